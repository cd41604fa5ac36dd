import type { Day } from '../directory/availability.ts';
import { findNearest } from '../directory/nearest.ts';
import { findConfusion } from '../directory/person-name.ts';
import type { Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { isRefusal, parseHandle } from '../handles/handle.ts';
import { PLATFORMS } from '../schemas/handles.ts';
import { type Profile } from '../schemas/profile.ts';
import type { Site } from '../schemas/site.ts';
import type { FieldPath } from './position.ts';

/** What a profile is held against. */
export interface Rules {
  vocabulary: Vocabulary;
  /** The last day that is not in the future anywhere. */
  latestDay: Day;
  consent: NonNullable<NonNullable<Site['policies']>['consent']>;
}

/** A problem at a field, before its place in the file is looked up. */
export type FieldProblem = Pick<Problem, 'kind' | 'message' | 'advice'> & { path: FieldPath };

/** What is wrong with a valid profile in its directory: words that do not exist, handles, consent, its name. */
export function checkProfile(profile: Profile, rules: Rules): FieldProblem[] {
  return [
    ...checkName(profile),
    ...checkInterests(profile, rules.vocabulary),
    ...checkHandles(profile),
    ...checkConsent(profile, rules.consent),
    ...checkDates(profile, rules.latestDay),
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
  const named = vocabulary.findByName(id)?.id;
  const nearest =
    named ??
    findNearest(
      id,
      vocabulary.interests.map((interest) => interest.id),
    );
  return {
    kind: 'interest-unknown',
    path,
    message: `"${id}" is not in the vocabulary.${nearest === undefined ? '' : ` Closest: "${nearest}".`}`,
    advice: 'Correct the spelling, or add the interest to content/interests.yaml first.',
  };
}

/** The handles, of a mentor or a community, that cannot be any of their platform. */
export function checkHandles({ handles = {} }: Pick<Profile, 'handles'>): FieldProblem[] {
  return PLATFORMS.flatMap((platform) => {
    const given = handles[platform];
    if (given === undefined) return [];
    const isText = typeof given === 'string';
    const result = parseHandle(platform, isText ? given : given.handle);
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

/** Nobody can have confirmed a page or agreed to it on a day that is still to come. */
function checkDates({ confirmed, consent }: Profile, latestDay: Day): FieldProblem[] {
  const dates = [
    { path: ['confirmed'], day: confirmed },
    { path: ['consent', 'date'], day: consent?.date },
  ];
  return dates.flatMap(({ path, day }) => {
    if (day === undefined || day <= latestDay) return [];
    return [
      {
        kind: 'date-future' as const,
        path,
        message: `${day} lies in the future.`,
        advice: 'Write the day on which it happened.',
      },
    ];
  });
}
