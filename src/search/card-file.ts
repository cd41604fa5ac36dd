import type { Availability } from '../directory/availability.ts';
import type { Card, CardInterest } from './card.ts';
import { readJson, textsAt } from './json-file.ts';

const FORMAT = 1;
const NAME = 'a file of cards';
const TEXTS = [
  'id',
  'name',
  'latinName',
  'credentials',
  'role',
  'affiliation',
  'pronouns',
  'availability',
  'confirmed',
  'photoAlt',
  'tone',
  'ornament',
] as const;

/** Writes cards as a file: JSON, column after column, each interest named once. */
export function encodeCards(cards: readonly Card[]): Uint8Array {
  const labels = new Map(cards.flatMap(({ interests }) => interests.map(({ id, label }) => [id, label])));
  const ids = [...labels.keys()].sort();
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const file = {
    format: FORMAT,
    ...Object.fromEntries(TEXTS.map((key) => [key, cards.map((card) => card[key])])),
    stale: cards.map(({ isStale }) => (isStale ? 1 : 0)),
    interestIds: ids,
    interestLabels: ids.map((id) => labels.get(id)),
    interests: cards.map(({ interests }) => interests.map(({ id }) => numberOf.get(id))),
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Reads what {@link encodeCards} wrote. Throws an error that says what is wrong with anything else. */
export function decodeCards(bytes: Uint8Array): Card[] {
  const file = readJson(bytes, NAME, FORMAT);
  const texts = Object.fromEntries(TEXTS.map((key) => [key, textsAt(file, key, NAME)])) as Record<
    (typeof TEXTS)[number],
    string[]
  >;
  const interestIds = textsAt(file, 'interestIds', NAME);
  const interestLabels = textsAt(file, 'interestLabels', NAME);
  const count = texts.id.length;
  const lists = [...Object.values(texts), ...['stale', 'interests'].map((key) => file[key])];
  if (interestIds.length !== interestLabels.length || !lists.every((list) => isList(list, count))) {
    throw new Error(`The columns of ${NAME} differ in length.`);
  }
  const [stale, interests] = [file['stale'], file['interests']] as unknown[][];
  const decodeInterest = (number: unknown): CardInterest => {
    const [id, label] = [interestIds[number as number], interestLabels[number as number]];
    if (id === undefined || label === undefined) throw new Error(`${String(number)} is no interest of ${NAME}.`);
    return { id, label };
  };
  return texts.id.map((id, place) => ({
    ...(Object.fromEntries(TEXTS.map((key) => [key, texts[key][place]])) as Record<(typeof TEXTS)[number], string>),
    id,
    availability: texts.availability[place] as Availability['status'],
    isStale: stale![place] === 1,
    interests: isList(interests![place]) ? interests![place].map(decodeInterest) : [],
  }));
}

function isList(value: unknown, length?: number): value is unknown[] {
  return Array.isArray(value) && (length === undefined || value.length === length);
}
