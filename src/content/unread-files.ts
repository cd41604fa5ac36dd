import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../directory/problem.ts';
import { fileProblem } from '../source/position.ts';
import type { ReadEntry } from './entry.ts';
import { shownPath } from './files.ts';

/** Endings of pictures, readable here or not. */
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|heic|tiff?|bmp)$/i;
/** What systems and editors leave in any folder. */
const LEFT_BEHIND = /^(?:Thumbs\.db|desktop\.ini|Icon\r|~\$.*|.*~)$/i;
const NEARLY_PROFILE = /^(.+?)\.(?:mdx?)(?:\.txt)?$/i;

/** Files among the profiles that nothing reads, and pictures that no profile names. */
export function checkUnread(others: readonly string[], all: readonly ReadEntry[]): Problem[] {
  if (others.length === 0) return [];
  const named = new Set<string>();
  // What a file with errors names cannot be known for certain.
  const unclear: string[] = [];
  for (const { file, entry, text } of all) {
    if (entry?.profile.photo) named.add(join(dirname(file.path), entry.profile.photo.src));
    else if (!entry && text !== undefined) unclear.push(text);
  }
  return others.flatMap((path) => {
    const name = basename(path);
    if (LEFT_BEHIND.test(name)) return [];
    if (!PICTURE.test(name)) return [unreadProblem(path, name)];
    if (named.has(path) || unclear.some((text) => text.includes(name))) return [];
    return [
      fileProblem(
        'photo-unused',
        shownPath(path),
        `No profile beside it names "${name}".`,
        'Name it in the field photo of a profile, or delete it.',
      ),
    ];
  });
}

function unreadProblem(path: string, name: string): Problem {
  const [, id] = NEARLY_PROFILE.exec(name) ?? [];
  const advice =
    id === undefined
      ? 'Put what it says into a profile, or move it out of this folder.'
      : `Rename it to "${id}.mdx" if it is a profile.`;
  const ending = extname(name);
  const found = ending === '' ? `"${name}" has no ending` : `"${name}" ends in "${ending}"`;
  return fileProblem('file-unread', shownPath(path), `${found}, and only .mdx and .md are read here.`, advice);
}
