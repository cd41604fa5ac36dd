import fc from 'fast-check';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import {
  AVAILABILITY_STATUSES,
  FORMATS,
  HELP_WITH,
  MENTEE_LEVELS,
  REACHES,
  ROLES,
  type Profile,
} from '../../src/schemas/profile.ts';

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

const some = <const T extends string>(values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined });

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record(
  {
    interests: fc.subarray(['internal-medicine', 'cardiology', 'heart-failure', 'simulation']),
    personalInterests: fc.subarray(['running']),
    languages: fc.subarray(['en', 'pt-BR', 'pt', 'sw']),
    place: fc.record({ country: fc.constantFrom('KE', 'BR', 'NO') }),
    appointments: fc.array(
      fc.record(
        {
          institution: fc.constantFrom('North', 'South'),
          department: fc.constantFrom('Medicine', 'medicine', 'Surgery', '—'),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    availability: fc.record({
      status: fc.constantFrom(...AVAILABILITY_STATUSES),
      until: fc.constantFrom('2026-01-01', '2027-01-01'),
    }),
    mentoring: fc.record({
      roles: some(ROLES),
      levels: some(MENTEE_LEVELS),
      helpWith: some(HELP_WITH),
      formats: some(FORMATS),
      reach: some(REACHES),
    }),
  },
  { requiredKeys: [] },
);

/** Any mentors, each with an id of its own. */
export const anyMentors: fc.Arbitrary<Mentor[]> = fc
  .array(anyProfile, { maxLength: 30 })
  .map((profiles) => profiles.map((profile, number) => mentor(`mentor-${(number * 7) % 31}-${number}`, profile)));
