import { join } from 'node:path';
import { isError, type Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { communitySchema, type Community } from '../schemas/community.ts';
import { listFiles } from './files.ts';
import { checkHandles, unknownInterest } from '../source/profile-checks.ts';
import { formatField } from '../source/position.ts';
import { readYamlFile } from './yaml-file.ts';

export type CommunityEntry = Community & { id: string };

/** The communities of `content/communities/`, and what is wrong with them. */
export async function readCommunities(
  folder: string,
  vocabulary: Vocabulary,
): Promise<{ entries: CommunityEntry[]; problems: Problem[] }> {
  const { files, problems } = await listFiles(join(folder, 'communities'), ['.yaml', '.yml']);
  const entries: CommunityEntry[] = [];
  for (const file of files) {
    const { value, source, problems: found } = await readYamlFile(file.path, communitySchema);
    const interests = (value?.interests ?? []).flatMap((id, index) =>
      vocabulary.find(id) ? [] : [unknownInterest(id, ['interests', index], vocabulary)],
    );
    for (const { path, ...problem } of [...interests, ...checkHandles(value ?? {})]) {
      found.push({ file: file.shown, ...source?.positionOf(path), field: formatField(path), ...problem });
    }
    problems.push(...found);
    if (value && !found.some(isError)) entries.push({ id: file.id, ...value });
  }
  return { entries, problems };
}
