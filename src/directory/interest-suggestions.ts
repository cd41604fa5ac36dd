import type { Interest } from '../schemas/interest.ts';
import { wordKey, wordsOfName } from './name-key.ts';

/** An interest that somebody may be about to type, by one of its names. */
export interface InterestSuggestion {
  interest: Interest;
  /** The name that was found. */
  name: string;
}

const MAX_SUGGESTIONS = 8;
const MIN_LETTERS = 2;
/** A wrong letter in a shorter text makes it any other. */
const MIN_LETTERS_OF_TYPO = 5;

/** How well a name answers what is typed: the lower, the better. */
const WHOLE = 0;
const LABEL = 1;
const NAME = 2;
const WITHIN = 3;

/**
 * Gives what finds interests by the beginning of a word of their names, the whole names and labels first; with one letter
 * wrong, missing, too many or swapped with its neighbour only where nothing else is found. At most eight.
 */
export function createInterestSuggestions(interests: readonly Interest[]): (text: string) => InterestSuggestion[] {
  const places = collectPlaces(interests.flatMap(namesOf));
  return (text) => {
    const { written, levelled } = formsOf(text);
    if (written.length < MIN_LETTERS) return [];
    // "childrens" is levelled to "children", which begins other words; "haemat" is the same beginning as "hemat".
    const beginnings = written.startsWith(levelled) ? [written] : [written, levelled];
    const ranked = beginnings.flatMap((beginning) => rankBeginnings(places, beginning));
    const found = pickBest([...rankWhole(places, levelled), ...ranked]);
    if (found.length > 0 || written.length < MIN_LETTERS_OF_TYPO) return found;
    return pickBest(rankTypos(places, written));
  };
}

interface Name {
  readonly interest: Interest;
  readonly text: string;
  readonly kind: 'label' | 'name' | 'abbreviation';
}

/** Where a word begins in a name, as the name is written or with its spelling levelled. */
interface Place {
  readonly name: Name;
  readonly form: string;
  readonly start: number;
}

/** The places by the letters at which their words begin. */
type Places = ReadonlyMap<string, readonly Place[]>;

interface Ranked {
  readonly name: Name;
  readonly rank: number;
}

function namesOf(interest: Interest): Name[] {
  const { label, synonyms = [], layWords = [], abbreviations = [] } = interest;
  return [
    { interest, text: label, kind: 'label' },
    ...[...synonyms, ...layWords].map((text): Name => ({ interest, text, kind: 'name' })),
    ...abbreviations.map((text): Name => ({ interest, text, kind: 'abbreviation' })),
  ];
}

/** A text in small letters without accents, and the same with the spelling of each word levelled. */
function formsOf(text: string): { written: string; levelled: string } {
  const words = wordsOfName(text);
  return { written: words.join(' '), levelled: words.map(wordKey).join(' ') };
}

function collectPlaces(names: readonly Name[]): Places {
  const places = new Map<string, Place[]>();
  for (const name of names) {
    const { written, levelled } = formsOf(name.text);
    for (const form of new Set([written, levelled])) {
      for (let start = 0; start < form.length; start = form.indexOf(' ', start) + 1 || form.length) {
        const letter = form[start] ?? '';
        const known = places.get(letter);
        if (known) known.push({ name, form, start });
        else places.set(letter, [{ name, form, start }]);
      }
    }
  }
  return places;
}

function rankWhole(places: Places, levelled: string): Ranked[] {
  const found = (places.get(levelled[0] ?? '') ?? []).filter(({ form, start }) => start === 0 && form === levelled);
  return found.map(({ name }) => ({ name, rank: WHOLE }));
}

function rankBeginnings(places: Places, beginning: string): Ranked[] {
  const found = (places.get(beginning[0] ?? '') ?? []).filter(
    // Of an abbreviation, nobody types half.
    ({ name, form, start }) => name.kind !== 'abbreviation' && form.startsWith(beginning, start),
  );
  return found.map(({ name, start }) => ({ name, rank: start > 0 ? WITHIN : name.kind === 'label' ? LABEL : NAME }));
}

/** The names of which a text, with one slip, begins a word. Hardly anybody mistypes the first letter, other than by swapping. */
function rankTypos(places: Places, written: string): Ranked[] {
  const letters = new Set([written[0] ?? '', written[1] ?? '']);
  const near = [...letters].flatMap((letter) => places.get(letter) ?? []);
  return near
    .filter(({ name, form, start }) => name.kind !== 'abbreviation' && isNearlyAt(written, form, start))
    .map(({ name }) => ({ name, rank: WITHIN }));
}

/** Whether `text` stands in `form` from `start` on, but for one letter wrong, missing, too many, or two swapped. */
function isNearlyAt(text: string, form: string, start: number): boolean {
  let at = 0;
  while (at < text.length && text[at] === form[start + at]) at++;
  const there = start + at;
  const stands = (from: number, place: number): boolean => form.startsWith(text.slice(from), place);
  if (stands(at, there + 1) || stands(at + 1, there) || (at > 0 && stands(at + 1, there + 1))) return true;
  return text[at] === form[there + 1] && text[at + 1] === form[there] && stands(at + 2, there + 2);
}

/** The interests of the names, best first, each by its best name; of equals, the shortest name first. */
function pickBest(ranked: Ranked[]): InterestSuggestion[] {
  ranked.sort((a, b) => a.rank - b.rank || a.name.text.length - b.name.text.length);
  const best = new Map<Interest, InterestSuggestion>();
  for (const { name } of ranked) {
    if (!best.has(name.interest)) best.set(name.interest, { interest: name.interest, name: name.text });
    if (best.size === MAX_SUGGESTIONS) break;
  }
  return [...best.values()];
}
