import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDay } from '../src/content/build-day.ts';
import { readContent } from '../src/content/content.ts';
import { listFiles } from '../src/content/files.ts';
import { readRemoved } from '../src/content/removed.ts';
import { plural } from '../src/report/count.ts';
import { formatProblems } from '../src/report/terminal.ts';
import { readSnapshot } from '../src/content/snapshot.ts';
import type { Problem } from '../src/directory/problem.ts';
import { createWords } from '../src/directory/words.ts';
import { LockedError, withLock } from '../src/output/lock.ts';
import { SOURCES, type Snapshot, type Source } from '../src/schemas/snapshot.ts';
import { removeUnusedAvatars, writeAvatars } from '../src/sync/avatars.ts';
import { findChanges, type HolderChange } from '../src/sync/changes.ts';
import { communityHolders, joinHolders, splitHolders } from '../src/sync/holders.ts';
import { openJournal } from '../src/sync/journal.ts';
import { lookUp } from '../src/sync/look-up.ts';
import { parseEndpoint } from '../src/sync/net/endpoints.ts';
import { createClient } from '../src/sync/net/guarded-client.ts';
import type { SyncedHolder, SyncedMentor } from '../src/sync/plan.ts';
import { runSync, type SyncResult, type SyncSettings } from '../src/sync/run.ts';
import { formatSnapshot, snapshotPath, writeSnapshot } from '../src/sync/snapshot-file.ts';
import { createSources } from '../src/sync/sources.ts';
import { formatSummary } from '../src/sync/summary.ts';
import { en } from '../src/words/en.ts';
import { type Arguments, type Command, EXIT, type Output, textOption, UsageError } from './command.ts';
import { directoryFolderOf } from './site-options.ts';

/** What can be asked alone: the sources of accounts, institutions, and featured works. */
const PARTS = [...SOURCES, 'institutions', 'works'] as const;

type Part = (typeof PARTS)[number];

export const command: Command = {
  name: 'sync',
  summary: 'fetch what public profiles of mentors and communities say, into content/handles',
  usage: 'sync [options]',
  options: {
    only: { type: 'string', value: 'A,B', help: `ask only these: ${PARTS.join(', ')}` },
    check: { type: 'boolean', help: 'write nothing, and end with 1 where something would change' },
    'dry-run': { type: 'boolean', help: 'write nothing, and say what would change' },
    accept: {
      type: 'string',
      value: 'A,B',
      help: 'take over all that these say, however much of it turns bad at once',
    },
    json: { type: 'boolean', help: 'print what changed as JSON' },
    summary: {
      type: 'string',
      value: 'FILE',
      help: 'write what changed as Markdown, a row for each mentor and community',
    },
    endpoint: {
      type: 'string',
      multiple: true,
      value: 'NAME=URL',
      help: 'send the requests for a platform or a host to this server instead',
    },
  },
  examples: [
    'mentor-directory sync',
    'mentor-directory sync --only bluesky,orcid --dry-run',
    'mentor-directory sync --endpoint bluesky=http://127.0.0.1:2584',
  ],
  run: async (args, output) => {
    const content = directoryFolderOf(args);
    const folder = join(content, 'handles');
    try {
      return writesNothing(args)
        ? await sync(args, content, folder, output)
        : await withLock(join(folder, '.sync/lock'), () => sync(args, content, folder, output));
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      output.stderr.write(`${error.message}\n`);
      return EXIT.later;
    }
  },
};

const writesNothing = ({ values }: Arguments): boolean => values['check'] === true || values['dry-run'] === true;

