import { keyOfWork } from '../directory/records.ts';
import type { Profile } from '../schemas/profile.ts';
import type { Snapshot, Work } from '../schemas/snapshot.ts';
import type { Directory } from './directory.ts';
import { sourceName } from './fetched.ts';

/** A publication as a page lists it. */
export interface Publication {
  title: string;
  /** Where it can be read; undefined where only the title is known. */
  url: string | undefined;
  year: number | undefined;
  journal: string | undefined;
  /** "doi:10.…" or "PMID …"; undefined where there is none, or where it stands for the title. */
  identifier: string | undefined;
}

/** The publications that a profile features, and how to tell what of them was fetched. */
export interface FeaturedWorks {
  works: Publication[];
  /** From where titles and years are that the profile does not give, a sentence for each source and day. */
  fetched: string[];
}

/** The works of a profile; titles and years that it does not give are those that were fetched for their identifiers. */
export function featuredWorks(profile: Profile, known: Snapshot['works'], words: Directory['words']): FeaturedWorks {
  const fetched = new Set<string>();
  const works = (profile.works ?? []).map((work) => {
    const found = known[keyOfWork(work) ?? ''];
    const isFilled = found && (work.title === undefined || (work.year === undefined && found.year !== undefined));
    if (isFilled) {
      const source = sourceName(undefined, found.source);
      fetched.add(words.say('fetched.works', { source, date: words.day(found.checked) }));
    }
    return publicationOf({ ...work, title: work.title ?? found?.title, year: work.year ?? found?.year });
  });
  return { works, fetched: [...fetched] };
}

/** How a work is listed and where it leads: to its DOI, else to PubMed, else to the address that was given. */
export function publicationOf({ title, year, journal, doi, pmid, url }: Partial<Work>): Publication {
  const identifier = doi !== undefined ? `doi:${doi}` : pmid !== undefined ? `PMID ${pmid}` : undefined;
  return {
    title: title ?? identifier ?? '',
    url: doi !== undefined ? doiAddress(doi) : pmid !== undefined ? pubmedAddress(pmid) : url,
    year,
    journal,
    identifier: title === undefined ? undefined : identifier,
  };
}

function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[?#]/g, encodeURIComponent)}`;
}

function pubmedAddress(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid.toWellFormed())}/`;
}
