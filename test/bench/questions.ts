import { fold } from '../../src/directory/fold.ts';
import type { Vocabulary } from '../../src/directory/vocabulary.ts';
import { BenchError } from './bench-error.ts';
import { type BenchRecord, PEER_FACETS, type PeerFacet } from './records.ts';

/** Something that is typed into the field, and who answers it. */
export interface TextQuestion {
  text: string;
  /** Ids of the mentors who belong to the answer; absent where that is not known. */
  ids?: ReadonlySet<string>;
}

/** A box of a facet, and who answers it. */
export interface Box {
  facet: PeerFacet;
  value: string;
  ids?: ReadonlySet<string>;
}

type KnownBox = Required<Box>;

/** What the measured searches are asked, all of them the same. */
export interface Questions {
  interest: TextQuestion;
  /** A word that stands only in texts. */
  word: TextQuestion;
  box: Box;
  /** Boxes that divide the answer to `interest`. */
  boxes: Box[];
  /** Beginnings and misspellings of interests. */
  typed: string[];
}

/** In how many texts the word of a full-text search stands, if possible. */
const WANTED_TEXTS = 35;
const TYPED_LABELS = 15;
const WANTED_INTEREST = 'nephrology';
/** For mentors of whom only the text is known. */
const USUAL_BOXES: readonly Box[] = [
  { facet: 'availability', value: 'open' },
  { facet: 'availability', value: 'limited' },
  { facet: 'level', value: 'resident' },
  { facet: 'level', value: 'fellow' },
];

/** Chooses what to ask: always the same for the same mentors. Throws {@link BenchError} when there is no word to ask for. */
export function chooseQuestions(records: readonly BenchRecord[], vocabulary: Vocabulary): Questions {
  const labels = labelsByFrequency(records);
  const label = labels.find((text) => fold(text) === WANTED_INTEREST) ?? labels[0] ?? WANTED_INTEREST;
  const ids = findMentions(records, label);
  const boxes = findBoxes(records);
  const box = boxes.find(({ facet, value }) => facet === 'availability' && value === 'open') ?? boxes[0];
  return {
    interest: { text: fold(label), ids },
    word: findWord(records, vocabulary),
    box: box ?? USUAL_BOXES[0]!,
    boxes: box ? dividing(boxes, ids) : [...USUAL_BOXES],
    typed: typed(labels.length > 0 ? labels : vocabulary.interests.map((interest) => interest.label)),
  };
}

function labelsByFrequency(records: readonly BenchRecord[]): string[] {
  const counts = countAll(records.map(({ interests }) => new Set(interests)));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([label]) => label);
}

/** Whoever has the interest, a narrower one, or its name anywhere, in any form of its last word. */
function findMentions(records: readonly BenchRecord[], label: string): Set<string> {
  const wanted = fold(label).slice(0, -2);
  const id = fold(label).replaceAll(' ', '-');
  const isMention = ({ name, role, interests, text, values }: BenchRecord): boolean =>
    values.interest.includes(id) || fold([name, role, ...interests, text].join(' ')).includes(wanted);
  return new Set(records.filter(isMention).map((record) => record.id));
}

/** A word of texts that is in no name and no label, in about {@link WANTED_TEXTS} texts, and with no other like it. */
function findWord(records: readonly BenchRecord[], vocabulary: Vocabulary): TextQuestion {
  const counts = countAll(records.map(({ text }) => wordsOf(text)));
  const named = new Set([
    ...vocabulary.interests.flatMap(({ label, synonyms = [], layWords = [], abbreviations = [] }) => [
      ...wordsOf([label, ...synonyms, ...layWords, ...abbreviations].join(' ')),
    ]),
    ...records.flatMap(({ name, role, interests }) => [...wordsOf([name, role, ...interests].join(' '))]),
  ]);
  const stems = countAll([...counts.keys(), ...named].map((word) => new Set([stemOf(word)])));
  const candidates = [...counts].filter(
    ([word]) =>
      /^[a-z]{6,}$/.test(word) && !named.has(word) && !counts.has(word.slice(0, 4)) && stems.get(stemOf(word)) === 1,
  );
  const distance = (count: number): number => Math.abs(count - WANTED_TEXTS);
  candidates.sort(([a, m], [b, n]) => distance(m) - distance(n) || (a < b ? -1 : 1));
  const text = candidates[0]?.[0];
  if (text === undefined) throw new BenchError('The texts of this content have no word that stands in texts only.');
  return { text, ids: new Set(records.filter((record) => wordsOf(record.text).has(text)).map(({ id }) => id)) };
}

/** Boxes of all facets, those of the same facet in the order of how many mentors they have. */
function findBoxes(records: readonly BenchRecord[]): KnownBox[] {
  return PEER_FACETS.filter((facet) => facet !== 'interest').flatMap((facet) => {
    const ids = new Map<string, Set<string>>();
    for (const { id, values } of records) {
      for (const value of values[facet]) ids.set(value, (ids.get(value) ?? new Set()).add(id));
    }
    const boxes = [...ids].map(([value, found]) => ({ facet, value, ids: found }));
    return boxes.sort((a, b) => b.ids.size - a.ids.size || (a.value < b.value ? -1 : 1)).slice(0, 8);
  });
}

/** Two boxes a facet with which some of the given mentors stay and some go. */
function dividing(boxes: readonly KnownBox[], ids: ReadonlySet<string>): Box[] {
  const divides = (box: KnownBox): boolean => {
    const left = intersect(ids, box.ids).size;
    return left > 0 && left < ids.size;
  };
  return PEER_FACETS.flatMap((facet) => boxes.filter((box) => box.facet === facet && divides(box)).slice(0, 2));
}

/** The beginnings of the most frequent labels, and the labels with two letters swapped or one left out. */
function typed(labels: readonly string[]): string[] {
  const long = labels.map((label) => fold(label)).filter((label) => label.length >= 7);
  return long.slice(0, TYPED_LABELS).flatMap((label, at) => {
    const place = 3 + (at % (label.length - 4));
    const letters = [...label];
    if (at % 2 === 0) letters.splice(place, 2, letters[place + 1]!, letters[place]!);
    else letters.splice(place, 1);
    return [label.slice(0, 3 + (at % 4)), letters.join('')];
  });
}

/** Who is in both sets. */
export function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((id) => b.has(id)));
}

/** What a stemmer might take two words for the same by. */
const stemOf = (word: string): string => word.slice(0, 5);

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).split(/[^\p{L}]+/u));
}

function countAll(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
