import fc from 'fast-check';
import { FACETS, mapFacets, type Facet } from '../../src/directory/facet.ts';
import { createFacetLabels } from '../../src/directory/facets.ts';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createVocabulary, type Vocabulary } from '../../src/directory/vocabulary.ts';
import { createWords } from '../../src/directory/words.ts';
import {
  AVAILABILITY_STATUSES,
  CADENCES,
  CHANNELS,
  FEEDBACK_STYLES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  REACHES,
  ROLES,
  type Profile,
} from '../../src/schemas/profile.ts';
import { createColumn } from '../../src/search/column.ts';
import { createLexicon, type Lexicon } from '../../src/search/lexicon.ts';
import { buildTerms, entriesOf } from '../../src/search/terms-file.ts';
import { EN_NOISE, EN_PHRASES } from '../../src/words/en-search.ts';
import { en } from '../../src/words/en.ts';

/** A small vocabulary: heart failure within cardiology within internal medicine, and two terms apart. */
export const vocabulary = createVocabulary([
  { id: 'internal-medicine', label: 'Internal medicine', kind: 'clinical' },
  { id: 'cardiology', label: 'Cardiology', kind: 'clinical', broader: ['internal-medicine'] },
  {
    id: 'heart-failure',
    label: 'Heart failure',
    kind: 'clinical',
    broader: ['cardiology'],
    synonyms: ['cardiac failure', 'weak heart'],
    abbreviations: ['HF', 'CHF'],
  },
  { id: 'simulation', label: 'Simulation', kind: 'education' },
  { id: 'running', label: 'Running', kind: 'personal' },
]);

export function mentor(id: string, profile: Partial<Profile> = {}): Mentor {
  return { id, profile: { name: id, ...profile } };
}

const NAMES = [
  ...['Grace Okafor', 'Grace Okafor', 'Søren Müller', 'Ann  Lee', 'Ann Lee, Jr.', 'Siobhán O’Neill', 'Sukartini'],
  ...['李小龍', 'هالة النعيمات', 'Ann van der Lee', 'Lee, Ann, MD', 'Ann,Lee', '=', '\uFEFFAnn Lee'],
];

const some = <const T extends string>(values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined });

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    credentials: fc.subarray(['MD', 'PhD']),
    pronouns: fc.constantFrom('she/her', 'o’zi'),
    interests: fc.shuffledSubarray(['internal-medicine', 'cardiology', 'heart-failure', 'simulation', 'alchemy']),
    personalInterests: fc.subarray(['running']),
    keywords: fc.subarray(['cardiac failure', 'HF', 'sledge dogs']),
    languages: fc.subarray(['en', 'pt-BR', 'pt', 'sw']),
    place: fc.record(
      {
        city: fc.constantFrom('Zürich', 'New York', 'Nuuk'),
        country: fc.constantFrom('KE', 'BR', 'NO'),
        timeZone: fc.constantFrom('Africa/Nairobi', 'Europe/Oslo'),
      },
      { requiredKeys: [] },
    ),
    appointments: fc.array(
      fc.record(
        {
          title: fc.constantFrom('Dean', 'Professor of Medicine'),
          institution: fc.constantFrom('North', 'South'),
          department: fc.constantFrom('Medicine', 'medicine', 'Surgery', '—', 'Cardiology'),
          division: fc.constantFrom('Heart Failure', 'Weak heart', 'HF'),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    availability: fc.record({
      status: fc.constantFrom(...AVAILABILITY_STATUSES),
      until: fc.constantFrom('2026-01-01', '2027-01-01'),
    }),
    confirmed: fc.constantFrom('2024-01-31', '2026-11-01'),
    mentoring: fc.record({
      roles: some(ROLES),
      levels: some(MENTEE_LEVELS),
      helpWith: some(HELP_WITH),
      formats: some(FORMATS),
      reach: some(REACHES),
      meet: some(MEETING_PLACES),
      style: fc.record(
        { cadence: fc.constantFrom(...CADENCES), channel: some(CHANNELS), feedback: some(FEEDBACK_STYLES) },
        { requiredKeys: [] },
      ),
    }),
  },
  { requiredKeys: [] },
);

/** Any mentors, each with an id of its own that may or may not be of the name. */
export const anyMentors: fc.Arbitrary<Mentor[]> = fc
  .array(fc.tuple(anyProfile, fc.constantFrom('mentor', 'grace-okafor', 'ann-lee', 'soren-muller')), { maxLength: 30 })
  .map((people) => people.map(([profile, id], number) => mentor(`${id}-${(number * 7) % 31}-${number}`, profile)));

/** Any text, of any characters, halves of surrogate pairs among them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)))
  .map((characters) => String.fromCodePoint(...characters));

/** What {@link lexiconOf} takes a directory to offer. */
const OFFERED: Readonly<Record<Exclude<Facet, 'interest'>, readonly string[]>> = {
  availability: [...AVAILABILITY_STATUSES, 'unknown'],
  level: MENTEE_LEVELS,
  help: HELP_WITH,
  role: ROLES,
  format: FORMATS,
  reach: REACHES,
  meet: MEETING_PLACES,
  department: ['medicine', 'heart institute'],
  place: ['US', 'GB', 'KE', 'CH'],
  language: ['en', 'de', 'sw'],
};

/** The English lexicon of a directory where every interest of a vocabulary, and much else, can be chosen. */
export function lexiconOf(known: Vocabulary): Lexicon {
  const values = mapFacets((facet) => (facet === 'interest' ? known.interests.map(({ id }) => id) : OFFERED[facet]));
  const labelOf = createFacetLabels([], known, createWords('en', en));
  const facets = mapFacets((facet) => createColumn(values[facet].map((value) => [value])));
  const terms = buildTerms({ facets }, known, { phrases: EN_PHRASES, noise: EN_NOISE });
  const labels = FACETS.flatMap((facet) =>
    values[facet].map((value) => ({ facet, value, label: labelOf(facet, value) })),
  );
  return createLexicon(entriesOf(terms, labels), terms.noise);
}
