import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readContent, rulesOf } from '../src/content/content.ts';
import { type ContentFile, listFiles, readText, shownPath } from '../src/content/files.ts';
import { FrontmatterError, readFrontmatter } from '../src/content/frontmatter.ts';
import { readRemoved } from '../src/content/removed.ts';
import { canBeLeftOut } from '../src/content/report.ts';
import { checkUnsaved } from '../src/content/unsaved-profile.ts';
import { isError, type Problem } from '../src/directory/problem.ts';
import { ChangesError, parseChanges, trimBlankLines } from '../src/edits/edit-request.ts';
import { parseIssueBody } from '../src/edits/issue.ts';
import { applyPatch, createPatch, isEmptyPatch, isMapping, type Patch } from '../src/edits/patch.ts';
import { type Asker, type Denial, findDenial } from '../src/edits/permission.ts';
import { spliceFile, SpliceError } from '../src/edits/splice.ts';
import type { BodyContext } from '../src/mdx/components.ts';
import type { RequestProblem } from '../src/report/issue-comment.ts';
import { profileSchema } from '../src/schemas/profile.ts';
import { EMPTY_PARTS, type FileParts, joinParts } from '../src/source/file-parts.ts';
import type { SourceProblem } from '../src/source/position.ts';

/** A change that may be written: the text of the file before, where there is one, and after. */
export interface Change {
  outcome: 'changed';
  id: string;
  file: ContentFile;
  before?: string;
  after: string;
  /** The fields that differ; `text` for the text of the page. */
  changed: string[];
  /** Of a new page: who may change it from now on, where their login is one that can be noted. */
  owner?: string;
  /** What the request might look at, though it hinders nothing. */
  notes: RequestProblem[];
}

/** What becomes of a request. */
export type Outcome =
  | Change
  | { outcome: 'unchanged'; id: string; file: ContentFile }
  /** The one who asked has to put something right. */
  | { outcome: 'rejected'; id?: string; problems: RequestProblem[] }
  /** The directory has a fault of its own. */
  | { outcome: 'blocked'; id: string; problems: RequestProblem[] }
  | { outcome: 'denied'; id: string; denial: Denial }
  | { outcome: 'removed'; id: string };

/** The file of a profile as it stands on the published branch. */
interface Base {
  text?: string;
  parts: FileParts;
  data: Record<string, unknown>;
}

/** Works out what the body of an issue would do to the content folder. Writes nothing. */
export async function planRequest(
  folder: string,
  { body, asker }: { body: string; asker: Asker },
  context: BodyContext,
): Promise<Outcome> {
  const request = parseIssueBody(body);
  if ('problems' in request) return { outcome: 'rejected', problems: request.problems.map(inRequest) };
  const { id } = request;
  const removed = await readRemoved(folder);
  if (removed.problems.length > 0) return { outcome: 'blocked', id, problems: removed.problems.map(inFile) };
  if (removed.ids.has(id)) return { outcome: 'removed', id };
  const { file, problems } = await findProfile(folder, id);
  if (problems.length > 0) return { outcome: 'blocked', id, problems: problems.map(inFile) };
  const base = readBase(file);
  if (Array.isArray(base)) return { outcome: 'blocked', id, problems: base.map(inFile) };
  const denial = base.text === undefined ? undefined : findDenial(asker, ownersOf(base.data));
  if (denial !== undefined) return { outcome: 'denied', id, denial };
  return planChange(folder, { id, file, base, changes: request.changes, asker }, context);
}

async function planChange(
  folder: string,
  { id, file, base, changes, asker }: { id: string; file: ContentFile; base: Base; changes: string; asker: Asker },
  context: BodyContext,
): Promise<Outcome> {
  const patch = readPatch(changes);
  if (Array.isArray(patch)) return { outcome: 'rejected', id, problems: patch };
  const needed = neededOf(base.text === undefined ? withOwner(patch, asker) : patch, base);
  if (base.text !== undefined && isEmptyPatch(needed)) return { outcome: 'unchanged', id, file };
  const after = splice(base.parts, needed);
  if (after === undefined) return { outcome: 'blocked', id, problems: [NOT_SPLICED] };
  const { site, vocabulary, communityIds, profiles, problems } = await readContent(folder, context);
  const faults = problems.filter((problem) => isError(problem) && !canBeLeftOut(problem));
  if (faults.length > 0) return { outcome: 'blocked', id, problems: faults.map(inFile) };
  const found = await checkUnsaved(after, file, { rules: rulesOf(site, vocabulary, communityIds), context, profiles });
  const tell = tellerOf(after);
  if (found.some(isError)) return { outcome: 'rejected', id, problems: found.filter(isError).map(tell) };
  const [owner] = base.text === undefined ? ownersOf(needed.fields) : [];
  return {
    outcome: 'changed',
    id,
    file,
    ...(base.text !== undefined && { before: base.text }),
    after,
    changed: changedFields(base.data, needed),
    ...(owner !== undefined && { owner }),
    notes: found.map(tell),
  };
}

