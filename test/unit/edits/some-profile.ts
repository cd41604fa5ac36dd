import { isEqual } from '../../../src/edits/patch.ts';
import type { Dice } from './dice.ts';

type Data = Record<string, unknown>;

const TEXTS = [
  'Medicine',
  'Associate Professor of Medicine',
  'Medicine: the rest',
  'C# and F #',
  'no',
  'null',
  '~',
  '1e3',
  '0x1f',
  '12',
  '2026-01-01',
  '1:30',
  '- a',
  '? a',
  'a: b',
  'a:',
  ' padded ',
  '',
  '"',
  "it's",
  "'",
  '---',
  '...',
  '&a',
  '*a',
  '!b',
  '|',
  '>-',
  '%x',
  '@grace@med.example',
  '[a]',
  '{a}',
  'a, b',
  'a]',
  'back\\slash',
  'tab\there',
  'https://grace.example.org/#top',
  'fetch:orcid',
  'Zoë Müller 🙂',
  'عربي نص',
  '\u2028line',
  'nel\u0085',
  'control\u0007',
  'one long line that goes on and on about what a mentee may expect, and then on again, so that somebody would fold it',
];

const PASSAGES = [
  'Line one\nline two',
  'A paragraph that is long enough to be folded by those who fold.\nAnother one.\n\nA third after a gap.',
  'ends with a break\n',
  'ends with two\n\n',
  '\nbegins with a break',
  '  begins with blanks\nand goes on',
  'ends with blanks  \nand goes on ',
  '# no comment\n- no list\nno: field',
  'tabs\n\tindented\n',
  'crlf\r\ninside',
  'deep\n  deeper\n    deepest\nback',
  '\n',
  '---\n...',
];

/** Some text: words, signs that mean something in YAML, and passages of several lines. */
export function someText(dice: Dice): string {
  if (dice.isOneIn(5)) return dice.pick(PASSAGES);
  return dice.isOneIn(3) ? `${dice.pick(TEXTS)} ${dice.below(100)}` : dice.pick(TEXTS);
}

function someSingle(dice: Dice): unknown {
  return dice.isOneIn(6) ? dice.pick([0, 12, -1.5, 1e21, true, false, null]) : someText(dice);
}

function someList(dice: Dice, item: (dice: Dice) => unknown): unknown[] {
  return Array.from({ length: dice.below(5) }, () => item(dice));
}

function someFields(dice: Dice, keys: readonly string[], value: (dice: Dice) => unknown): Data {
  const fields = dice.shuffled(keys).slice(0, dice.below(keys.length + 1));
  return Object.fromEntries(fields.map((key) => [key, value(dice)]));
}

const words = (dice: Dice): unknown => someList(dice, () => (dice.isOneIn(4) ? someText(dice) : dice.pick(WORDS)));
const WORDS = ['en', 'fr', 'sw', 'heart-failure', 'mentor', 'resident', 'fetch:orcid', 'MB BCh BAO'];

const appointment = (dice: Dice): unknown =>
  someFields(dice, ['title', 'rank', 'track', 'institution', 'department', 'division', 'site'], someText);

