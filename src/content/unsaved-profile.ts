import type { Problem } from '../directory/problem.ts';
import type { BodyContext } from '../mdx/components.ts';
import { checkPeople } from '../source/people-checks.ts';
import { fileProblem } from '../source/position.ts';
import { checkProfile, type Rules } from '../source/profile-checks.ts';
import { placeProblems, type ProfileEntry } from './entry.ts';
import { type ContentFile, MAX_BYTES, shownPath } from './files.ts';
import { checkPhoto } from './photo.ts';
import { readProfile } from './profile-file.ts';

/** What a text is checked in. */
export interface Surroundings {
  rules: Rules;
  context: BodyContext;
  /** The profiles of the directory; the one that has the file now may be among them. */
  profiles: readonly ProfileEntry[];
}

/**
 * Every problem that a profile's file would have with this text: what `check` would find in that one file, but for its
 * links to other pages. `file` need not exist yet, and is not read.
 */
export async function checkUnsaved(
  text: string,
  file: ContentFile,
  { rules, context, profiles }: Surroundings,
): Promise<Problem[]> {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) {
    const message = `The file would have ${bytes} bytes; ${MAX_BYTES} are allowed.`;
    return [fileProblem('file-too-large', file.shown, message, 'Shorten it.')];
  }
  const { read, problems } = readProfile(text, file.shown, context);
  if (!read) return problems;
  const person = { file: file.shown, profile: read.profile };
  const others = profiles
    .filter(({ id }) => id !== file.id)
    .map(({ path, profile }) => ({ file: shownPath(path), profile }));
  const found = [
    ...checkProfile(read.profile, rules),
    ...(await checkPhoto(read.profile, file)),
    ...checkPeople([...others, person]).flatMap((finding) => (finding.person === person ? [finding.problem] : [])),
  ];
  return [...problems, ...placeProblems(found, { file, text }, context, read.positionOf)];
}
