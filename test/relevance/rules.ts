import type { ProfileEntry } from '../../src/content/entry.ts';
import { availabilityOn, type Day } from '../../src/directory/availability.ts';
import { fold } from '../../src/directory/fold.ts';
import type { Vocabulary } from '../../src/directory/vocabulary.ts';
import type { FORMATS, HELP_WITH, MEETING_PLACES, MenteeLevel, Profile, ROLES } from '../../src/schemas/profile.ts';

/** A mentor as rules see one: the profile, and the text of the page. */
export type Person = Pick<ProfileEntry, 'id' | 'profile' | 'body'>;

/** What rules know besides the person. */
export interface Ground {
  vocabulary: Vocabulary;
  /** The day on which the question is asked. */
  today: Day;
}

/** Says whether a trainee would call somebody right. */
export type Rule = (person: Person, ground: Ground) => boolean;

export const allOf =
  (...rules: Rule[]): Rule =>
  (...given) =>
    rules.every((rule) => rule(...given));

export const anyOf =
  (...rules: Rule[]): Rule =>
  (...given) =>
    rules.some((rule) => rule(...given));

export const except =
  (rule: Rule): Rule =>
  (...given) =>
    !rule(...given);

export const nobody: Rule = () => false;

/** Has the interest or a narrower one, be it as a free keyword. Throws where the vocabulary has no such interest. */
export const hasInterest =
  (id: string): Rule =>
  ({ profile }, { vocabulary }) => {
    if (!vocabulary.find(id)) throw new Error(`A rule asks for the interest "${id}", which is not in the vocabulary.`);
    const { interests = [], personalInterests = [], keywords = [] } = profile;
    const named = keywords.flatMap((keyword) => vocabulary.findByName(keyword)?.id ?? []);
    const own = [...interests, ...personalInterests, ...named];
    return own.some((interest) => interest === id || vocabulary.broaderOf(interest).includes(id));
  };

/** Speaks a language, in whatever variety: `pt`. */
export const speaks =
  (language: string): Rule =>
  ({ profile }) =>
    profile.languages?.some((tag) => new Intl.Locale(tag).language === language) ?? false;

/** Is in a country: `KE`. */
export const inCountry =
  (country: string): Rule =>
  ({ profile }) =>
    profile.place?.country === country;

export const inCity =
  (city: string): Rule =>
  ({ profile }) =>
    fold(profile.place?.city ?? '') === fold(city);

/** Has an appointment at an institution whose name has these words. */
export const at =
  (institution: string): Rule =>
  ({ profile }) =>
    has(profile.appointments, ({ institution: name }) => name, institution);

/** Works in a department or division whose name has these words. */
export const inDepartment =
  (words: string): Rule =>
  ({ profile }) =>
    has(profile.appointments, ({ department, division }) => `${department} ${division}`, words);

export const takes =
  (level: MenteeLevel): Rule =>
  ({ profile }) =>
    profile.mentoring?.levels?.includes(level) ?? false;

export const offers =
  (format: (typeof FORMATS)[number]): Rule =>
  ({ profile }) =>
    profile.mentoring?.formats?.includes(format) ?? false;

export const hasRole =
  (role: (typeof ROLES)[number]): Rule =>
  ({ profile }) =>
    profile.mentoring?.roles?.includes(role) ?? false;

export const helpsWith =
  (help: (typeof HELP_WITH)[number]): Rule =>
  ({ profile }) =>
    profile.mentoring?.helpWith?.includes(help) ?? false;

export const meets =
  (place: (typeof MEETING_PLACES)[number]): Rule =>
  ({ profile }) =>
    profile.mentoring?.meet?.includes(place) ?? false;

/** Takes new mentees on the day, be it a few. */
export const hasRoom: Rule = ({ profile }, { today }) =>
  ['open', 'limited'].includes(availabilityOn(profile, today).status);

export const isNamed =
  (...ids: string[]): Rule =>
  ({ id }) =>
    ids.includes(id);

/** Says it in the words of the own page, as far as a reader of it sees them. */
export const says =
  (words: RegExp): Rule =>
  ({ profile, body }) =>
    words.test(textOf(profile, body.text));

function textOf(profile: Profile, body: string): string {
  const { mentoring, contact, appointments = [], projects = [], keywords = [] } = profile;
  return [
    ...appointments.flatMap(({ title, site }) => [title, site]),
    ...[mentoring?.why, mentoring?.askMeAbout, mentoring?.expectations, contact?.instructions],
    ...projects.map(({ title, duration }) => `${title} ${duration}`),
    ...keywords,
    body,
  ].join('\n');
}

function has<T>(items: readonly T[] = [], textOf: (item: T) => string | undefined, words: string): boolean {
  return items.some((item) => ` ${fold(textOf(item) ?? '')} `.includes(` ${fold(words)} `));
}
