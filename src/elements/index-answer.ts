import { chosenValues, EMPTY_QUERY, type SearchQuery } from '../directory/search-query.ts';
import type { ExcerptPart } from '../search/excerpt.ts';
import { WEAK, markMeaning, markRows, raise } from '../search/marks.ts';
import { matchMentors, type Marks } from '../search/match.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import { orderByPoints, sumMarks } from '../search/order.ts';
import { findPlace, findReason, type Reason } from '../search/reason.ts';
import { rowCard } from '../search/row-card.ts';
import { tiersOf } from '../search/text-hits.ts';
import type { Part } from '../search/understand.ts';
import { textOf, type ReadPart } from './query-reader.ts';
import type { Answer, FoundMentor, Sources } from './search-answer.ts';
import type { TextSearch, WordHits } from './text-search.ts';

/** Everybody, in the order of the day; hidden ones at the end, where they are asked for. */
export async function findFairly({ showsHidden }: SearchQuery, sources: Sources): Promise<Answer> {
  const index = await sources.files.loadIndex();
  const { fair } = sources.orderOf(index);
  const rows = [
    ...fair.filter((row) => index.isHidden[row] === 0),
    ...(showsHidden ? fair.filter((row) => index.isHidden[row] === 1) : []),
  ];
  return {
    total: rows.length,
    text: '',
    parts: [],
    unknown: [],
    index,
    matches: matchMentors(index, EMPTY_QUERY.chosen, [], { showsHidden }),
    find: (from, to) => Promise.all(rows.slice(from, to).map((row) => findMentor(row, index, [], new Map(), sources))),
  };
}

/**
 * Finds the mentors who have what is chosen and answer all parts of the text; where nobody does, those whose texts at
 * least have the words; where nobody does either, those who answer most.
 * @param hits What texts have of the parts that are neither of the vocabulary nor a name.
 */
export async function findRows(
  query: SearchQuery,
  parts: readonly ReadPart[],
  hits: ReadonlyMap<ReadPart, WordHits>,
  sources: Sources,
): Promise<Answer> {
  const index = await sources.files.loadIndex();
  let allHits = hits;
  let marks = await Promise.all(parts.map((part) => markPart(index, part, hits.get(part), sources)));
  let matches = matchMentors(index, query.chosen, marks, query);
  if (matches.answered < parts.length && parts.length > 1) {
    allHits = await findAllInTexts(parts, hits, sources);
    marks = await Promise.all(parts.map((part) => markPart(index, part, allHits.get(part), sources)));
    matches = matchMentors(index, query.chosen, marks, query);
  }
  const points = sumMarks(index.count, marks, sources.countFit?.(index));
  const rows = orderByPoints(matches.rows, points, sources.orderOf(index));
  const sought = [...chosenParts(query, sources), ...parts];
  const isKnown = marks.map((ofPart) => ofPart.some((mark) => mark > 0));
  const known = marks.filter((_, place) => isKnown[place]);
  const isStuck = rows.length === 0 && known.length > 0 && marks.length - known.length > 1;
  return {
    total: rows.length,
    text: query.text,
    parts,
    index,
    matches,
    unknown: parts.filter((_, place) => !isKnown[place]),
    ...(isStuck && { withoutUnknown: matchMentors(index, query.chosen, known, query).rows.length }),
    find: (from, to) =>
      Promise.all(rows.slice(from, to).map((row) => findMentor(row, index, sought, allHits, sources))),
  };
}

async function markPart(
  index: MentorIndex,
  { meaning, rows }: ReadPart,
  hits: WordHits | undefined,
  { texts }: Sources,
): Promise<Marks> {
  const isInTexts = meaning?.how === 'wider' && hits !== undefined && hits.results.length > 0;
  const marks = meaning && !isInTexts ? markMeaning(index, meaning) : new Uint8Array(index.count);
  if (rows) raise(marks, markRows(index.count, rows));
  if (hits) {
    const isOnlyMentioned = meaning?.how === 'name' || meaning?.how === 'abbreviation';
    const tiers = isOnlyMentioned ? hits.results.map(() => WEAK) : tiersOf(hits.results);
    const found = new Uint8Array(index.count);
    (await texts.rowsOf(hits)).forEach((row, place) => {
      if (row !== undefined) found[row] = tiers[place]!;
    });
    raise(marks, found);
  }
  return marks;
}

/** What texts have of every part. A text search that cannot be loaded leaves what is known without it. */
async function findAllInTexts(
  parts: readonly ReadPart[],
  known: ReadonlyMap<ReadPart, WordHits>,
  { texts, form }: Sources,
): Promise<ReadonlyMap<ReadPart, WordHits>> {
  const found = await Promise.all(
    parts.map(async (part) => [part, known.get(part) ?? (await texts.find(textOf(part, form)))] as const),
  ).catch((error: unknown) => {
    reportError(error);
    return known;
  });
  return new Map(found);
}

/** The chosen interests, as parts that a result answers or not. */
function chosenParts(query: SearchQuery, { form }: Sources): Part[] {
  return chosenValues(query)
    .filter(({ facet }) => facet === 'interest')
    .map(({ facet, value }) => ({
      said: form.labelOf(facet, value),
      start: 0,
      end: 0,
      meaning: { facet, values: [value], how: 'name', name: value },
    }));
}

async function findMentor(
  row: number,
  index: MentorIndex,
  parts: readonly ReadPart[],
  hits: ReadonlyMap<ReadPart, WordHits>,
  { files, texts, form }: Sources,
): Promise<FoundMentor> {
  const labelOf = form.labelOf.bind(form);
  const reasons = parts.map((part) => findReason(index, row, part, labelOf) ?? findPlace(files.details, row, part));
  const unexplained = parts.filter((part, place) => !reasons[place] && hits.has(part)).map((part) => hits.get(part)!);
  return {
    row,
    card: rowCard(index, files.details, row, labelOf),
    reasons: reasons.filter((reason): reason is Reason => reason !== undefined),
    // A sentence that cannot be loaded is no reason to show nobody.
    excerpt: unexplained.length === 0 ? [] : await excerptOf(row, unexplained, texts).catch(() => []),
  };
}

async function excerptOf(row: number, hits: readonly WordHits[], texts: TextSearch): Promise<ExcerptPart[]> {
  return texts.excerptOf(await texts.resultOf(row), hits);
}
