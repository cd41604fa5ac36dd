import type { Work } from '../schemas/snapshot.ts';
import { defined } from './defined.ts';
import { htmlToText, safeLink, toPlainLine } from './plain-text.ts';

type Said<T> = T | null | undefined;

/** What a platform says of a publication, as it came. */
export interface SaidOfWork {
  /** Plain, or with the markup of publishers: `<i>`, `<sub>`, entities. */
  title?: Said<string>;
  year?: Said<number | string>;
  journal?: Said<string>;
  /** Bare, or as an address. */
  doi?: Said<string>;
  /** Bare, or as an address. */
  pmid?: Said<string>;
  /** Where it can be read; kept only where there is neither DOI nor PMID. */
  url?: Said<string>;
}

/** Tags that are still there after decoding once, because publishers' entities are often encoded twice. */
const LEFT_OVER = /<\/?(?:b|bold|em|i|italic|sc|span|strong|su[bp]|u)>/gi;

/** A publication as the snapshot has it, or undefined where it has no title. */
export function toWork({ title, year, journal, doi, pmid, url }: SaidOfWork): Work | undefined {
  const plainTitle = withoutMarkup(title ?? '', 400);
  if (plainTitle === undefined) return undefined;
  const ids = { doi: readDoi(doi ?? ''), pmid: readPmid(pmid ?? '') };
  const isIdentified = ids.doi !== undefined || ids.pmid !== undefined;
  return defined<Work>({
    title: plainTitle,
    year: readYear(year ?? ''),
    journal: withoutMarkup(journal ?? '', 300),
    ...ids,
    url: isIdentified ? undefined : safeLink(url ?? ''),
  });
}

/** A DOI in lower case, without the address or the label before it; undefined where it is none. */
export function readDoi(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
  const doi = bare.toLowerCase();
  return /^10\.\d{4,9}\/\S+$/.test(doi) && toPlainLine(doi, 200) === doi ? doi : undefined;
}

/** The year that a number is, or a text begins with: `2007 Dec 6`. */
export function readYear(said: number | string): number | undefined {
  const year = Number(/^[1-9]\d{3}(?!\d)/.exec(String(said).trim())?.[0]);
  return Number.isNaN(year) ? undefined : year;
}

function readPmid(text: string): string | undefined {
  return /^(?:https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)?([1-9]\d{0,8})\/?$/i.exec(
    text.trim(),
  )?.[1];
}

function withoutMarkup(text: string, max: number): string | undefined {
  return toPlainLine((htmlToText(text, Infinity) ?? '').replace(LEFT_OVER, ''), max);
}
