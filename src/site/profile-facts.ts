import type { Appointment, Profile } from '../schemas/profile.ts';
import type { Directory } from './directory.ts';

type Say = Directory['words'];

/** One line of what is known about a mentor: what it is about, and the values in words. */
export interface Fact {
  term: string;
  values: string[];
}

/** How somebody mentors, as lines of a table; nothing is listed that the profile does not say. */
export function mentoringFacts({ mentoring = {} }: Profile, words: Say): Fact[] {
  const { roles = [], levels = [], helpWith = [], formats = [], reach = [], meet = [], style = {} } = mentoring;
  const facts: Fact[] = [
    { term: words.say('mentoring.levels'), values: levels.map((level) => words.say(`level.${level}`)) },
    { term: words.say('mentoring.helpWith'), values: helpWith.map((help) => words.say(`helpWith.${help}`)) },
    { term: words.say('mentoring.roles'), values: roles.map((role) => words.say(`role.${role}`)) },
    { term: words.say('mentoring.formats'), values: formats.map((format) => words.say(`format.${format}`)) },
    { term: words.say('mentoring.reach'), values: reach.map((value) => words.say(`reach.${value}`)) },
    { term: words.say('mentoring.meet'), values: meet.map((value) => words.say(`meet.${value}`)) },
    { term: words.say('mentoring.cadence'), values: style.cadence ? [words.say(`cadence.${style.cadence}`)] : [] },
    {
      term: words.say('mentoring.channel'),
      values: (style.channel ?? []).map((value) => words.say(`channel.${value}`)),
    },
    {
      term: words.say('mentoring.feedback'),
      values: (style.feedback ?? []).map((value) => words.say(`feedback.${value}`)),
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** What an appointment is called: its title as written, else the rank in words. */
export function titleOf({ title, rank }: Appointment, words: Say): string | undefined {
  return title ?? (rank && words.say(`rank.${rank}`));
}

/** Where an appointment is, from the nearest to the widest: division, department, institution. */
export function workplaceOf({ division, department, institution }: Appointment): string[] {
  return [division, department, institution].filter((part) => part !== undefined);
}

/** City and country in words, as far as the profile gives them. */
export function placeOf({ place = {} }: Profile, words: Say): string | undefined {
  const parts = [place.city, place.country && words.country(place.country)].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}
