import { join } from 'node:path';
import { findNearest } from '../directory/nearest.ts';
import { isError, type Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { communitySchema, type Community } from '../schemas/community.ts';
import { listFiles } from './files.ts';
import { checkHandles } from './profile-checks.ts';
import { formatField } from './source.ts';
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
    for (const [index, id] of (value?.interests ?? []).entries()) {
      if (vocabulary.find(id)) continue;
      const nearest = findNearest(
        id,
        vocabulary.interests.map((interest) => interest.id),
      );
      found.push({
        kind: 'interest-unknown',
        file: file.shown,
        ...source?.positionOf(['interests', index]),
        field: `interests[${index}]`,
        message: `"${id}" is not in the vocabulary.${nearest === undefined ? '' : ` Closest: "${nearest}".`}`,
        advice: 'Correct the spelling, or add the interest to content/interests.yaml first.',
      });
    }
    for (const { path, ...problem } of checkHandles(value ?? {})) {
      found.push({ file: file.shown, ...source?.positionOf(path), field: formatField(path), ...problem });
    }
    problems.push(...found);
    if (value && !found.some(isError)) entries.push({ id: file.id, ...value });
  }
  return { entries, problems };
}
