import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, fitPoints, type Fit } from '../../src/directory/fit.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { createWishes, EMPTY_WISHES, type WishKind } from '../../src/directory/wishes.ts';
import {
  CADENCES,
  CHANNELS,
  FEEDBACK_STYLES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  REACHES,
  type Profile,
} from '../../src/schemas/profile.ts';
import { countFit, factsOfRow } from '../../src/search/fit-rows.ts';
import { buildMentorIndex } from '../../src/search/mentor-index.ts';
import { orderByPoints } from '../../src/search/order.ts';
import { mentor } from './mentors.ts';

const vocabulary = createVocabulary([
  { id: 'internal-medicine', label: 'Internal medicine', kind: 'clinical' },
  { id: 'nephrology', label: 'Nephrology', kind: 'clinical', broader: ['internal-medicine'] },
  { id: 'acute-kidney-injury', label: 'Acute kidney injury', kind: 'clinical', broader: ['nephrology'] },
  { id: 'genomics', label: 'Genomics', kind: 'research' },
  { id: 'music', label: 'Music', kind: 'personal' },
  { id: 'jazz', label: 'Jazz', kind: 'personal', broader: ['music'] },
]);
const context = { vocabulary, today: '2026-11-24', staleAfterMonths: 12 };
const WINTER = Date.UTC(2026, 10, 24);

type Wanted = Partial<Record<WishKind, readonly string[]>>;

function indexOf(profiles: readonly Partial<Profile>[]) {
  const people = profiles.map((profile, number) => mentor(`m${String(number).padStart(2, '0')}`, profile));
  const index = buildMentorIndex(people, context);
  return { index, people };
}

function fit(wanted: Wanted, profile: Partial<Profile>): Fit {
  return fitOf(createWishes(wanted), factsOfRow(indexOf([profile]).index, 0), WINTER);
}

/** The names of mentors, best fit first; those who fit alike stand by name. */
function order(wanted: Wanted, people: Record<string, Partial<Profile>>): string[] {
  const mentors = Object.entries(people).map(([name, profile]) => mentor(name, profile));
  const index = buildMentorIndex(mentors, context);
  const rows = Array.from({ length: index.count }, (_, row) => row).sort((a, b) =>
    index.idOf(a) < index.idOf(b) ? -1 : 1,
  );
  const points = countFit(createWishes(wanted), index, WINTER);
  const order = { places: new Uint8Array(index.count), fair: rows };
  return orderByPoints(Uint32Array.from(rows), points, order).map((row) => index.idOf(row));
}

describe('professional interests', () => {
  test('are shared where the mentor names them, and missing where not', () => {
    const { shared, missing } = fit({ first: ['genomics'], interest: ['nephrology'] }, { interests: ['genomics'] });
    expect(shared).toEqual([{ wish: 'first', values: ['genomics'] }]);
    expect(missing).toEqual([{ wish: 'interest', values: ['nephrology'] }]);
  });

  test('are shared through a narrower one, which is named', () => {
    expect(fit({ interest: ['internal-medicine'] }, { interests: ['genomics', 'acute-kidney-injury'] }).shared).toEqual(
      [{ wish: 'interest', values: ['internal-medicine'], through: 'acute-kidney-injury' }],
    );
  });

  test('are not shared by somebody who names only a wider one', () => {
    expect(fit({ interest: ['acute-kidney-injury'] }, { interests: ['nephrology'] }).shared).toEqual([]);
  });

  test('need no narrower one where the mentor names the wider one, too', () => {
    const profile = { interests: ['acute-kidney-injury', 'nephrology'] };
    expect(fit({ interest: ['nephrology'] }, profile).shared).toEqual([{ wish: 'interest', values: ['nephrology'] }]);
  });

  test('are shared by the name of the department, which is said', () => {
    const profile = { appointments: [{ division: 'Nephrology' }] };
    expect(fit({ interest: ['internal-medicine'] }, profile).shared).toEqual([
      { wish: 'interest', values: ['internal-medicine'], isByDepartment: true },
    ]);
  });
});

