import { describe, expect, it } from 'vitest';
import { availabilityOn, isHidden, isStale } from '../../src/directory/availability.ts';
import { fairOrder } from '../../src/directory/fair-order.ts';
import { fold, writeOutUmlauts } from '../../src/directory/fold.ts';
import { initialsOf, photoOf, sortNameOf } from '../../src/directory/mentor.ts';
import { editDistance, findNearest } from '../../src/directory/nearest.ts';
import { findConfusion } from '../../src/directory/person-name.ts';
import { safeUrl } from '../../src/directory/safe-url.ts';
import { applyInterestsFile, createVocabulary } from '../../src/directory/vocabulary.ts';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import type { Interest } from '../../src/schemas/interest.ts';

describe('availabilityOn', () => {
  it('takes what the profile says until its last day, and not after', () => {
    const profile = { name: 'Ann', availability: { status: 'open' as const, until: '2026-06-30' } };
    expect(availabilityOn(profile, '2026-06-30')).toEqual({ status: 'open' });
    expect(availabilityOn(profile, '2026-07-01')).toEqual({ status: 'unknown', ranOut: '2026-06-30' });
    expect(availabilityOn({ name: 'Ann' }, '2026-06-30')).toEqual({ status: 'unknown' });
  });
});

describe('isStale', () => {
  it('counts whole months back, to the last day of shorter ones', () => {
    const confirmedOn = (confirmed?: string) => isStale({ confirmed }, '2026-03-31', 1);
    expect([confirmedOn('2026-02-28'), confirmedOn('2026-02-27'), confirmedOn()]).toEqual([false, true, true]);
  });
});

describe('isHidden', () => {
  const on = (profile: Partial<Profile>) => isHidden({ name: 'Ann', ...profile }, '2026-11-24', 18);
  const consent = (date: string) => ({ by: 'Ann', date, scope: ['profile' as const] });

  it('counts from the last confirmation, and from the consent of those who have never confirmed', () => {
    expect([on({ confirmed: '2025-05-24' }), on({ confirmed: '2025-05-23' })]).toEqual([false, true]);
    expect([on({ consent: consent('2025-05-24') }), on({ consent: consent('2025-05-23') })]).toEqual([false, true]);
    expect(on({ confirmed: '2026-01-01', consent: consent('2019-01-01') })).toBe(false);
  });

  it('has no day to count from where there is neither, as in a spreadsheet imported yesterday', () => {
    expect(on({})).toBe(false);
  });
});

