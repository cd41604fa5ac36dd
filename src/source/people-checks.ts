import { findLatinLook } from '../directory/lookalike.ts';
import { nameForm } from '../directory/name-likeness.ts';
import { isRefusal } from '../handles/handle.ts';
import { readHandles } from '../handles/handles-of.ts';
import { PLATFORM_RULES } from '../handles/platforms.ts';
import type { Profile } from '../schemas/profile.ts';
import type { FieldProblem } from './profile-checks.ts';
import { findLikeNames } from './like-names.ts';

/** A profile among the others of its directory. */
export interface Person {
  /** Its file, as problems show it. */
  file: string;
  profile: Profile;
}

/** A problem of one of several profiles. */
export interface PersonProblem<T extends Person> {
  person: T;
  problem: FieldProblem;
}

/** Of more others than these it is only said that there are more. */
const MOST_NAMED = 3;

/**
 * Profiles that seem to be of one person: the same ORCID iD, the same account, nearly the same name at the same place,
 * or a name that looks like another in foreign letters. Each is told of the others. They are warnings, whatever they
 * share: an error would let a stranger's file take down the page of whomever it copies.
 */
export function checkPeople<T extends Person>(people: readonly T[]): PersonProblem<T>[] {
  const told = new Map<T, Set<T>>();
  return [...findSharedAccounts(people), ...findLikeNames(people), ...findLookalikes(people)].flatMap((finding) => {
    const { person, group } = finding;
    const toldHere = told.get(person) ?? new Set();
    told.set(person, toldHere);
    const others = firstOthers(group, person);
    // Of all that two profiles share, the first and strongest is told.
    const news = others.filter((other) => !toldHere.has(other));
    const [first] = news;
    if (!first) return [];
    for (const other of news) toldHere.add(other);
    return [{ person, problem: finding.explain(listFiles(news), first) }];
  });
}

/** A profile, all that share something with it, itself perhaps among them, and how that is put in words. */
export interface Finding<T extends Person> {
  person: T;
  group: readonly T[];
  explain(files: string, first: T): FieldProblem;
}

/** As many as are named, and one more: a group may be the whole directory. */
function firstOthers<T>(group: readonly T[], person: T): T[] {
  return group
    .slice(0, MOST_NAMED + 2)
    .filter((other) => other !== person)
    .slice(0, MOST_NAMED + 1);
}

function findSharedAccounts<T extends Person>(people: readonly T[]): Finding<T>[] {
  const byAccount = new Map<string, { person: T; path: string[]; handle: string; name: string; isOrcid: boolean }[]>();
  for (const person of people) {
    for (const { platform, isText, result } of readHandles(person.profile)) {
      // A website may be that of a department.
      if (platform === 'website' || isRefusal(result)) continue;
      const key = `${platform === 'orcid' ? 0 : 1} ${platform} ${result.key}`;
      const path = ['handles', platform, ...(isText ? [] : ['handle'])];
      const owner = {
        person,
        path,
        handle: result.handle,
        name: PLATFORM_RULES[platform].name,
        isOrcid: platform === 'orcid',
      };
      const owners = byAccount.get(key);
      if (owners) owners.push(owner);
      else byAccount.set(key, [owner]);
    }
  }
  const shared = [...byAccount].filter(([, owners]) => owners.length > 1).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return shared.flatMap(([, owners]) => {
    const group = owners.map(({ person }) => person);
    return owners.map(({ person, path, handle, name, isOrcid }): Finding<T> => ({
      person,
      group,
      explain: (files) =>
        isOrcid
          ? {
              kind: 'person-duplicate',
              path,
              message: `The ORCID iD ${handle} is also that of ${files}, and belongs to one person.`,
              advice: 'Keep one of the files if they are one person, else correct the iD.',
            }
          : {
              kind: 'handle-shared',
              path,
              message: `The account "${handle}" on ${name} is also that of ${files}.`,
              advice:
                'Keep one of the files if they are one person, else correct the handle; a shared account may stay.',
            },
    }));
  });
}

function findLookalikes<T extends Person>(people: readonly T[]): Finding<T>[] {
  const looks = people.flatMap((person) => {
    const found = findLatinLook(person.profile.name);
    return found ? [{ person, key: nameForm(found.look).key, script: found.script }] : [];
  });
  if (looks.length === 0) return [];
  const byKey = new Map<string, T[]>();
  for (const person of people) {
    const { key } = nameForm(person.profile.name);
    byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return looks.flatMap(({ person, key, script }) => {
    const group = byKey.get(key);
    if (!group) return [];
    return [
      {
        person,
        group,
        explain: (files, first): FieldProblem => ({
          kind: 'name-lookalike',
          path: ['name'],
          message: `The name looks like "${first.profile.name}" of ${files}, and is written in ${script} letters.`,
          advice: 'Type it in the letters that the person uses, and make sure that nobody poses as another.',
        }),
      },
    ];
  });
}

function listFiles(others: readonly Person[]): string {
  const named = others.slice(0, MOST_NAMED).map(({ file }) => file);
  if (others.length > named.length) return `${named.join(', ')} and others`;
  return [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' and ');
}
