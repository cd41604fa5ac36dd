import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../directory/problem.ts';
import { id as idSchema } from '../schemas/text.ts';
import { readText, shownPath } from './files.ts';

/** The ids in `removed.txt`, a line each: people who were taken down. `#` begins a comment. */
export async function readRemoved(folder: string): Promise<{ ids: Set<string>; problems: Problem[] }> {
  const path = join(folder, 'removed.txt');
  const ids = new Set<string>();
  if (!existsSync(path)) return { ids, problems: [] };
  const read = readText(path, 2_000_000);
  if ('problem' in read) return { ids, problems: [read.problem] };
  const problems: Problem[] = [];
  for (const [index, line] of read.text.split(/\r?\n/).entries()) {
    const id = line.replace(/#.*/, '').trim();
    if (id === '') continue;
    if (idSchema.safeParse(id).success) ids.add(id);
    else {
      problems.push({
        kind: 'file-name',
        file: shownPath(path),
        line: index + 1,
        column: 1,
        message: `"${id}" is no id.`,
        advice: 'Write one id a line, the name of the file without ".mdx", or begin the line with "#".',
      });
    }
  }
  return { ids, problems };
}
