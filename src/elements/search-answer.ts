import { chosenValues, isEmptyQuery, type SearchQuery } from '../directory/search-query.ts';
import type { Card } from '../search/card.ts';
import type { ExcerptPart } from '../search/excerpt.ts';
import type { Matches } from '../search/match.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import type { RowOrder } from '../search/order.ts';
import type { Reason } from '../search/reason.ts';
import { correct, type Correction } from '../search/spelling.ts';
import type { FacetForm } from './facet-form.ts';
import { findFairly, findRows } from './index-answer.ts';
import { isFreeText, isLoose, textOf, type QueryReader, type ReadPart } from './query-reader.ts';
import type { SearchFiles } from './search-files.ts';
import { findTexts } from './text-answer.ts';
import type { TextSearch, WordHits } from './text-search.ts';

/** What the answers are made of. */
export interface Sources {
  files: SearchFiles;
  texts: TextSearch;
  reader: QueryReader;
  form: Pick<FacetForm, 'labelOf'>;
  /** Whether the files are so large that texts are looked through before these are there. */
  isLarge: boolean;
  /** Counts for each row how well it fits what the reader wishes for; absent where nothing is wished for. */
  countFit?: ((index: MentorIndex) => Uint16Array) | undefined;
  /** What decides among those who fit alike. */
  orderOf(index: MentorIndex): RowOrder;
}

/** A mentor who was found, and why. */
export interface FoundMentor {
  /** Absent in an answer from texts alone. */
  row?: number;
  card: Card;
  reasons: Reason[];
  excerpt: ExcerptPart[];
}

/** Who is found, and how the query was read. */
export interface Answer {
  readonly total: number;
  /** The text that is answered, and how it was read. */
  readonly text: string;
  readonly parts: readonly ReadPart[];
  /** Absent for an answer from texts alone. */
  readonly index?: MentorIndex;
  readonly matches?: Matches;
  /** Parts that nobody answers, neither by an interest nor in a text. */
  readonly unknown: readonly ReadPart[];
  /** How many would be found without all of these; absent where that is said already. */
  readonly withoutUnknown?: number;
  /** The better spelling that this is an answer to, where nobody has a word as it was typed. */
  readonly correction?: Correction;
  /** The mentors from one place to another, in the order in which they are shown. */
  find(from: number, to: number): Promise<FoundMentor[]>;
}

/**
 * Answers a query, one answer after another, each better than the one before: from texts alone where nothing else is
 * known yet and the files are large; without the details of the cards; complete. A small site answers once.
 * Throws an error when a file that is needed cannot be loaded.
 */
export async function* findAnswers(query: SearchQuery, sources: Sources): AsyncGenerator<Answer> {
  const { files, reader } = sources;
  if (isEmptyQuery(query) && !sources.countFit) {
    yield* inTwoSteps(sources, () => findFairly(query, sources));
    return;
  }
  const parts = await reader.read(query.text);
  const isTextOnly = parts.every(isFreeText) && chosenValues(query).length === 0 && !sources.countFit;
  if (isTextOnly && sources.isLarge && !files.index) {
    const answer = await findTexts(query.text, parts, sources);
    if (answer) yield answer;
    expectAll(sources);
  }
  const known = parts.some((part) => isFreeText(part) || isLoose(part)) ? await reader.readWidely(query.text) : parts;
  const read = await reader.readNames(known, query.text);
  const hits = await findInTexts(read, sources);
  const correction = await findCorrection(query.text, read, hits, sources);
  if (correction) {
    let isCorrected = false;
    for await (const answer of findAnswers({ ...query, text: correction.text }, sources)) {
      // What helps nobody to anybody was not meant.
      if (answer.total === 0) break;
      yield { ...answer, correction };
      isCorrected = true;
    }
    if (isCorrected) return;
  }
  const answer = await findRows(query, read, hits, sources);
  yield* inTwoSteps(sources, () => Promise.resolve(answer));
}

/** Starts at once to load what the complete answer to words in texts needs. What fails is tried again when it is needed. */
function expectAll({ files, reader, texts }: Sources): void {
  for (const file of [reader.loadWideLexicon(), files.loadIndex(), texts.loadMap()]) file.catch(() => undefined);
}

/**
 * Gives an answer at once, and again with the details of the cards. A small site waits for them; without them, what is
 * found is true all the same.
 */
async function* inTwoSteps({ files, isLarge }: Sources, answer: () => Promise<Answer>): AsyncGenerator<Answer> {
  await files.loadIndex();
  if (isLarge && !files.details) yield answer();
  await files.loadDetails().catch(reportError);
  yield answer();
}

/**
 * What texts have of each part that is neither of the vocabulary in use nor a name; where there is one, also of those that
 * were understood only loosely.
 */
async function findInTexts(
  parts: readonly ReadPart[],
  { texts, form }: Sources,
): Promise<ReadonlyMap<ReadPart, WordHits>> {
  const isAnyFree = parts.some(isFreeText);
  const sought = parts.filter(
    (part) => isFreeText(part) || part.meaning?.how === 'wider' || (isAnyFree && isLoose(part)),
  );
  const hits = await Promise.all(sought.map((part) => texts.find(textOf(part, form))));
  return new Map(sought.map((part, place) => [part, hits[place]!]));
}

/** A better spelling of the first word that neither the vocabulary nor any text has. */
async function findCorrection(
  text: string,
  parts: readonly ReadPart[],
  hits: ReadonlyMap<ReadPart, WordHits>,
  { reader }: Sources,
): Promise<Correction | undefined> {
  const unknown = parts.filter((part) => isFreeText(part) && hits.get(part)?.results.length === 0);
  if (unknown.length === 0) return undefined;
  const lexicon = await reader.loadWideLexicon();
  return unknown.map((part) => correct(text, part, lexicon, reader.nameWords())).find((found) => found !== undefined);
}
