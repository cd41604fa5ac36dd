import type { Day } from '../directory/availability.ts';
import { createNearest, findNearest, formatNearest } from '../directory/nearest.ts';
import { findConfusion } from '../directory/person-name.ts';
import type { Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { isRefusal } from '../handles/handle.ts';
import { readHandles } from '../handles/handles-of.ts';
import { type Profile } from '../schemas/profile.ts';
import type { Site } from '../schemas/site.ts';
import type { FieldPath } from './position.ts';
import { checkAlt } from './photo-alt.ts';
import { checkDates } from './profile-dates.ts';
import { checkTexts } from './text-checks.ts';

/** What a profile is held against. */
export interface Rules {
  vocabulary: Vocabulary;
  /** The ids of the communities that a profile may name; without them nothing is said of those. */
  communities?: ReadonlySet<string>;
  /** The last day that is not in the future anywhere. */
  latestDay: Day;
  consent: NonNullable<NonNullable<Site['policies']>['consent']>;
  /** The day for which the site is built; without it nothing is said of days that are past. */
  today?: Day;
  /** Months after which a page must be confirmed anew; without them nothing is said of it. */
  staleAfterMonths?: number;
  /** Whether the directory has a coordinator who can be written to. Default: true. */
  hasCoordinator?: boolean;
}

/** A problem at a field, before its place in the file is looked up. */
export type FieldProblem = Pick<Problem, 'kind' | 'message' | 'advice'> & { path: FieldPath };

/** What is wrong with a valid profile in its directory: words that do not exist, handles, consent, days, its name. */
export function checkProfile(profile: Profile, rules: Rules): FieldProblem[] {
  return [
    ...checkName(profile),
    ...checkInterests(profile, rules.vocabulary),
    ...checkCommunities(profile, rules),
    ...checkHandles(profile),
    ...checkConsent(profile, rules.consent),
    ...checkDates(profile, rules),
    ...checkContact(profile, rules),
    ...checkAlt(profile),
    ...checkTexts(profile),
  ];
}

function checkName({ name, sortName }: Profile): FieldProblem[] {
  return [
    { key: 'name', text: name },
    { key: 'sortName', text: sortName ?? '' },
  ].flatMap(({ key, text }) => {
    const confusion = findConfusion(text);
    if (confusion === undefined) return [];
    return [
      {
        kind: 'name-confusable' as const,
        path: [key],
        message: `The name could be taken for another: ${confusion}.`,
        advice: 'Type it anew in one script.',
      },
    ];
  });
}

function checkInterests(profile: Profile, vocabulary: Vocabulary): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const key of ['interests', 'personalInterests'] as const) {
    for (const [index, id] of (profile[key] ?? []).entries()) {
      const interest = vocabulary.find(id);
      const isPersonal = interest?.kind === 'personal';
      if (!interest) problems.push(unknownInterest(id, [key, index], vocabulary));
      else if (isPersonal !== (key === 'personalInterests')) {
        problems.push({
          kind: 'interest-kind',
          path: [key, index],
          message: `"${id}" is ${isPersonal ? 'an interest outside work' : 'a professional interest'}.`,
          advice: `Move it to ${isPersonal ? 'personalInterests' : 'interests'}.`,
        });
      }
    }
  }
  for (const [index, keyword] of (profile.keywords ?? []).entries()) {
    const known = vocabulary.findByName(keyword);
    problems.push({
      kind: 'keyword-free',
      path: ['keywords', index],
      message: known
        ? `The vocabulary calls "${keyword}" ${known.id}.`
        : `"${keyword}" is not in the vocabulary, so it is found as text only.`,
      advice: known ? `Move it to interests as "${known.id}".` : 'Leave it, or add it to content/interests.yaml.',
    });
  }
  return problems;
}

/** Says that the vocabulary lacks an interest, and which one was probably meant. */
export function unknownInterest(id: string, path: FieldPath, vocabulary: Vocabulary): FieldProblem {
  const nearest = vocabulary.findByName(id)?.id ?? nearestInterest(vocabulary)(id);
  return {
    kind: 'interest-unknown',
    path,
    message: `"${id}" is not in the vocabulary.${formatNearest(nearest)}`,
    advice: 'Correct the spelling, or add the interest to content/interests.yaml first.',
  };
}

const nearestInterests = new WeakMap<Vocabulary, ReturnType<typeof createNearest>>();

function nearestInterest(vocabulary: Vocabulary): ReturnType<typeof createNearest> {
  let find = nearestInterests.get(vocabulary);
  if (!find) nearestInterests.set(vocabulary, (find = createNearest(vocabulary.interests.map(({ id }) => id))));
  return find;
}

function checkCommunities({ communities = [] }: Profile, { communities: known }: Rules): FieldProblem[] {
  if (!known) return [];
  return communities.flatMap((id, index) => {
    if (known.has(id)) return [];
    return [
      {
        kind: 'community-unknown' as const,
        path: ['communities', index],
        message: `"${id}" is not in content/communities.${formatNearest(findNearest(id, known))}`,
        advice: `Correct the spelling, or add content/communities/${id}.yaml first.`,
      },
    ];
  });
}

/** The handles, of a mentor or a community, that cannot be any of their platform. */
export function checkHandles(profile: Pick<Profile, 'handles'>): FieldProblem[] {
  return readHandles(profile).flatMap(({ platform, isText, result }) => {
    if (!isRefusal(result)) return [];
    const path = ['handles', platform, ...(isText ? [] : ['handle'])];
    return [{ kind: 'handle-refused' as const, path, message: result.refusal, advice: result.hint }];
  });
}

function checkConsent({ consent }: Profile, policy: Rules['consent']): FieldProblem[] {
  if (consent?.scope.includes('profile')) return [];
  return [
    {
      kind: policy === 'required' ? 'consent-missing' : 'consent-unrecorded',
      path: consent ? ['consent', 'scope'] : [],
      message: consent
        ? 'The consent does not cover this page: its scope lacks "profile".'
        : 'Nothing records that this person agreed to be listed.',
      advice: 'Ask them, then record consent: { by: …, date: …, scope: [profile] }.',
    },
  ];
}

/** The preferred way of contact must be one that the page can show. */
function checkContact({ contact, handles = {} }: Profile, { hasCoordinator = true }: Rules): FieldProblem[] {
  const way = contact?.preferred;
  const missing = (lacking: string, advice: string): FieldProblem[] => [
    {
      kind: 'contact-missing',
      path: ['contact', 'preferred'],
      message: `The preferred way is "${way}", and ${lacking}.`,
      advice,
    },
  ];
  if (way === undefined || way === 'in-person') return [];
  if (way === 'email') {
    if (contact?.email !== undefined) return [];
    return missing('contact has no email', 'Add email under contact, or choose another way.');
  }
  if (way === 'coordinator') {
    if (hasCoordinator) return [];
    return missing('site.yaml names no contact.email', 'Add contact to site.yaml, or choose another way.');
  }
  if (handles[way] !== undefined) return [];
  return missing(`handles has no ${way}`, `Add ${way} under handles, or choose another way.`);
}