/** The file of a profile, or where it would be made. Problems with files of this name make it unclear which is meant. */
async function findProfile(folder: string, id: string): Promise<{ file: ContentFile; problems: Problem[] }> {
  const { files, problems } = await listFiles(join(folder, 'profiles'), ['.mdx', '.md']);
  const path = join(folder, 'profiles', `${id}.mdx`);
  const file = files.find((candidate) => candidate.id === id) ?? { id, path, shown: shownPath(path) };
  const isOfThis = (problem: Problem): boolean =>
    basename(problem.file, extname(problem.file)).toLowerCase() === id ||
    problem.file === shownPath(join(folder, 'profiles'));
  return { file, problems: problems.filter(isOfThis) };
}

function readBase(file: ContentFile): Base | Problem[] {
  if (!existsSync(file.path)) return { parts: EMPTY_PARTS, data: {} };
  const source = readText(file.path);
  if ('problem' in source) return [source.problem];
  try {
    const { parts, data } = readFrontmatter(source.text);
    return { text: source.text, parts, data: isMapping(data) ? data : {} };
  } catch (error) {
    if (error instanceof FrontmatterError) return error.problems.map((problem) => ({ file: file.shown, ...problem }));
    throw error;
  }
}

/** The logins that may change a page; whatever else stands in that field gives nobody the right. */
function ownersOf({ owner }: Record<string, unknown>): string[] {
  return profileSchema.shape.owner.safeParse(owner).data ?? [];
}

function readPatch(changes: string): Patch | RequestProblem[] {
  try {
    return parseChanges(changes);
  } catch (error) {
    if (error instanceof ChangesError) return error.problems.map(inRequest);
    throw error;
  }
}

/** Whoever asks for a new page may change it later. */
function withOwner(patch: Patch, { login }: Asker): Patch {
  const owner = profileSchema.shape.owner.safeParse([login]).data;
  return owner === undefined ? patch : { ...patch, fields: { ...patch.fields, owner } };
}

/** Of a patch, what changes anything. */
function neededOf({ fields, body }: Patch, { data, parts }: Base): Patch {
  const needed = { fields: createPatch(data, applyPatch(data, fields)) };
  return body === undefined || body === trimBlankLines(parts.body) ? needed : { ...needed, body };
}

function splice(parts: FileParts, patch: Patch): string | undefined {
  try {
    return joinParts(spliceFile(parts, patch));
  } catch (error) {
    if (error instanceof SpliceError) return undefined;
    throw error;
  }
}

const NOT_SPLICED: RequestProblem = {
  message: 'The file of the page is written in a way that these changes cannot be put into.',
  advice: 'Make the changes in the file by hand.',
};

function changedFields(data: Record<string, unknown>, { fields, body }: Patch): string[] {
  return [...namesOf(data, fields, ''), ...(body === undefined ? [] : ['text'])];
}

function namesOf(data: Record<string, unknown>, fields: Record<string, unknown>, start: string): string[] {
  return Object.entries(fields).flatMap(([key, change]) => {
    const before = data[key];
    return isMapping(before) && isMapping(change) ? namesOf(before, change, `${start}${key}.`) : [start + key];
  });
}

/** Tells a problem of the new file to someone who sees no lines of it but those of the text. */
function tellerOf(text: string): (problem: Problem) => RequestProblem {
  const { body, bodyLine } = readFrontmatter(text);
  const lines = body.split(/\r\n?|\n/);
  const textLine =
    bodyLine +
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    );
  return ({ field, line, message, advice }) => {
    if (field !== undefined) return { field, message, advice };
    return line !== undefined && line >= textLine
      ? { field: 'text', line: line - textLine + 1, message, advice }
      : { message, advice };
  };
}

/** A problem of a file of the directory, for those who look after it. */
function inFile({ file, message, advice }: Problem): RequestProblem {
  return { field: file, message, advice };
}

/** A problem of the request itself, with its line in the changes. */
function inRequest({ field, line, message, advice }: SourceProblem): RequestProblem {
  return { ...(field !== undefined && { field }), ...(line !== undefined && { line }), message, advice };
}
