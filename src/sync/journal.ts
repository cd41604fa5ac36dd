import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { plural } from '../report/count.ts';
import type { Day } from '../directory/availability.ts';
import { isRunning } from '../output/error-code.ts';
import { sweepTemporaryFiles } from '../output/temporary-file.ts';
import { handleRecordSchema, SOURCES, type Source } from '../schemas/snapshot.ts';
import { readIfThere, writeWhole } from './snapshot-file.ts';
import type { Account, Answer } from './source.ts';

const VERSION = 1;

const { key, source, validator, links, movedTo, renamedTo, evidence, data } = handleRecordSchema.shape;
const problem = z.string();

/** One answer and whose it is, as a line of the journal. */
const lineSchema = z.strictObject({
  mentor: z.string(),
  source: z.enum(SOURCES),
  pasted: z.string(),
  answer: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.enum(['ok', 'moved']),
      key,
      source,
      validator,
      data: data.unwrap(),
      avatar: source.optional(),
      links,
      proofs: z.array(evidence.unwrap().element.omit({ seen: true })).optional(),
      movedTo,
      renamedTo,
    }),
    z.strictObject({
      state: z.enum(['missing', 'gone', 'suspended', 'private', 'unsupported']),
      key,
      source,
      problem,
    }),
    z.strictObject({ state: z.literal('failed'), source, problem }),
  ]),
});

interface Line {
  mentor: string;
  source: Source;
  pasted: string;
  answer: Answer;
}

/** The answers of a run that is not over yet. A run that was killed goes on where it was, if it starts again that day. */
export interface Journal {
  /** What was wrong with the journal of the unfinished run, each as a sentence. */
  notes: readonly string[];
  /** What an unfinished run of today was answered; a failure is asked about again. */
  answerTo(account: Account, source: Source): Answer | undefined;
  /** Keeps an answer; it is on the disk after the next {@link Journal.flush}. */
  append(account: Account, source: Source, answer: Answer): void;
  /** Waits until all that was appended is on the disk. Throws the system's error when it cannot be written. */
  flush(): Promise<void>;
  /** Ends the run. */
  remove(): Promise<void>;
}

/**
 * Opens the journal of a run, `.sync/journal.jsonl` in the folder of the snapshot, with the answers of a run of the same
 * day that was killed: a line that says the version and the day, then one for each answer. Only who holds the lock may.
 */
export async function openJournal(folder: string, today: Day): Promise<Journal> {
  const hidden = join(folder, '.sync');
  const path = join(hidden, 'journal.jsonl');
  await mkdir(hidden, { recursive: true });
  await sweepTemporaryFiles(hidden);
  await sweepLocks(hidden);
  const before = (await readIfThere(path)) ?? '';
  const { text, answers, damaged } = readLines(before, JSON.stringify({ version: VERSION, day: today }));
  if (text !== before) await writeWhole(path, text);
  const file = await open(path, 'a');
  let writing = Promise.resolve();
  return {
    notes:
      damaged === 0 ? [] : [`${path}: ${plural(damaged, 'line')} could not be read. Those accounts are asked again.`],
    answerTo: (account, source) => answers.get(keyOf(account.mentor, source, account.pasted)),
    append: ({ mentor, pasted }, source, answer) => {
      const line: Line = { mentor, source, pasted, answer };
      writing = writing.then(() => file.appendFile(`${JSON.stringify(line)}\n`));
      // The next flush tells.
      writing.catch(() => undefined);
    },
    flush: async () => {
      await writing;
      await file.datasync();
    },
    remove: async () => {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

interface Lines {
  /** The journal without what is damaged or was cut off. */
  text: string;
  answers: Map<string, Answer>;
  /** How many lines are no answers, but for a last one that a killed run could not finish. */
  damaged: number;
}

function readLines(before: string, header: string): Lines {
  const [first, ...lines] = before.split('\n');
  const read: Lines = { text: `${header}\n`, answers: new Map(), damaged: 0 };
  if (first !== header) return read;
  for (const [at, text] of lines.entries()) {
    const line = readLine(text);
    if (line) {
      read.text += `${text}\n`;
      const { mentor, source, pasted, answer } = line;
      if (answer.state !== 'failed') read.answers.set(keyOf(mentor, source, pasted), answer);
    } else if (at < lines.length - 1) read.damaged++;
  }
  return read;
}

function readLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    // As it was written: a schema may trim.
    return lineSchema.safeParse(line).success ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (mentor: string, source: Source, pasted: string): string => JSON.stringify([mentor, source, pasted]);

/** What runs that were killed while they took the lock left beside it. */
async function sweepLocks(hidden: string): Promise<void> {
  for (const name of await readdir(hidden)) {
    const pid = /^lock\.(\d+)\./.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(hidden, name), { force: true });
  }
}