const FIELDS: Readonly<Record<string, (dice: Dice) => unknown>> = {
  name: someText,
  sortName: someText,
  credentials: words,
  pronouns: someText,
  languages: words,
  appointments: (dice) => (dice.isOneIn(3) ? appointment(dice) : someList(dice, appointment)),
  place: (dice) => someFields(dice, ['city', 'country', 'latitude', 'longitude', 'timeZone'], someSingle),
  interests: words,
  keywords: words,
  mentoring: (dice) => ({
    ...someFields(dice, ['roles', 'levels', 'helpWith', 'formats'], words),
    ...someFields(dice, ['why', 'askMeAbout', 'expectations'], someText),
    ...(dice.isOneIn(2) ? { style: someFields(dice, ['cadence', 'channel', 'feedback'], words) } : {}),
  }),
  availability: (dice) => someFields(dice, ['status', 'capacity', 'until'], someSingle),
  confirmed: someText,
  contact: (dice) => someFields(dice, ['preferred', 'instructions', 'email', 'replyWithinDays'], someSingle),
  handles: (dice) =>
    someFields(dice, ['bluesky', 'mastodon', 'x', 'orcid'], (inner) =>
      inner.isOneIn(2) ? someText(inner) : someFields(inner, ['handle', 'fetch'], someSingle),
    ),
  works: (dice) => someList(dice, () => someFields(dice, ['doi', 'pmid', 'title', 'year'], someSingle)),
  projects: (dice) => someList(dice, () => ({ title: someText(dice), level: words(dice) })),
  consent: (dice) => ({ by: someText(dice), date: '2026-09-01', scope: words(dice) }),
  owner: words,
  unknownField: someSingle,
  'a key': someSingle,
};

/** Data in the shape of a profile's fields, with values that are harder than those of any profile. */
export function someData(dice: Dice): Data {
  const count = dice.isOneIn(20) ? 0 : 1 + dice.below(11);
  const keys = dice.shuffled(Object.keys(FIELDS)).slice(0, count);
  return Object.fromEntries(keys.map((key) => [key, FIELDS[key]?.(dice)]));
}

/** The same data with a few fields and items added, changed, moved or taken away at any depth; it always differs. */
export function someChange(dice: Dice, data: Data): Data {
  let changed = data;
  for (let count = 1 + dice.below(3); count > 0 || isEqual(changed, data); count--) {
    const key = dice.isOneIn(3) ? dice.pick(Object.keys(FIELDS)) : (somePresentKey(dice, changed) ?? 'name');
    changed = changeField(dice, changed, key, FIELDS[key] ?? someSingle);
  }
  return changed;
}

/** Groups more often than single values: most of what can go wrong is in them. */
function somePresentKey(dice: Dice, data: Data): string | undefined {
  const groups = Object.keys(data).filter((key) => isGroup(data[key]));
  const keys = groups.length > 0 && dice.isOneIn(2) ? groups : Object.keys(data);
  return keys.length > 0 ? dice.pick(keys) : undefined;
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

function changeField(dice: Dice, data: Data, key: string, make: (dice: Dice) => unknown): Data {
  const others = Object.entries(data).filter(([name]) => name !== key);
  if (dice.isOneIn(4)) return Object.fromEntries(others);
  const value = Object.hasOwn(data, key) && !dice.isOneIn(4) ? changeValue(dice, data[key], make(dice)) : make(dice);
  return { ...data, [key]: value };
}

/** `fresh` is a value of the same kind from which what is new is taken. */
function changeValue(dice: Dice, value: unknown, fresh: unknown): unknown {
  if (Array.isArray(value)) return changeList(dice, value, Array.isArray(fresh) ? fresh : [fresh]);
  if (typeof value === 'object' && value !== null) {
    const fields = value as Data;
    const added = Object.keys(fresh ?? {});
    const key = added.length > 0 && dice.isOneIn(3) ? dice.pick(added) : somePresentKey(dice, fields);
    if (key === undefined) return fresh;
    const newField = (fresh as Data | undefined)?.[key] ?? someText(dice);
    return changeField(dice, fields, key, () => newField);
  }
  return dice.isOneIn(8) ? [value, fresh] : fresh;
}

function changeList(dice: Dice, list: readonly unknown[], fresh: readonly unknown[]): unknown[] {
  const at = dice.below(list.length + 1);
  const way = dice.below(4);
  if (way === 0) return list.toSpliced(at, 1);
  if (way === 1) return list.toSpliced(at, 0, ...fresh);
  if (way === 2) return dice.shuffled(list);
  const place = Math.min(at, list.length - 1);
  return list.map((item, index) => (index === place ? changeValue(dice, item, fresh[0] ?? someText(dice)) : item));
}