describe('ways of working together', () => {
  test('are met by any of several that would do', () => {
    const wanted = { channel: ['video', 'chat'], format: ['project'] };
    const profile: Partial<Profile> = { mentoring: { formats: ['group'], style: { channel: ['email', 'chat'] } } };
    expect(fit(wanted, profile)).toMatchObject({
      met: [{ wish: 'channel', values: ['chat'] }],
      unmet: [{ wish: 'format', values: ['project'] }],
      unsaid: [],
    });
  });

  test('tell each kind of help that is met and each that is not', () => {
    const { met, unmet } = fit({ help: ['career', 'research', 'writing'] }, { mentoring: { helpWith: ['writing'] } });
    expect(met).toEqual([{ wish: 'help', values: ['writing'] }]);
    expect(unmet).toEqual([{ wish: 'help', values: ['career', 'research'] }]);
  });

  test('are neither met nor unmet where the profile does not say', () => {
    const wanted = { level: ['resident'], meet: ['remote'], zone: ['Europe/London'], outside: ['music'] };
    const { met, unmet, unsaid } = fit(wanted, { mentoring: { levels: [] }, interests: ['genomics'] });
    expect({ met, unmet, unsaid }).toEqual({ met: [], unmet: [], unsaid: ['level', 'meet', 'zone', 'outside'] });
  });

  test('include what people care for outside work, also where it is narrower', () => {
    expect(fit({ outside: ['music'] }, { personalInterests: ['jazz'] }).met).toEqual([
      { wish: 'outside', values: ['music'] },
    ]);
    expect(fit({ outside: ['jazz'] }, { personalInterests: ['music'] }).unmet).toEqual([
      { wish: 'outside', values: ['jazz'] },
    ]);
  });

  test.each([
    { timeZone: 'Africa/Nairobi', side: 'met', hours: 5 },
    { timeZone: 'Asia/Karachi', side: 'unmet', hours: 3 },
    { timeZone: 'Asia/Kathmandu', side: 'unmet', hours: 2.25 },
    { timeZone: 'Atlantic/South_Georgia', side: 'met', hours: 6 },
    { timeZone: 'Pacific/Auckland', side: 'unmet', hours: 0 },
  ] as const)('call London and $timeZone, with $hours hours in common, $side', ({ timeZone, side, hours }) => {
    const found = fit({ zone: ['Europe/London'] }, { place: { timeZone } });
    expect(found[side]).toEqual([{ wish: 'zone', values: ['Europe/London'], hours }]);
  });

  test('leave a time zone unsaid that this browser does not know', () => {
    expect(fit({ zone: ['Europe/London'] }, { place: { timeZone: 'Mars/Olympus' } }).unsaid).toEqual(['zone']);
  });

  test('follow the clocks of the instant: Phoenix does not change them', () => {
    const { index } = indexOf([{ place: { timeZone: 'America/Phoenix' } }]);
    const hoursAt = (atMs: number) => {
      const { unmet } = fitOf(createWishes({ zone: ['America/New_York'] }), factsOfRow(index, 0), atMs);
      return unmet[0]?.hours ?? 'enough';
    };
    const wanted = createWishes({ zone: ['Europe/London'] });
    expect(hoursAt(WINTER)).toBe('enough');
    expect(
      [WINTER, Date.UTC(2026, 6, 1)].map((atMs) => fitOf(wanted, factsOfRow(index, 0), atMs).unmet[0]?.hours),
    ).toEqual([1, 0]);
  });
});

describe('the order by fit', () => {
  test('puts what matters most before what matters, and the very interest before a narrower one', () => {
    expect(
      order(
        { first: ['nephrology'], interest: ['genomics'] },
        {
          'a-none': {},
          'b-matters': { interests: ['genomics'] },
          'c-narrower': { interests: ['acute-kidney-injury'] },
          'd-most': { interests: ['nephrology'] },
          'e-both': { interests: ['genomics', 'nephrology'] },
        },
      ),
    ).toEqual(['e-both', 'd-most', 'c-narrower', 'b-matters', 'a-none']);
  });

  test('puts somebody who does not say between those who fit and those who say otherwise', () => {
    const wishes: [Wanted, Partial<Profile>, Partial<Profile>][] = [
      [{ level: ['fellow'] }, { mentoring: { levels: ['fellow'] } }, { mentoring: { levels: ['premed'] } }],
      [{ help: ['abroad'] }, { mentoring: { helpWith: ['abroad'] } }, { mentoring: { helpWith: ['career'] } }],
      [
        { cadence: ['weekly'] },
        { mentoring: { style: { cadence: 'weekly' } } },
        { mentoring: { style: { cadence: 'monthly' } } },
      ],
      [{ zone: ['UTC'] }, { place: { timeZone: 'Africa/Accra' } }, { place: { timeZone: 'Asia/Tokyo' } }],
    ];
    for (const [wanted, fits, differs] of wishes) {
      expect(order(wanted, { 'a-differs': differs, 'b-silent': {}, 'c-fits': fits })).toEqual([
        'c-fits',
        'b-silent',
        'a-differs',
      ]);
    }
  });

  test('puts whoever does not take people like the trainee after all who may, if they share an interest', () => {
    const everything: Partial<Profile> = {
      interests: ['nephrology', 'genomics'],
      mentoring: { levels: ['premed'], helpWith: ['research', 'career', 'writing'], style: { cadence: 'weekly' } },
    };
    expect(
      order(
        {
          first: ['nephrology'],
          interest: ['genomics'],
          level: ['fellow'],
          help: ['research', 'career'],
          cadence: ['weekly'],
        },
        { 'a-takes-others': everything, 'b-silent': { interests: ['genomics'] } },
      ),
    ).toEqual(['b-silent', 'a-takes-others']);
  });

  test('does not hold a hobby against anybody', () => {
    const people = {
      'a-jazz': { personalInterests: ['jazz'] },
      'b-silent': {},
      'c-music': { personalInterests: ['music'] },
    };
    expect(order({ outside: ['jazz'] }, people)).toEqual(['a-jazz', 'b-silent', 'c-music']);
  });

  test('is the one there was where nothing is wished for', () => {
    const { index } = indexOf([{ interests: ['genomics'] }, {}]);
    expect([...countFit(EMPTY_WISHES, index, WINTER)]).toEqual([0, 0]);
  });
});

