import { photoOf, sortNameOf, type Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { handlesOf } from '../handles/handles-of.ts';
import type { MentorRecord } from '../schemas/mentor-record.ts';

/** What a record needs to know besides the mentor. */
export interface RecordContext {
  vocabulary: Vocabulary;
  /** The address of a path of the site: absolute where the site has an address, else from the root of its host. */
  address: (path: `/${string}`) => string;
}

/** A mentor as data: what the page says, without who owns or recorded it, and without anything fetched. */
export function recordOf(mentor: Mentor, { vocabulary, address }: RecordContext): MentorRecord {
  const { id, profile } = mentor;
  const { name, credentials, pronouns, languages, appointments, place, keywords } = profile;
  const { mentoring, availability, confirmed, contact, communities, works, projects } = profile;
  const photo = photoOf(mentor);
  const url = address(`/mentors/${id}/`);
  const handles = handlesOf(profile).map(({ platform, handle, url: page }) => ({ platform, handle, url: page }));
  const interestsOf = (ids: readonly string[] | undefined): MentorRecord['interests'] =>
    ids?.map((interest) => {
      const mesh = vocabulary.find(interest)?.mesh;
      return { id: interest, label: vocabulary.label(interest), ...(mesh === undefined ? {} : { mesh }) };
    });
  return {
    id,
    ...(URL.canParse(url) ? { url } : {}),
    name,
    sortName: sortNameOf(profile),
    credentials,
    pronouns,
    photo: photo && { url: address(photo.path), alt: photo.alt },
    languages,
    appointments,
    place,
    interests: interestsOf(profile.interests),
    personalInterests: interestsOf(profile.personalInterests),
    keywords,
    mentoring,
    availability,
    confirmed,
    contact,
    handles: handles.length > 0 ? handles : undefined,
    communities,
    works,
    projects,
  };
}
