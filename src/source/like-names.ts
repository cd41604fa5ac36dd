import { fold } from '../directory/fold.ts';
import { compareNames, nameForm, type NameForm } from '../directory/name-likeness.ts';
import { isRefusal } from '../handles/handle.ts';
import { readHandles } from '../handles/handles-of.ts';
import type { Profile } from '../schemas/profile.ts';
import type { Finding, Person } from './people-checks.ts';

/** With more people in common, a place says little; then the department must be the same as well. */
const MOST_AT_A_PLACE = 200;

/** Of more who are like one person only these are looked for. */
const MOST_LIKE = 5;

/** What two people have in common besides their names. */
interface Place<T extends Person> {
  /** In a sentence: "in the same institution". */
  words: string;
  people: Named<T>[];
}

interface Named<T extends Person> {
  person: T;
  form: NameForm;
  orcid: string | undefined;
}

/**
 * People whose names are the same or nearly so, and who are at the same place: by chance alone many people share a name
 * in a large directory. Who has another ORCID iD is another person. Compares only within places of limited size, so
 * that the time grows with the number of people, and not with its square.
 */
export function findLikeNames<T extends Person>(people: readonly T[]): Finding<T>[] {
  const likes = new Map<Named<T>, Map<Named<T>, { words: string; isSame: boolean }>>();
  for (const { words, people: named } of placesOf(people).values()) {
    for (const [index, a] of named.entries()) {
      for (let at = index + 1; at < named.length; at++) {
        const b = named[at]!;
        if (isFull(a) && isFull(b)) continue;
        const likeness = compareNames(a.form, b.form);
        if (likeness === undefined || likes.get(a)?.has(b) || areDifferent(a, b)) continue;
        note(a, b, words, likeness === 'same');
        note(b, a, words, likeness === 'same');
      }
    }
  }
  return [...likes].map(([{ person }, others]) => ({
    person,
    group: [...others.keys()].map((other) => other.person),
    explain: (files, first) => {
      const { words, isSame } = [...others].find(([other]) => other.person === first)![1];
      return {
        kind: 'name-similar',
        path: ['name'],
        message: `The name is ${isSame ? 'that' : 'nearly that'} of ${files}, "${first.profile.name}", ${words}.`,
        advice: 'Keep one of the files if they are one person; if not, an ORCID iD in each tells them apart.',
      };
    },
  }));

  function isFull(one: Named<T>): boolean {
    return (likes.get(one)?.size ?? 0) >= MOST_LIKE;
  }

  function note(one: Named<T>, other: Named<T>, words: string, isSame: boolean): void {
    if (isFull(one)) return;
    const known = likes.get(one) ?? new Map<Named<T>, { words: string; isSame: boolean }>();
    likes.set(one, known.set(other, { words, isSame }));
  }
}

function areDifferent<T extends Person>(a: Named<T>, b: Named<T>): boolean {
  return a.orcid !== undefined && b.orcid !== undefined && a.orcid !== b.orcid;
}

/** Who is where, as far as a place is small enough to say something. */
function placesOf<T extends Person>(people: readonly T[]): Map<string, Place<T>> {
  const places = new Map<string, Place<T>>();
  const named = people.map((person): Named<T> => ({
    person,
    form: nameForm(person.profile.name),
    orcid: orcidOf(person.profile),
  }));
  for (const one of named) {
    for (const [key, words] of placeKeys(one.person.profile)) {
      const place = places.get(key);
      if (place) place.people.push(one);
      else places.set(key, { words, people: [one] });
    }
  }
  for (const [key, place] of places) if (place.people.length > MOST_AT_A_PLACE) places.delete(key);
  return places;
}

function placeKeys({ appointments = [], place, contact }: Profile): Map<string, string> {
  const keys = new Map<string, string>();
  if (contact?.email !== undefined) keys.set(`mail ${contact.email.toLowerCase()}`, 'with the same e-mail address');
  for (const { institution, ror, department } of appointments) {
    const names = [ror, institution === undefined ? undefined : fold(institution)].filter((name) => name !== undefined);
    for (const name of names) {
      keys.set(`at ${name}`, 'at the same institution');
      if (department !== undefined) keys.set(`at ${name}, ${fold(department)}`, 'in the same department');
    }
    if (names.length === 0 && department !== undefined) keys.set(`in ${fold(department)}`, 'in the same department');
  }
  if (place?.city !== undefined) {
    const city = `${fold(place.city)}, ${place.country ?? ''}`;
    keys.set(`in the city ${city}`, 'in the same city');
    for (const { department } of appointments)
      if (department !== undefined)
        keys.set(`in the city ${city}, ${fold(department)}`, 'in the same city and department');
  }
  return keys;
}

function orcidOf(profile: Profile): string | undefined {
  const result = readHandles(profile).find(({ platform }) => platform === 'orcid')?.result;
  return result && !isRefusal(result) ? result.key : undefined;
}
