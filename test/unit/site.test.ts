import { describe, expect, test } from 'vitest';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { EMPTY_SNAPSHOT } from '../../src/schemas/snapshot.ts';
import type { Directory } from '../../src/site/directory.ts';
import { commonInterests, usedInterests } from '../../src/site/interest-index.ts';
import { directionOf } from '../../src/site/language.ts';
import { currentOf, withoutBase } from '../../src/site/page-section.ts';
import { handlesOf } from '../../src/handles/handles-of.ts';
import { mentoringFacts, placeOf, workplaceOf } from '../../src/site/profile-facts.ts';
import { securityPolicy } from '../../src/site/security-policy.ts';
import { mentorPicture } from '../../src/site/sharing.ts';
import { en } from '../../src/words/en.ts';
import { mentor, vocabulary } from './mentors.ts';

const words = createWords('en', en);

function directory(shown: Directory['mentors'], hidden: Directory['mentors'] = []): Directory {
  const site = { name: 'Test' };
  const mentors = [...shown, ...hidden];
  const rest = { communities: [], snapshot: EMPTY_SNAPSHOT };
  return { site, today: '2026-11-24', words, vocabulary, mentors, shown, hidden, ...rest };
}

describe('the security policy of a page', () => {
  test('allows nothing inline and nothing from elsewhere', () => {
    expect(securityPolicy()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'",
    );
  });

  test('adds WebAssembly and a worker only where the page searches', () => {
    expect(securityPolicy({ hasSearch: true })).toContain("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';");
  });
});

describe('the header', () => {
  test('marks the page itself, and the part of the site that a page belongs to', () => {
    expect(currentOf({ path: '/mentors/' }, '/mentors/')).toBe('page');
    expect(currentOf({ path: '/mentors/' }, '/mentors/grace-okafor/')).toBe('true');
    expect(currentOf({ path: '/mentors/' }, '/')).toBeUndefined();
  });

  test.each([
    { path: '/mentors/mentors/', base: '/mentors/', expected: '/mentors/' },
    { path: '/mentors/', base: '/', expected: '/mentors/' },
    { path: '/directory/', base: '/directory', expected: '/' },
  ])('reads $path under the base $base as $expected', ({ path, base, expected }) => {
    expect(withoutBase(path, base)).toBe(expected);
  });
});

test('a language is written in its own direction', () => {
  expect(['en', 'ar', 'fa-IR', 'de-CH', 'he'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr', 'rtl']);
});

describe('the index of interests', () => {
  const people = [
    mentor('ann', { interests: ['heart-failure'] }),
    mentor('ben', { interests: ['cardiology', 'simulation'], personalInterests: ['running'] }),
  ];

  test('counts the people of narrower interests too, and leaves out what nobody has', () => {
    const found = usedInterests(directory(people)).map(({ interest, mentors }) => [interest.id, mentors.length]);
    expect(found).toEqual([
      ['internal-medicine', 2],
      ['cardiology', 2],
      ['heart-failure', 1],
      ['simulation', 1],
      ['running', 1],
    ]);
  });

  test('keeps hidden people apart, and the interests that only they have', () => {
    const [ann, ben] = people as [Mentor, Mentor];
    const found = usedInterests(directory([ann], [ben])).map(({ interest, mentors, hidden }) => [
      interest.id,
      mentors.map(({ id }) => id),
      hidden.map(({ id }) => id),
    ]);
    expect(found).toEqual([
      ['internal-medicine', ['ann'], ['ben']],
      ['cardiology', ['ann'], ['ben']],
      ['heart-failure', ['ann'], []],
      ['simulation', [], ['ben']],
      ['running', [], ['ben']],
    ]);
  });

  test('offers the most common first, and no pastimes', () => {
    const common = commonInterests(usedInterests(directory(people)), 9).map(({ interest }) => interest.id);
    expect(common).toEqual(['cardiology', 'internal-medicine', 'heart-failure', 'simulation']);
  });
});

describe('the facts of a profile', () => {
  const profile: Profile = {
    name: 'Grace Okafor',
    appointments: [{ department: 'Medicine', division: 'Nephrology', institution: 'Larkfield' }],
    place: { city: 'Larkfield', country: 'US' },
    mentoring: { levels: ['resident', 'fellow'], style: { cadence: 'monthly' } },
    handles: { website: 'https://grace.example/', bluesky: { handle: '@grace.example.org' }, orcid: 'not an orcid' },
  };

  test('say how somebody mentors, and nothing that the profile does not say', () => {
    expect(mentoringFacts(profile, words)).toEqual([
      { term: 'For', values: ['Residents', 'Fellows'] },
      { term: 'How often', values: ['Every month'] },
    ]);
    expect(mentoringFacts({ name: 'Ann' }, words)).toEqual([]);
  });

  test('name the place and the workplace, the nearest first', () => {
    expect(placeOf(profile, words)).toBe('Larkfield, United States');
    expect(placeOf({ name: 'Ann' }, words)).toBeUndefined();
    expect(workplaceOf(profile.appointments?.[0] ?? {})).toEqual(['Nephrology', 'Medicine', 'Larkfield']);
  });

  test('hold the accounts in the order of the platforms, without what is no handle', () => {
    expect(handlesOf(profile).map(({ platform, url }) => [platform, url])).toEqual([
      ['bluesky', 'https://bsky.app/profile/grace.example.org'],
      ['website', 'https://grace.example/'],
    ]);
    expect(handlesOf({})).toEqual([]);
  });
});

test('each of 200 mentors has a picture for link previews; where there are more, all have that of the site', () => {
  const mentors = Array.from({ length: 201 }, (_, number) => mentor(`ann-${number}`, { name: 'Ann Lee' }));
  const pathIn = (size: number) => mentorPicture(mentors[7]!, directory(mentors.slice(0, size))).path;
  expect(pathIn(200)).toBe('/sharing/mentors/ann-7.png');
  expect(pathIn(201)).toBe('/sharing/site.png');
});
