import { fold } from '../../directory/fold.ts';
import { languageTag } from '../../schemas/text.ts';
import { controlsOf, pathOf } from './field-controls.ts';
import { splitWords } from './field-text.ts';

/** Writes what somebody entered into a field as it is kept, as far as it is understood. */
export function tidyField(field: HTMLElement): void {
  const [control] = controlsOf(field);
  if (!control) return;
  const tidy = tidyEntry(pathOf(field).join('.'), control.value);
  if (tidy !== control.value) control.value = tidy;
}

/**
 * What a text of a field becomes once somebody wrote it and went on: names of languages their tags, and addresses of
 * publications their numbers. Of other fields, and of what is not understood, the text itself.
 */
export function tidyEntry(field: string, text: string): string {
  if (field === 'doi') return text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(?=10\.)/i, '');
  if (field === 'pmid') return PUBMED.exec(text.trim())?.[1] ?? text;
  if (field !== 'languages') return text;
  const words = splitWords(text);
  const tags = words.map((word) => findTag(word) ?? word);
  return tags.every((tag, place) => tag === words[place]) ? text : tags.join(', ');
}

const PUBMED =
  /^(?:PMID:?\s*|https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d{1,9})\/?(?:[?#].*)?$/i;

/** The tag of a language by its tag in any case, or by its name in English or in the language itself. */
function findTag(text: string): string | undefined {
  const tag = canonicalTag(text);
  if (tag !== undefined) return tag;
  tagsByName ??= nameTags();
  return tagsByName.get(fold(text));
}

function canonicalTag(text: string): string | undefined {
  try {
    return languageTag.safeParse(Intl.getCanonicalLocales(text)[0]).data;
  } catch {
    return undefined;
  }
}

let tagsByName: ReadonlyMap<string, string> | undefined;

/** The tags of two letters, which the languages have that most people speak, by their folded names. English names lead. */
function nameTags(): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCurrent);
  const inEnglish = namesIn('en');
  const own = tags.map((tag) => [fold(namesIn(tag).of(tag) ?? ''), tag] as const);
  const english = tags.map((tag) => [fold(inEnglish.of(tag) ?? ''), tag] as const);
  return new Map([...own, ...english]);
}

const isCurrent = (tag: string): boolean => canonicalTag(tag) === tag;

const namesIn = (language: string): Intl.DisplayNames =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
