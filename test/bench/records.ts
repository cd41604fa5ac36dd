import { buildDay } from '../../src/content/build-day.ts';
import { readContent } from '../../src/content/content.ts';
import type { ProfileEntry } from '../../src/content/entry.ts';
import { availabilityOn } from '../../src/directory/availability.ts';
import { fold } from '../../src/directory/fold.ts';
import type { Vocabulary } from '../../src/directory/vocabulary.ts';
import { createWords } from '../../src/directory/words.ts';
import { en } from '../../src/words/en.ts';
import { BenchError } from './bench-error.ts';

/** The facets that the peers offer, called as in our form. */
export const PEER_FACETS = ['interest', 'availability', 'level', 'department', 'place', 'language'] as const;

export type PeerFacet = (typeof PEER_FACETS)[number];

/** One mentor as any search would be given them. */
export interface BenchRecord {
  id: string;
  name: string;
  /** Title, department and institution in a line. */
  role: string;
  /** Labels of the mentor's interests, and the keywords. */
  interests: string[];
  /** What the mentor wrote, in sentences. */
  text: string;
  /** The values of the facets; interests with their broader terms. */
  values: Record<PeerFacet, string[]>;
}

/** Reads the mentors of a content folder. Throws {@link BenchError} where there are none. */
export async function readRecords(folder: string): Promise<{ records: BenchRecord[]; vocabulary: Vocabulary }> {
  const { profiles, vocabulary } = await readContent(folder, { base: '/', words: createWords('en', en) });
  if (profiles.length === 0) throw new BenchError(`${folder} has no profile that could be published.`);
  return { records: profiles.map((entry) => recordOf(entry, vocabulary)), vocabulary };
}

function recordOf({ id, profile, body }: ProfileEntry, vocabulary: Vocabulary): BenchRecord {
  const { appointments = [], mentoring = {}, keywords = [], place = {}, languages = [], projects = [] } = profile;
  const ids = [...(profile.interests ?? []), ...(profile.personalInterests ?? [])];
  const { title, department, division, institution } = appointments[0] ?? {};
  const texts = [mentoring.why, body.text, mentoring.askMeAbout, mentoring.expectations];
  return {
    id,
    name: profile.name,
    role: [title, division, department, institution].filter(Boolean).join(', '),
    interests: [...ids.map((interest) => vocabulary.label(interest)), ...keywords],
    text: [...texts, ...projects.map((project) => `${project.title}.`)].filter(Boolean).join('\n'),
    values: {
      interest: unique([...ids, ...ids.flatMap((interest) => vocabulary.broaderOf(interest))]),
      availability: [availabilityOn(profile, buildDay()).status],
      level: unique(mentoring.levels ?? []),
      department: unique(appointments.map((appointment) => fold(appointment.department ?? ''))),
      place: unique([place.country ?? '']),
      language: unique(languages.map((tag) => new Intl.Locale(tag).language)),
    },
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