const some = <const T extends string>(values: readonly T[]) => fc.shuffledSubarray([...values]);
const one = <const T extends string>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const professional = ['internal-medicine', 'nephrology', 'acute-kidney-injury', 'genomics'] as const;
const zones = ['Europe/London', 'Asia/Kathmandu', 'America/Phoenix', 'Mars/Olympus'] as const;

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record({
  interests: some(professional),
  personalInterests: some(['music', 'jazz']),
  appointments: fc.array(fc.record({ department: fc.constantFrom('Nephrology', 'Genomics', 'Surgery') }), {
    maxLength: 2,
  }),
  place: fc.record({ timeZone: one(zones) }),
  mentoring: fc.record({
    levels: some(MENTEE_LEVELS),
    helpWith: some(HELP_WITH),
    formats: some(FORMATS),
    reach: some(REACHES),
    meet: some(MEETING_PLACES),
    style: fc.record({ cadence: one(CADENCES), channel: some(CHANNELS), feedback: some(FEEDBACK_STYLES) }),
  }),
});

const anyWanted: fc.Arbitrary<Wanted> = fc.record({
  first: some(professional),
  interest: some([...professional, 'alchemy']),
  outside: some(['music', 'jazz', 'chess']),
  level: some(MENTEE_LEVELS),
  help: some(HELP_WITH),
  format: some(FORMATS),
  reach: some(REACHES),
  meet: some(MEETING_PLACES),
  zone: some(['Europe/London', 'Asia/Tokyo']),
  cadence: some(CADENCES),
  channel: some(CHANNELS),
  feedback: some(FEEDBACK_STYLES),
});

describe('whatever is wished for', () => {
  test('what is shown of a mentor counts for exactly what puts them in order', () => {
    fc.assert(
      fc.property(anyWanted, fc.array(anyProfile, { maxLength: 8 }), (wanted, profiles) => {
        const { index } = indexOf(profiles);
        const wishes = createWishes(wanted);
        const shown = profiles.map((_, row) => fitPoints(fitOf(wishes, factsOfRow(index, row), WINTER)));
        const least = Math.min(0, ...shown);
        expect([...countFit(wishes, index, WINTER)]).toEqual(shown.map((points) => points - least));
      }),
    );
  });

  test('every wish for an interest is told once, and every way once or as met in part', () => {
    fc.assert(
      fc.property(anyWanted, anyProfile, (wanted, profile) => {
        const wishes = createWishes(wanted);
        const { shared, missing, met, unmet, unsaid } = fit(wanted, profile);
        expect([...shared, ...missing].flatMap(({ values }) => values).sort()).toEqual(
          [...wishes.first, ...wishes.interest].sort(),
        );
        const told = new Set([...met, ...unmet].map(({ wish }) => wish));
        expect(unsaid.filter((way) => told.has(way))).toEqual([]);
        expect(told.size + unsaid.length).toBe(
          Object.entries(wishes).filter(([kind, values]) => !['first', 'interest'].includes(kind) && values.length > 0)
            .length,
        );
      }),
    );
  });

  test('the order in which it was wished for does not matter', () => {
    fc.assert(
      fc.property(anyWanted, anyProfile, (wanted, profile) => {
        const reversed = Object.fromEntries(
          Object.entries(wanted)
            .map(([kind, values]) => [kind, [...values].reverse()])
            .reverse(),
        ) as Wanted;
        expect(fit(reversed, profile)).toEqual(fit(wanted, profile));
      }),
    );
  });
});