async function sync(args: Arguments, content: string, folder: string, output: Output): Promise<number> {
  const parts = partsOf(args);
  const endpoints = endpointsOf(args);
  const client = createClient({ endpoints, credentials: credentialsOf(process.env) });
  const { mentors, communities, unreadable } = await readHolders(content);
  const { snapshot: known, problems } = await readSnapshot(content);
  // Who was taken down must be known before anybody is asked about.
  const stopping = [...problems, ...(await readRemoved(content)).problems];
  if (stopping.length > 0) {
    output.stderr.write(`${formatProblems(stopping)}\n\nNobody was asked about: mend this first.\n`);
    return EXIT.problems;
  }
  const before = joinHolders(known);
  const today = buildDay();
  // A key is for its platform, not for what stands in for it.
  const openAlexKey = endpoints.has('api.openalex.org') ? undefined : process.env['OPENALEX_API_KEY'];
  const sources = Object.values(createSources(openAlexKey));
  const journal = writesNothing(args) ? undefined : await openJournal(folder, today);
  const settings: SyncSettings = {
    folder,
    mentors: [...mentors, ...communities],
    unreadable,
    sources: sources.filter(({ source }) => parts.has(source)),
    client,
    today,
    accepted: new Set(namesOf(args, 'accept', SOURCES) ?? []),
    ...(journal && { journal }),
    onProgress: createProgress(output),
  };
  const result = await runSync(before, settings);
  const looked = await lookUp(result.snapshot, { mentors, client, today, parts, hasUnreadable: unreadable.size > 0 });
  const whole: SyncResult = {
    ...result,
    snapshot: looked.snapshot,
    asked: result.asked + looked.asked,
    failed: result.failed + looked.failed,
    notes: [...(journal?.notes ?? []), ...result.notes, ...looked.notes],
  };
  if (!writesNothing(args)) await write(whole, content, folder, settings);
  return report(before, whole, args, output);
}

/** Pictures before the snapshot that names them, and unused ones after it: at any moment all that is named is there. */
async function write(
  { snapshot, avatars }: SyncResult,
  content: string,
  folder: string,
  { journal }: SyncSettings,
): Promise<void> {
  if (avatars.length > 0) await writeAvatars(folder, avatars);
  await writeSnapshot(content, splitHolders(snapshot));
  await removeUnusedAvatars(folder, snapshot);
  await journal?.remove();
}

/** Problems with which nobody is published on purpose, and nothing about them is kept. */
const ON_PURPOSE = new Set<Problem['kind']>(['removed-present', 'consent-missing']);

/** Who is published, and whose files only cannot be read at the moment, so that what is known of them stays. */
async function readHolders(
  content: string,
): Promise<{ mentors: SyncedMentor[]; communities: SyncedHolder[]; unreadable: Set<string> }> {
  const read = await readContent(content, { base: '/', words: createWords('en', en) });
  const { files } = await listFiles(join(content, 'profiles'), ['.mdx', '.md']);
  const readable = new Set(read.profiles.map(({ id }) => id));
  const left = new Set(read.problems.flatMap(({ kind, file }) => (ON_PURPOSE.has(kind) ? [file] : [])));
  const unreadable = files.filter(({ id, shown }) => !readable.has(id) && !left.has(shown)).map(({ id }) => id);
  const communities = communityHolders(read.communities);
  const faulty = communityHolders([...read.communityIds].map((id) => ({ id })))
    .map(({ id }) => id)
    .filter((id) => !communities.some((one) => one.id === id));
  return { mentors: read.profiles, communities, unreadable: new Set([...unreadable, ...faulty]) };
}

const partsOf = (args: Arguments): Set<Part> => new Set(namesOf(args, 'only', PARTS) ?? PARTS);

/** The names that an option lists. Throws {@link UsageError} for one that there is not. */
function namesOf<Name extends string>(args: Arguments, option: string, known: readonly Name[]): Name[] | undefined {
  const names = textOption(args, option)
    ?.split(',')
    .map((name) => name.trim());
  const unknown = names?.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UsageError(`--${option} has "${unknown}". Choose from ${known.join(', ')}.`);
  return names as Name[] | undefined;
}

