import { join } from 'node:path';
import { findScheduleProblem } from '../calendar/schedule-problem.ts';
import { isError, type Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { communitySchema, type Community } from '../schemas/community.ts';
import { checkCommunityDates, type CommunityDays } from './community-dates.ts';
import { listFiles } from './files.ts';
import { checkHandles, unknownInterest, type FieldProblem } from '../source/profile-checks.ts';
import { formatField } from '../source/position.ts';
import { readYamlFile } from './yaml-file.ts';

export type CommunityEntry = Community & { id: string };

/** Addresses under `/communities/` that are of all of them. */
const PAGES = ['all', 'calendar'];

/**
 * The communities of `content/communities/`, and what is wrong with them. `ids` are those of all files, faulty ones
 * included: what names one of them is not to blame. Without `days` nothing is said of days.
 */
export async function readCommunities(
  folder: string,
  vocabulary: Vocabulary,
  days?: CommunityDays,
): Promise<{ entries: CommunityEntry[]; ids: ReadonlySet<string>; problems: Problem[] }> {
  const { files, problems } = await listFiles(join(folder, 'communities'), ['.yaml', '.yml'], PAGES);
  const entries: CommunityEntry[] = [];
  for (const file of files) {
    const { value, source, problems: found } = await readYamlFile(file.path, communitySchema);
    const interests = (value?.interests ?? []).flatMap((id, index) =>
      vocabulary.find(id) ? [] : [unknownInterest(id, ['interests', index], vocabulary)],
    );
    for (const { path, ...problem } of [...interests, ...checkHandles(value ?? {}), ...checkTimes(value, days)]) {
      found.push({ file: file.shown, ...source?.positionOf(path), field: formatField(path), ...problem });
    }
    problems.push(...found);
    if (value && !found.some(isError)) entries.push({ id: file.id, ...value });
  }
  return { entries, ids: new Set(files.map(({ id }) => id)), problems };
}

function checkTimes(community: Community | undefined, days: CommunityDays | undefined): FieldProblem[] {
  if (!community) return [];
  const problem = community.schedule && findScheduleProblem(community.schedule);
  if (!problem) return days ? checkCommunityDates(community, days) : [];
  const { field, message, advice } = problem;
  return [{ kind: 'schedule-unusable', path: ['schedule', field], message, advice }];
}
