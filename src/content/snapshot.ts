import { join } from 'node:path';
import type { Problem } from '../directory/problem.ts';
import { EMPTY_SNAPSHOT, snapshotSchema, type Snapshot } from '../schemas/snapshot.ts';
import { explainIssues } from '../source/explain.ts';
import { listFiles, readText } from './files.ts';

const MAX_BYTES = 64 * 2 ** 20;

/** Fields that are named; more of them have the same remedy. */
const MOST_NAMED = 5;

const ADVICE =
  'It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.';

/**
 * What was fetched of the mentors' accounts: `handles/snapshot.json` in the content folder, which people never edit.
 * Without the file, or where it is damaged, nothing is known.
 */
export async function readSnapshot(folder: string): Promise<{ snapshot: Snapshot; problems: Problem[] }> {
  const { files, problems } = await listFiles(join(folder, 'handles'), ['.json']);
  const file = files.find(({ id }) => id === 'snapshot');
  if (!file) return { snapshot: EMPTY_SNAPSHOT, problems };
  const read = readText(file.path, MAX_BYTES);
  if ('problem' in read) problems.push({ ...read.problem, advice: ADVICE });
  else {
    const { snapshot, found } = parseSnapshot(read.text);
    if (snapshot) return { snapshot, problems };
    problems.push(
      ...found.map((damage): Problem => ({
        kind: 'snapshot-damaged',
        file: file.shown,
        ...damage,
        advice: ADVICE,
      })),
    );
  }
  return { snapshot: EMPTY_SNAPSHOT, problems };
}

type Damage = Pick<Problem, 'line' | 'column' | 'field' | 'message'>;

function parseSnapshot(text: string): { snapshot?: Snapshot; found: Damage[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { found: [explainSyntax(text, error)] };
    throw error;
  }
  const { success, data: snapshot, error } = snapshotSchema.safeParse(data);
  if (success) return { snapshot, found: [] };
  // JSON that has been read no longer knows its lines; the fields say where to look.
  const source = { data, positionOf: () => ({ line: 1, column: 1 }) };
  const explained = explainIssues(error.issues, source, snapshotSchema);
  return { found: explained.slice(0, MOST_NAMED).map(({ field, message }) => ({ field, message })) };
}

function explainSyntax(text: string, { message }: SyntaxError): Damage {
  const lineOfMerge = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line)) + 1;
  if (lineOfMerge > 0) return { line: lineOfMerge, message: 'The file holds the marks of an unfinished merge.' };
  // The engine names the place where it can; its words quote the file, whatever that holds.
  const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(message) ?? [];
  return { ...(line && { line: Number(line), column: Number(column) }), message: 'The file is not valid JSON.' };
}
