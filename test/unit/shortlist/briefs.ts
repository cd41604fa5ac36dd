import { fold } from '../../../src/directory/fold.ts';
import type { Brief } from '../../../src/shortlist/brief.ts';
import type { Card } from '../../../src/search/card.ts';

type Facts = Omit<Partial<Brief>, 'card' | 'personalInterests'> &
  Partial<Pick<Card, 'availability' | 'confirmed' | 'isStale' | 'institution'>> & {
    /** Labels of interests, those outside work apart. */
    interests?: readonly string[];
    outside?: readonly string[];
  };

/** A brief that says no more than the given facts. */
export function briefNamed(name: string, facts: Facts = {}): Brief {
  const { interests = [], outside = [], availability, confirmed, isStale, institution, ...brief } = facts;
  const named = (label: string) => ({ id: idOf(label), label });
  return {
    card: {
      id: idOf(name),
      name,
      latinName: '',
      credentials: '',
      role: '',
      unit: '',
      institution: institution ?? '',
      pronouns: '',
      availability: availability ?? 'unknown',
      interests: [...interests, ...outside].map(named),
      confirmed: confirmed ?? '',
      isStale: isStale ?? false,
      photoAlt: '',
    },
    personalInterests: outside.map(idOf),
    accounts: [],
    ...brief,
  };
}

function idOf(label: string): string {
  return fold(label).replaceAll(/[^a-z0-9]+/g, '-');
}
