import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countWishes,
  createWishes,
  EMPTY_WISHES,
  formatWishes,
  hasWishes,
  parseWishes,
  WISH_KINDS,
  type WishKind,
} from '../../src/directory/wishes.ts';
import {
  CADENCES,
  CHANNELS,
  FEEDBACK_STYLES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  REACHES,
} from '../../src/schemas/profile.ts';

const OFFERED: Partial<Record<WishKind, readonly string[]>> = {
  first: ['nephrology', 'genomics', 'simulation'],
  interest: ['nephrology', 'genomics', 'simulation'],
  outside: ['hiking', 'music'],
  level: MENTEE_LEVELS,
  help: HELP_WITH,
  format: FORMATS,
  reach: REACHES,
  meet: MEETING_PLACES,
  cadence: CADENCES,
  channel: CHANNELS,
  feedback: FEEDBACK_STYLES,
};
const parse = (fragment: string) => parseWishes(fragment, (kind, value) => OFFERED[kind]?.includes(value) === true);

const FULL =
  '#fit&first=nephrology&interest=genomics&outside=hiking&level=resident&help=research&help=writing&format=long-term' +
  '&reach=elsewhere&meet=remote&zone=Europe/London&cadence=monthly&channel=video&feedback=direct';

const anyWishes = fc
  .record({
    ...(Object.fromEntries(
      Object.entries(OFFERED).map(([kind, values]) => [kind, fc.shuffledSubarray([...values])]),
    ) as Partial<Record<WishKind, fc.Arbitrary<string[]>>>),
    zone: fc.subarray(['Europe/London', 'Africa/Nairobi', 'UTC', 'Etc/GMT+5'], { maxLength: 1 }),
  })
  .map(createWishes);

describe('the fragment of an address', () => {
  test('is read and written again as it was', () => {
    expect(formatWishes(parse(FULL))).toBe(FULL);
    expect(countWishes(parse(FULL))).toBe(13);
  });

  test('survives being written and read, whatever is wished for', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        expect(parse(formatWishes(wishes))).toEqual(wishes);
      }),
    );
  });

  test('gives the same wishes whatever the order of its parameters', () => {
    const parameters = FULL.slice('#fit&'.length).split('&');
    fc.assert(
      fc.property(fc.shuffledSubarray(parameters, { minLength: parameters.length }), (shuffled) => {
        expect(parse(`#fit&${shuffled.join('&')}`)).toEqual(parse(FULL));
      }),
    );
  });

  test('may come with or without its hash', () => {
    expect(parse(FULL.slice(1))).toEqual(parse(FULL));
  });

  test('is nothing where nothing is wished for', () => {
    expect(formatWishes(EMPTY_WISHES)).toBe('');
    expect(['', '#', '#fit', '#fit&'].map((fragment) => hasWishes(parse(fragment)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test.each([
    '#results',
    '#fitness&level=resident',
    '#level=resident&fit',
    '?fit&level=resident',
    '##fit&level=resident',
  ])('of something else, %s, wishes for nothing', (fragment) => {
    expect(parse(fragment)).toEqual(EMPTY_WISHES);
  });
});

describe('a hostile fragment', () => {
  test('loses kinds and values that are not offered', () => {
    const fragment =
      '#fit&level=wizard&rank=professor&__proto__=x&constructor=x&help=__proto__&help=toString&level=fellow';
    expect(parse(fragment)).toEqual(createWishes({ level: ['fellow'] }));
    expect(Object.keys(parse(fragment))).toEqual([...WISH_KINDS]);
  });

  test('names each value once, and only one where there can be only one', () => {
    expect(formatWishes(parse('#fit&help=career&help=career&level=resident&level=fellow&level=resident'))).toBe(
      '#fit&level=fellow&help=career',
    );
  });

  test('does not name an interest twice, under two weights', () => {
    expect(formatWishes(parse('#fit&interest=genomics&first=genomics'))).toBe('#fit&first=genomics');
  });

  test.each(['Mars/Olympus', '+05:00', '', '../../etc', '<script>', 'Europe/London\n'])(
    'loses %j, which is no time zone',
    (zone) => {
      expect(parse(`#fit&zone=${encodeURIComponent(zone)}`)).toEqual(EMPTY_WISHES);
    },
  );

  test('has its time zone written as it should be', () => {
    expect(parse('#fit&zone=europe/london').zone).toEqual(['Europe/London']);
  });

  test('is read up to 20 values of a kind, and not at all when it is endless', () => {
    const many = Array.from({ length: 90 }, (_, number) => `&interest=topic-${number}`).join('');
    expect(parseWishes(`#fit${many}`, () => true).interest).toHaveLength(20);
    expect(parseWishes(`#fit${many.repeat(10)}`, () => true)).toEqual(EMPTY_WISHES);
  });

  test('of any text is read without an error, and what is left of it stays the same', () => {
    const anyText = fc.oneof(
      fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
      fc
        .array(fc.tuple(fc.constantFrom<string>(...WISH_KINDS, '__proto__'), fc.string()), { maxLength: 5 })
        .map((pairs) => pairs.map(([kind, value]) => `&${kind}=${value}`).join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = parseWishes(`#fit&${text}`, (_, value) => value.length < 10);
        expect(parseWishes(formatWishes(kept), () => true)).toEqual(kept);
      }),
    );
  });
});

test('wishes are the same in whatever order they were made', () => {
  expect(createWishes({ help: ['writing', 'career'], first: ['simulation', 'genomics'] })).toEqual(
    createWishes({ first: ['genomics', 'simulation'], help: ['career', 'writing', 'career'] }),
  );
});
