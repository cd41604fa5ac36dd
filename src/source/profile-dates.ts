import type { Day } from '../directory/availability.ts';
import { isStale } from '../directory/availability.ts';
import type { Profile } from '../schemas/profile.ts';
import type { FieldProblem, Rules } from './profile-checks.ts';

/** Days of a profile that lie in the future and cannot, or are past and should not be. */
export function checkDates(profile: Profile, { latestDay, today, staleAfterMonths }: Rules): FieldProblem[] {
  return [
    ...findFuture(profile, latestDay),
    ...(today === undefined ? [] : findPast(profile, today)),
    ...(today === undefined || staleAfterMonths === undefined ? [] : findStale(profile, today, staleAfterMonths)),
  ];
}

/** Nobody can have confirmed a page or agreed to it on a day that is still to come. */
function findFuture({ confirmed, consent }: Profile, latestDay: Day): FieldProblem[] {
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

function findPast({ availability, projects = [] }: Profile, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (availability?.until !== undefined && availability.until < today) {
    problems.push({
      kind: 'availability-expired',
      path: ['availability', 'until'],
      message: `The availability ran out on ${availability.until}, so the page shows none.`,
      advice: 'Write what holds now, with a later day or without one.',
    });
  }
  for (const [index, { closesOn }] of projects.entries()) {
    if (closesOn === undefined || closesOn >= today) continue;
    problems.push({
      kind: 'project-closed',
      path: ['projects', index, 'closesOn'],
      message: `The project could be asked for until ${closesOn}.`,
      advice: 'Delete the project, or write a later day.',
    });
  }
  return problems;
}

/** A page that nobody has ever confirmed is new, or says so itself. */
function findStale(profile: Profile, today: Day, months: number): FieldProblem[] {
  if (profile.confirmed === undefined || !isStale(profile, today, months)) return [];
  return [
    {
      kind: 'confirmed-stale',
      path: ['confirmed'],
      message: `Nobody has confirmed this page since ${profile.confirmed}, more than ${months} months ago.`,
      advice: 'Ask its owner whether it is still true, then write the day on which they said so.',
    },
  ];
}
