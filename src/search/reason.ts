import type { Facet } from '../directory/facet.ts';
import { writeOutUmlauts } from '../directory/fold.ts';
import { nameKey } from '../directory/name-key.ts';
import { numbersOf } from './column.ts';
import type { Details } from './details-file.ts';
import type { MentorIndex } from './mentor-index.ts';
import type { Part } from './understand.ts';

/** Why a mentor answers a part of a query. */
export interface Reason {
  /**
   * `own`: they have what was looked for; `narrower`: they have something that is part of it; `field`: their department
   * is named after it; `city`: that is where they are.
   */
  kind: 'own' | 'narrower' | 'field' | 'city';
  facet: Facet;
  /** What they have; of a city, its name. */
  value: string;
  /** What it is part of, where something narrower was found. */
  wider?: string;
  /** The words that were typed, where what was found is called otherwise. */
  said?: string;
}

type LabelOf = (facet: Facet, value: string) => string;

/** Why the mentor of a row answers a part that has a meaning; nothing where they do not. */
export function findReason(index: MentorIndex, row: number, part: Part, labelOf: LabelOf): Reason | undefined {
  const { meaning } = part;
  if (!meaning) return undefined;
  const reason =
    meaning.facet === 'interest'
      ? findInterest(index, row, meaning.values)
      : findValue(index, row, meaning.facet, meaning.values);
  if (!reason) return undefined;
  const called = labelOf(reason.facet, reason.wider ?? reason.value);
  const isCalledSo = nameKey(part.said) === nameKey(called);
  return { ...reason, ...(isCalledSo || reason.facet !== 'interest' ? {} : { said: part.said }) };
}

/** That the mentor of a row is in the city that a part names; nothing where it names something else. */
export function findPlace(details: Details | undefined, row: number, part: Part): Reason | undefined {
  const city = details?.cities.values[numbersOf(details.cities, row)[0] ?? -1] ?? '';
  const said = nameKey(writeOutUmlauts(part.said)).split(' ');
  const words = nameKey(writeOutUmlauts(city)).split(' ');
  return city !== '' && said.every((word) => words.includes(word))
    ? { kind: 'city', facet: 'place', value: city }
    : undefined;
}

function findValue({ facets }: MentorIndex, row: number, facet: Facet, values: readonly string[]): Reason | undefined {
  const column = facets[facet];
  const value = Array.from(numbersOf(column, row), (number) => column.values[number]!).find((has) =>
    values.includes(has),
  );
  return value === undefined ? undefined : { kind: 'own', facet, value };
}

function findInterest(index: MentorIndex, row: number, values: readonly string[]): Reason | undefined {
  const { interests, broader, facets, fields } = index;
  const idOf = (number: number): string => interests.values[number]!;
  const own = [...numbersOf(interests, row)];
  const exact = own.find((number) => values.includes(idOf(number)));
  if (exact !== undefined) return { kind: 'own', facet: 'interest', value: idOf(exact) };
  for (const number of own) {
    const wider = broader[number]!.map(idOf).find((id) => values.includes(id));
    if (wider !== undefined) return { kind: 'narrower', facet: 'interest', value: idOf(number), wider };
  }
  const department = [...numbersOf(facets.department, row)].find((number) =>
    fields[number]!.some(
      (field) => values.includes(idOf(field)) || broader[field]!.some((one) => values.includes(idOf(one))),
    ),
  );
  if (department === undefined) return undefined;
  return { kind: 'field', facet: 'department', value: facets.department.values[department]! };
}

/** Tells the interests that answer what was looked for: those with one of the values, or part of one. */
export function createInterestMatch(index: MentorIndex | undefined, values: Iterable<string>): (id: string) => boolean {
  const wanted = new Set(values);
  if (!index || wanted.size === 0) return (id) => wanted.has(id);
  const { values: ids } = index.interests;
  const isNarrower = new Map(
    ids.map((id, number) => [id, index.broader[number]!.some((wider) => wanted.has(ids[wider]!))]),
  );
  return (id) => wanted.has(id) || isNarrower.get(id) === true;
}
