import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../directory/availability.ts';
import { handleRecordSchema, SOURCES, type HandleRecord, type Snapshot, type Source } from '../schemas/snapshot.ts';
import { fetchAvatar, type Avatar } from './avatars.ts';
import { brake, type Braked } from './brake.ts';
import type { Journal } from './journal.ts';
import { mergeAnswer } from './merge.ts';
import { RequestError, type Client } from './net/client.ts';
import { accountsOf, allowedSources, handlesByPlatform, type SyncedHolder } from './plan.ts';
import { prune } from './prune.ts';
import type { Account, Answer, SourceModule } from './source.ts';
import { verifyMentor } from './verify.ts';

/** What a run is given. */
export interface SyncSettings {
  /** `content/handles`. */
  folder: string;
  /** The mentors, and the communities as `communityHolders` gives them. */
  mentors: readonly SyncedHolder[];
  /** Ids of mentors whose profiles have problems now: nobody is asked about them, and what is known of them stays. */
  unreadable: ReadonlySet<string>;
  sources: readonly SourceModule[];
  client: Client;
  today: Day;
  /** Sources of which everything is taken over, however much of it would turn bad. */
  accepted?: ReadonlySet<string>;
  /** Where answers are kept until the run is over; absent where nothing is written. */
  journal?: Journal;
  /** Told how many accounts of a source have been answered. */
  onProgress?(source: Source, answered: number, all: number): void;
}

/** What became of the accounts. */
export interface SyncResult {
  snapshot: Snapshot;
  avatars: Avatar[];
  /** Accounts that gave no definite answer in this run. */
  failed: number;
  asked: number;
  braked: Braked[];
  /** Pictures that could not be fetched, each as a sentence. */
  notes: string[];
}

interface Answered {
  account: Account;
  source: Source;
  answer: Answer;
}

/**
 * Asks all sources about the accounts of the mentors who agreed to it, and makes the new snapshot of the answers. Writes
 * nothing but the journal. What a source does is never an error; a journal that cannot be written is.
 */
export async function runSync(before: Snapshot, settings: SyncSettings): Promise<SyncResult> {
  const { mentors, unreadable, today } = settings;
  const allowed = allowedSources(mentors);
  for (const id of unreadable) allowed.set(id, new Set(SOURCES));
  const withPhoto = new Set(
    mentors.filter(({ profile }) => profile.consent?.scope.includes('photo')).map(({ id }) => id),
  );
  const kept = prune(before, allowed, (id) => withPhoto.has(id) || unreadable.has(id));
  const answered = (await Promise.all(settings.sources.map((source) => askSource(source, kept, settings)))).flat();
  const avatars = new Map<string, Avatar>();
  const notes: string[] = [];
  const records = new Map<string, Partial<Record<Source, HandleRecord>>>(Object.entries(kept.mentors));
  const merged = await Promise.all(
    answered.map(async ({ account, source, answer }) => {
      const drawn = withPhoto.has(account.mentor)
        ? await withAvatar(account, answer, settings, avatars, notes)
        : answer;
      return { account, source, record: mergeSafely(account, drawn, today) };
    }),
  );
  for (const { account, source, record } of merged) {
    records.set(account.mentor, { ...records.get(account.mentor), [source]: record });
  }
  const after = { ...kept, mentors: Object.fromEntries(records) };
  const { snapshot, braked } = brake(kept, after, settings.accepted);
  return {
    snapshot: verifyAll(snapshot, mentors, today),
    avatars: [...avatars.values()],
    failed: answered.filter(({ answer }) => answer.state === 'failed').length,
    asked: answered.length,
    braked,
    notes,
  };
}

/** What is held back proves what it proved before, so evidence is looked at last. */
function verifyAll(snapshot: Snapshot, mentors: readonly SyncedHolder[], today: Day): Snapshot {
  const verified = mentors.flatMap(({ id, profile }) => {
    const records = snapshot.mentors[id];
    return records ? [[id, verifyMentor(handlesByPlatform(profile), records, today)] as const] : [];
  });
  return { ...snapshot, mentors: { ...snapshot.mentors, ...Object.fromEntries(verified) } };
}

async function askSource(
  { source, ask }: SourceModule,
  known: Snapshot,
  { mentors, client, journal, onProgress }: SyncSettings,
): Promise<Answered[]> {
  const accounts = accountsOf(mentors, source, known);
  const answered: Answered[] = [];
  const rest: Account[] = [];
  for (const account of accounts) {
    const answer = journal?.answerTo(account, source);
    if (answer) answered.push({ account, source, answer });
    else rest.push(account);
  }
  const report = (account: Account, answer: Answer): void => {
    answered.push({ account, source, answer });
    journal?.append(account, source, answer);
    onProgress?.(source, answered.length, accounts.length);
  };
  if (rest.length > 0) await ask(rest, client, report);
  await journal?.flush();
  return answered;
}

/** The record after an answer. One that does not fit the snapshot, whatever it holds, is no answer. */
function mergeSafely({ known, pasted }: Account, answer: Answer, today: Day): HandleRecord {
  const record = mergeAnswer(known, answer, { pasted, today });
  if (handleRecordSchema.safeParse(record).success) return record;
  const { host, origin } = new URL(answer.source);
  const problem = `${host} said something that does not fit the snapshot.`;
  return mergeAnswer(known, { state: 'failed', source: `${origin}/`, problem }, { pasted, today });
}

/** The answer with its picture fetched and drawn, unless the same picture is there already. */
async function withAvatar(
  { mentor, known }: Account,
  answer: Answer,
  { client, folder }: SyncSettings,
  avatars: Map<string, Avatar>,
  notes: string[],
): Promise<Answer> {
  if (!('data' in answer) || answer.avatar === undefined) return answer;
  const { avatar, avatarSource } = known?.data ?? {};
  if (avatar !== undefined && avatarSource === answer.avatar && existsSync(join(folder, avatar))) {
    return { ...answer, data: { ...answer.data, avatar, avatarSource } };
  }
  try {
    const drawn = await fetchAvatar(answer.avatar, client);
    avatars.set(drawn.path, drawn);
    return { ...answer, data: { ...answer.data, avatar: drawn.path, avatarSource: answer.avatar } };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    notes.push(`${mentor}: ${error.message}`);
    const kept = avatar === undefined || avatarSource === undefined ? {} : { avatar, avatarSource };
    return { ...answer, data: { ...answer.data, ...kept } };
  }
}
