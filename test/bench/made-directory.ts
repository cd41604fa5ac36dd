import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import { fold } from '../../src/directory/fold.ts';
import { createVocabulary, type Vocabulary } from '../../src/directory/vocabulary.ts';
import type { Interest } from '../../src/schemas/interest.ts';
import {
  AVAILABILITY_STATUSES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  type Profile,
  RANKS,
  REACHES,
  ROLES,
} from '../../src/schemas/profile.ts';
import { COUNTRIES, FAMILY_NAMES, GIVEN_NAMES, INSTITUTIONS, TOWNS } from './made-people.ts';
import { makeBody, makePhrase } from './made-text.ts';
import { createRandom, createZipf, type Random } from './random.ts';

const SITE = {
  name: 'Made-up mentors',
  notice: 'Everyone here is invented, to measure the search.',
  address: 'https://mentors.example.edu',
  // What is measured must not shrink with the years.
  policies: { hideAfterMonths: 120 },
};

/** An invented mentor. */
export interface MadeMentor {
  id: string;
  profile: Profile;
  body: string;
}

/** Writes a content folder of `count` invented mentors, the same ones each time. */
export async function writeMadeDirectory(folder: string, count: number): Promise<void> {
  const { interests } = await readShipped();
  const profiles = join(folder, 'profiles');
  await mkdir(profiles, { recursive: true });
  await writeFile(join(folder, 'site.yaml'), stringify(SITE));
  for (const { id, profile, body } of makeMentors(count, createVocabulary(interests))) {
    await writeFile(join(profiles, `${id}.mdx`), `---\n${stringify(profile)}---\n\n${body}\n`);
  }
}

/** Invented mentors; the first thousand of ten thousand are the same as a thousand. */
export function makeMentors(count: number, vocabulary: Vocabulary): MadeMentor[] {
  const choices = createChoices(vocabulary);
  const ids = new Set<string>();
  return Array.from({ length: count }, (_, number) => {
    const random = createRandom(number);
    const profile = makeProfile(random, choices);
    const id = freeId(fold(profile.name).replaceAll(' ', '-'), ids);
    const labels = (profile.interests ?? []).map((interest) => lowerFirst(vocabulary.label(interest)));
    const { institution = '' } = profile.appointments?.[0] ?? {};
    return { id, profile, body: makeBody(random, labels, institution) };
  });
}

/** What mentors choose from, each as unevenly as people do. */
interface Choices {
  vocabulary: Vocabulary;
  specialty(random: Random): Interest;
  professional(random: Random): Interest;
  personal(random: Random): Interest;
  institution(random: Random): { name: string; city: string; country: string; language: string };
}

function createChoices(vocabulary: Vocabulary): Choices {
  const { interests } = vocabulary;
  const professional = interests.filter(({ kind }) => kind !== 'personal');
  const institutions = TOWNS.flatMap((town, at) =>
    INSTITUTIONS.map((name, kind) => {
      const [country, language] = COUNTRIES[(at + kind * kind) % COUNTRIES.length]!;
      return { name: name.replace('{}', town), city: town, country, language };
    }),
  );
  return {
    vocabulary,
    specialty: createZipf(
      interests.filter(({ kind }) => kind === 'clinical'),
      12,
    ),
    professional: createZipf(professional, 12),
    personal: createZipf(
      interests.filter(({ kind }) => kind === 'personal'),
      6,
    ),
    institution: createZipf(institutions, 8),
  };
}

function makeProfile(random: Random, choices: Choices): Profile {
  const { vocabulary } = choices;
  const name = makeName(random);
  const specialty = choices.specialty(random);
  const { name: institution, city, country, language } = choices.institution(random);
  const rank = random.pick(RANKS);
  const department = vocabulary.label(vocabulary.broaderOf(specialty.id).at(-1) ?? specialty.id);
  const status = random.pick([...AVAILABILITY_STATUSES, 'open', 'open', 'open', 'limited', undefined] as const);
  const fromHome = random.isTrue(0.4);
  return {
    name,
    credentials: random.some(['MD', 'PhD', 'MPH', 'MSc'], 0.3),
    ...(random.isTrue(0.6) ? { pronouns: random.pick(['she/her', 'he/him', 'they/them']) } : {}),
    languages: fromHome ? ['en', language] : ['en'],
    appointments: [
      {
        title: `${titleOf(rank)} of ${department}`,
        rank,
        institution,
        department,
        ...(department === specialty.label ? {} : { division: specialty.label }),
      },
    ],
    place: { city, country },
    interests: makeInterests(random, specialty, choices),
    personalInterests: Array.from({ length: random.between(0, 2) }, () => choices.personal(random).id).filter(
      (id, at, all) => all.indexOf(id) === at,
    ),
    mentoring: {
      roles: random.some(ROLES, 0.4),
      levels: random.some(MENTEE_LEVELS, 0.4),
      helpWith: random.some(HELP_WITH, 0.4),
      formats: random.some(FORMATS, 0.4),
      reach: random.some(REACHES, 0.6),
      meet: random.some(MEETING_PLACES, 0.7),
      why: `${makePhrase(random, random.between(5, 9))}.`,
    },
    ...(status === undefined ? {} : { availability: { status } }),
    confirmed: `2025-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
    contact: { preferred: 'coordinator', instructions: `${makePhrase(random, random.between(6, 12))}.` },
    ...(random.isTrue(0.5)
      ? { handles: { mastodon: `@${lastWord(name)}${random.between(1, 99)}@social.example` } }
      : {}),
    projects: Array.from({ length: random.between(0, 2) }, () => ({ title: makePhrase(random, random.between(3, 6)) })),
    consent: { by: name, date: '2025-01-01', scope: ['profile', 'export'] },
  };
}

/** The specialty, some of what belongs to it, and a few others. */
function makeInterests(random: Random, specialty: Interest, { vocabulary, professional }: Choices): string[] {
  const related = vocabulary.narrowerOf(specialty.id).filter((id) => vocabulary.find(id)?.kind !== 'personal');
  const ids = new Set([specialty.id]);
  for (let left = random.between(2, 7); left > 0; left--) {
    ids.add(related.length > 0 && random.isTrue(0.5) ? random.pick(related) : professional(random).id);
  }
  return [...ids];
}

function makeName(random: Random): string {
  const middle = random.isTrue(0.25) ? ` ${random.pick([...'ABCDEFGHJKLMNPRSTW'])}.` : '';
  return `${random.pick(GIVEN_NAMES)}${middle} ${random.pick(FAMILY_NAMES)}`;
}

function freeId(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/[^a-z0-9-]/g, '');
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function titleOf(rank: string): string {
  const words = rank.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join(' ');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const lastWord = (name: string): string =>
  fold(name)
    .split(' ')
    .at(-1)!
    .replace(/[^a-z]/g, '');
const twoDigits = (number: number): string => String(number).padStart(2, '0');