describe('fairOrder', () => {
  const mentors = Array.from({ length: 50 }, (_, index) => ({ id: `mentor-${index}` }));

  it('gives the same order for the same seed, whatever order they came in', () => {
    const reversed = [...mentors].reverse();
    expect(fairOrder(reversed, '2026-11-24')).toEqual(fairOrder(mentors, '2026-11-24'));
    expect(fairOrder(reversed)).toEqual(fairOrder(mentors));
  });

  it('gives everyone the first place about as often as anyone else', () => {
    const firsts = new Map<string, number>();
    for (let day = 0; day < 5000; day++) {
      const first = fairOrder(mentors, `day ${day}`)[0]?.id ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(50);
    expect(Math.max(...firsts.values())).toBeLessThan(150);
    expect(Math.min(...firsts.values())).toBeGreaterThan(60);
  });
});

describe('names', () => {
  it('folds accents, letters of their own and punctuation', () => {
    expect(['Søren Müller-Łoś', 'STRAẞE', 'Þóra Æsir', 'naïve  café', 'İpek Işık', 'Ναυσικά'].map(fold)).toEqual([
      'soren muller los',
      'strasse',
      'thora aesir',
      'naive cafe',
      'ipek isik',
      'ναυσικα',
    ]);
  });

  it('writes out letters as they are written without their marks', () => {
    expect(['Zürich', 'Søren Ærø', 'Åse Œuvre', 'Jo\u0308rg', 'Ann'].map(writeOutUmlauts)).toEqual([
      'Zuerich',
      'Soeren aeroe',
      'aase oeuvre',
      'Joerg',
      'Ann',
    ]);
  });

  it('files a name under its last word, or as the profile says', () => {
    expect(sortNameOf({ name: 'Grace Ada Okafor' })).toBe('Okafor, Grace Ada');
    expect(sortNameOf({ name: 'Sukartini' })).toBe('Sukartini');
    expect(sortNameOf({ name: '李 明', sortName: 'Li, Ming' })).toBe('Li, Ming');
  });

  it('draws initials in any script', () => {
    expect(
      ['Grace Ada Okafor', 'Sukartini', '李明', 'Αθηνά Παππά', 'ibn-Rushd', 'سمية حداد', 'वैदेही पाटील'].map(initialsOf),
    ).toEqual(['GO', 'S', '李', 'ΑΠ', 'IR', 'سح', 'वैपा']);
  });

  it('finds hidden characters and mixed scripts, and lets every honest name pass', () => {
    expect(
      [
        'Grace Okafor',
        '李明',
        'Sören Ærø',
        'Светлана Полозкова',
        'Ann 李',
        "Siobhán O'Neill",
        'Nguyễn Thị Bích Trâm',
        'Lu 陸',
      ].map(findConfusion),
    ).toEqual(Array(8).fill(undefined));
    expect(['Grасe', 'Ann\u202E', 'An\u200Bn', 'Ann\u00AD'].map(findConfusion)).toEqual([
      'the word "Grасe" mixes Latin and Cyrillic letters',
      'it holds the invisible character U+202E',
      'it holds the invisible character U+200B',
      'it holds the invisible character U+00AD',
    ]);
  });

  it.each([
    ['a Persian name', 'نیک\u200Cآیین'],
    ['a Sinhala name', 'ප්\u200Dරේමදාස'],
    ['a Bengali name', 'র\u200D্যাচেল'],
    ['a Malayalam name with an old final n', 'രാജന്\u200D'],
  ])('lets joiners pass where the script needs them: %s', (_, name) => {
    expect(findConfusion(name)).toBeUndefined();
  });

  it.each([
    ['between Latin letters', 'An\u200Dn', '200D'],
    ['at the end of a Persian name', 'نیک\u200C', '200C'],
    ['at the start of a Persian name', '\u200Cنیک', '200C'],
    ['twice', 'نیک\u200C\u200Cآیین', '200C'],
    ['between an Arabic and a Latin letter', 'نیک\u200CAnn', '200C'],
    ['beside Arabic punctuation', 'نیک،\u200Cآیین', '200C'],
    ['as a braille blank', 'Ann\u2800Lee', '2800'],
    ['as a filler', 'Ann\u3164', '3164'],
    ['as a tag', 'Ann\u{E0041}', 'E0041'],
    ['as a variation selector', 'Ann\uFE0F', 'FE0F'],
    ['as an annotation mark', 'Ann\uFFF9', 'FFF9'],
    ['as an isolate', 'نیک\u2067آیین', '2067'],
    ['in private use', 'Ann\uE000', 'E000'],
  ])('finds an invisible character %s', (_, name, code) => {
    expect(findConfusion(name)).toBe(`it holds the invisible character U+${code}`);
  });

  it('shows a photo only with consent to it', () => {
    const profile = { name: 'Ann', photo: { src: 'ann.jpg', alt: 'Ann' } };
    const consent = (scope: ('profile' | 'photo')[]) => ({ by: 'Ann', date: '2026-01-01', scope });
    expect(photoOf({ id: 'ann', profile })).toBeUndefined();
    expect(photoOf({ id: 'ann', profile: { ...profile, consent: consent(['profile']) } })).toBeUndefined();
    expect(photoOf({ id: 'ann', profile: { ...profile, consent: consent(['profile', 'photo']) } })).toEqual({
      path: '/photos/ann.webp',
      alt: 'Ann',
    });
  });
});

describe('findNearest', () => {
  it('finds the word that was meant, and none where nothing is near', () => {
    const words = ['cardiology', 'nephrology', 'neurology'];
    expect(['cardiolgy', 'cradiology', 'Neprology', 'botany'].map((word) => findNearest(word, words))).toEqual([
      'cardiology',
      'cardiology',
      'nephrology',
      undefined,
    ]);
  });

  it('counts a swap of neighbours as one step', () => {
    expect([
      editDistance('ab', 'ba'),
      editDistance('kitten', 'sitting'),
      editDistance('', 'abc'),
      editDistance('abc', 'abc'),
    ]).toEqual([1, 3, 3, 0]);
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:ann@example.edu', 'mailto:ann@example.edu'],
    ['/guides/', '/guides/'],
    ['#top', '#top'],
    ['https://xn--e1afmkfd.example', 'https://xn--e1afmkfd.example/'],
  ])('lets %s pass', (text, expected) => {
    expect(safeUrl(text, ['web', 'mail', 'page'])).toBe(expected);
  });

  it.each([
    'javascript:x',
    'JaVaScRiPt:x',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https://user:pw@example.org',
    'https://',
    'example.org',
    '',
    'blob:https://x.example/1',
  ])('refuses %j', (text) => {
    expect(safeUrl(text, ['web', 'mail', 'page'])).toBeUndefined();
  });
});

describe('vocabulary', () => {
  const medicine: Interest = { id: 'medicine', label: 'Medicine', kind: 'clinical' };
  const kidney: Interest = {
    id: 'nephrology',
    label: 'Nephrology',
    synonyms: ['kidney', 'renal medicine'],
    abbreviations: ['neph'],
    broader: ['medicine'],
    kind: 'clinical',
  };
  const stones: Interest = { id: 'stones', label: 'Kidney', broader: ['nephrology', 'gone'], kind: 'clinical' };
  const vocabulary = createVocabulary([medicine, kidney, stones]);

  it('knows wider terms, nearest first, and narrower ones', () => {
    expect(vocabulary.broaderOf('stones')).toEqual(['nephrology', 'medicine']);
    expect(vocabulary.narrowerOf('medicine')).toEqual(['nephrology']);
  });

  it('finds a term by any of its names, a label before a synonym', () => {
    expect(
      ['nephrology', 'Renal  Medicine', 'NEPH', 'kidney', 'liver'].map((name) => vocabulary.findByName(name)?.id),
    ).toEqual(['nephrology', 'nephrology', 'nephrology', 'stones', undefined]);
  });

  it('finds all terms that an abbreviation stands for, the first one first, and one by any other name', () => {
    const arthritis: Interest = { id: 'arthritis', label: 'Arthritis', abbreviations: ['RA', 'OA'], kind: 'clinical' };
    const anesthesia: Interest = {
      id: 'anesthesia',
      label: 'Regional anesthesia',
      layWords: ['numbing'],
      abbreviations: ['RA', 'ra'],
      kind: 'clinical',
    };
    const air: Interest = { id: 'air', label: 'Air', synonyms: ['OA'], kind: 'research' };
    const { findAllByName, findByName } = createVocabulary([arthritis, anesthesia, air]);
    const idsOf = (name: string) => findAllByName(name).map(({ id }) => id);
    expect(['RA', 'OA', 'Numbing', 'regional anaesthesia', 'X'].map(idsOf)).toEqual([
      ['arthritis', 'anesthesia'],
      ['air'],
      ['anesthesia'],
      ['anesthesia'],
      [],
    ]);
    expect(findByName('ra')?.id).toBe('arthritis');
  });

  it('does not turn in circles where wider terms do', () => {
    const circle = createVocabulary([{ ...medicine, broader: ['nephrology'] }, kidney]);
    expect(circle.broaderOf('nephrology')).toEqual(['medicine']);
  });

  it('replaces, adds and hides as a department says', () => {
    const own: Interest = { id: 'clinic', label: 'Our clinic', kind: 'advocacy', broader: ['medicine'] };
    const changed = applyInterestsFile([medicine, kidney], {
      interests: [{ ...kidney, label: 'Kidneys' }, own],
      hide: ['medicine'],
    });
    expect(changed.map(({ id, label, broader }) => ({ id, label, broader }))).toEqual([
      { id: 'nephrology', label: 'Kidneys', broader: [] },
      { id: 'clinic', label: 'Our clinic', broader: [] },
    ]);
  });
});

describe('words', () => {
  const words = createWords('en', {
    found: { one: '{count} mentor', other: '{count} mentors' },
    hello: 'Hello {name}, {missing}',
  });

  it('fills in values, chooses the plural and writes numbers as the language does', () => {
    expect([
      words.say('found', { count: 1 }),
      words.say('found', { count: 1234 }),
      words.say('hello', { name: 'Ann' }),
    ]).toEqual(['1 mentor', '1,234 mentors', 'Hello Ann, {missing}']);
  });

  it('writes days, lists, countries and languages', () => {
    expect([
      words.day('2026-11-24'),
      words.day('2026-11-24', 'month'),
      words.list(['a', 'b', 'c']),
      words.country('KE'),
      words.languageName('sw'),
    ]).toEqual(['November 24, 2026', 'November 2026', 'a, b, and c', 'Kenya', 'Swahili']);
  });
});
