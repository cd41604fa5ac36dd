import type { Mentor } from '../directory/mentor.ts';
import { recordsOf } from '../directory/records.ts';
import { feedOf } from '../handles/feed.ts';
import { handlesOf } from '../handles/handles-of.ts';
import { briefFileOf, countBriefFiles, type Brief } from '../shortlist/brief.ts';
import { recordOf } from './account-facts.ts';
import { mentorCard } from './card.ts';
import type { Directory } from './directory.ts';
import { isGone } from './fetched.ts';

/** The files of briefs of a directory: in each, the briefs of some mentors by id. */
export function briefFiles(directory: Directory): Record<string, Brief>[] {
  const { mentors } = directory;
  const count = countBriefFiles(mentors.length);
  const files: Record<string, Brief>[] = Array.from({ length: count }, () => ({}));
  for (const mentor of mentors) files[briefFileOf(mentor.id, count)]![mentor.id] = briefOf(mentor, directory);
  return files;
}

/** The brief of a mentor. Accounts that are gone are left out, as on the mentor's page. */
export function briefOf(mentor: Mentor, directory: Directory): Brief {
  const { id, profile } = mentor;
  const { appointments, place, languages, mentoring, contact, projects, communities, consent } = profile;
  const records = recordsOf(profile, directory.snapshot.mentors[id]);
  const accounts = handlesOf(profile).filter(({ platform }) => !isGone(recordOf(platform, records)));
  const card = mentorCard(mentor, directory);
  return {
    card,
    personalInterests: card.interests
      .map((interest) => interest.id)
      .filter((interest) => directory.vocabulary.find(interest)?.kind === 'personal'),
    rank: appointments?.[0]?.rank,
    place: place && { city: place.city, country: place.country, timeZone: place.timeZone },
    languages,
    mentoring,
    contact,
    projects,
    communities,
    contactUrl: accounts.find(({ platform }) => platform === contact?.preferred)?.url,
    accounts: consent?.scope.includes('export')
      ? accounts.map((account) => ({
          platform: account.platform,
          handle: account.handle,
          url: account.url,
          feed: feedOf(account),
        }))
      : [],
  };
}