/** Where the operator, and nobody else, lets requests go instead. */
function endpointsOf({ values }: Arguments): Map<string, URL> {
  const given = values['endpoint'];
  const endpoints = new Map<string, URL>();
  for (const text of Array.isArray(given) ? given.map(String) : []) {
    const endpoint = parseEndpoint(text);
    if ('problem' in endpoint) throw new UsageError(`--endpoint is "${text}". ${endpoint.problem}`);
    endpoints.set(endpoint.host, endpoint.origin);
  }
  return endpoints;
}

/** Headers with what the operator may have of each platform; the client sends them to that host alone. */
function credentialsOf(environment: NodeJS.ProcessEnv): Map<string, Record<string, string>> {
  const { GITHUB_TOKEN, ROR_CLIENT_ID } = environment;
  const credentials = new Map<string, Record<string, string>>();
  if (GITHUB_TOKEN) credentials.set('api.github.com', { authorization: `Bearer ${GITHUB_TOKEN}` });
  if (ROR_CLIENT_ID) credentials.set('api.ror.org', { 'client-id': ROR_CLIENT_ID });
  return credentials;
}

/** One line a source, which says on a terminal how far it is, and elsewhere when it is done. */
function createProgress({ stderr }: Output): NonNullable<SyncSettings['onProgress']> {
  return (source: Source, answered: number, all: number): void => {
    const line = `${source}: ${answered} of ${plural(all, 'account')}`;
    if (stderr.isTTY === true) stderr.write(`\r\u001B[K${line}${answered === all ? '\n' : ''}`);
    else if (answered === all) stderr.write(`${line}\n`);
  };
}

async function report(before: Snapshot, result: SyncResult, args: Arguments, output: Output): Promise<number> {
  const { snapshot, braked, failed, asked, notes } = result;
  const changes = findChanges(before, snapshot);
  const isChanged = formatSnapshot(before) !== formatSnapshot(snapshot);
  const allNotes = [...braked.map(brakeNote), ...notes];
  const summary = textOption(args, 'summary');
  if (summary !== undefined) await writeFile(summary, formatSummary(changes, allNotes));
  if (args.values['json'] === true) {
    output.stdout.write(`${JSON.stringify({ asked, failed, braked, notes, changes }, null, 2)}\n`);
  }
  for (const note of allNotes) output.stderr.write(`${note}\n`);
  output.stderr.write(`${lastLine(changes, result, isChanged, args)}\n`);
  if (asked > 0 && failed === asked) return EXIT.later;
  if (args.values['check'] === true) return isChanged ? EXIT.problems : EXIT.clean;
  if (braked.length > 0) return isChanged ? EXIT.partly : EXIT.refused;
  return failed > 0 ? EXIT.partly : EXIT.clean;
}

function brakeNote({ source, bad, of }: SyncResult['braked'][number]): string {
  return `${source}: ${bad} of ${plural(of, 'account')} would turn bad at once, so nothing of ${source} was taken over. Look whether it is up and run it again; if it is true, add --accept ${source}.`;
}

function lastLine(
  changes: readonly HolderChange[],
  { asked, failed }: SyncResult,
  isChanged: boolean,
  args: Arguments,
): string {
  const kinds = ['new', 'changed', 'removed'] as const;
  const accounts = changes.flatMap((change) => change.accounts);
  const counts = kinds
    .map((kind) => ({ kind, count: accounts.filter((account) => account.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  const others = isChanged ? 'no account changed, other facts did' : 'nothing changed';
  const what = counts.length > 0 ? `${plural(accounts.length, 'account')}: ${counts.join(', ')}` : others;
  const unanswered = failed > 0 ? `, ${failed} of them without an answer` : '';
  const where = writesNothing(args) ? 'Nothing was written' : snapshotPathShown(args);
  return `${where}; ${what}. ${plural(asked, 'question')} asked${unanswered}.`;
}

const snapshotPathShown = (args: Arguments): string => {
  const path = snapshotPath(directoryFolderOf(args));
  return existsSync(path) ? path : 'No snapshot yet';
};
