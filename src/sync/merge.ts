import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../directory/availability.ts';
import type { Evidence, HandleRecord } from '../schemas/snapshot.ts';
import { isDue } from './check-day.ts';
import { toPlainLine } from './plain-text.ts';
import type { Absent, Answer, Failed, Found } from './source.ts';

/** What an answer is about. */
export interface MergeContext {
  /** The handle as the profile gives it now. */
  pasted: string;
  today: Day;
}

/** Evidence that the source of an account gives itself; the other kinds follow from several accounts. */
export const OWN_PROOFS: readonly Evidence['kind'][] = ['domain-handle', 'mastodon-field'];

/** So many days after it was first not found, an account counts as gone: a server may forget for a day. */
const DAYS_MISSING = 3;
const MS_A_DAY = 86_400_000;
const MAX_PROBLEM = 300;

/**
 * The record of an account after an answer. A definite answer acts at once and drops what is known; where there was none,
 * what is known stays and is called stale; an account that is not found counts as gone three days later. Where nothing
 * but the day would change, the record stays as it is, byte for byte, for 30 days.
 *
 * What is known belongs to an account and not to a name. Where the profile names another account, it is dropped. Where
 * the profile names the same as ever and another account answers, it is dropped as well, and nothing of the new one is
 * taken until a person has pasted the handle anew.
 */
export function mergeAnswer(known: HandleRecord | undefined, answer: Answer, context: MergeContext): HandleRecord {
  const before = known?.pasted === context.pasted || isSameAccount(known, answer) ? known : undefined;
  const next = settle(before, answer, context);
  if (!before) return next;
  const days = { checked: before.checked, changed: before.changed };
  const isSame = isDeepStrictEqual(withoutEmpty({ ...next, ...days }), withoutEmpty(before));
  if (!isSame) return next;
  // Nothing was learned from a failure, so it is no check.
  return answer.state !== 'failed' && isDue(before.checked, context.today)
    ? { ...before, checked: context.today }
    : before;
}

const isSameAccount = (known: HandleRecord | undefined, answer: Answer): boolean =>
  known?.key !== undefined && 'key' in answer && answer.key === known.key;

function settle(before: HandleRecord | undefined, answer: Answer, context: MergeContext): HandleRecord {
  if (answer.state === 'failed') return withoutAnswer(before, answer, context);
  if ('data' in answer) return found(before, answer, context);
  if (answer.state === 'missing') return notFound(before, answer, context);
  return absent(before, answer, context);
}

function found(before: HandleRecord | undefined, answer: Found, { pasted, today }: MergeContext): HandleRecord {
  const { state, key, source, validator, data, links, proofs, movedTo, renamedTo } = answer;
  if (before?.key !== undefined && key !== undefined && before.key !== key) {
    // The name was given to somebody else: nothing of theirs is shown before a person has looked.
    const problem = `The handle now belongs to another account, ${toPlainLine(key, 120) ?? ''}. Ask those whom the page is about, and paste the handle anew.`;
    return { pasted, key: before.key, state: 'stale', checked: today, changed: today, source, problem };
  }
  const firstSeen = (kind: string, where: string): Day =>
    before?.evidence?.find((one) => one.kind === kind && one.source === where)?.seen ?? today;
  const evidence = [
    ...(proofs ?? []).map((proof) => ({ ...proof, seen: firstSeen(proof.kind, proof.source) })),
    // What other accounts prove is looked at anew when all answers are there.
    ...(before?.evidence ?? []).filter(({ kind }) => !OWN_PROOFS.includes(kind)),
  ];
  return withoutEmpty({
    pasted,
    key: key ?? before?.key,
    state,
    checked: today,
    changed: today,
    source,
    validator,
    movedTo,
    renamedTo,
    links,
    evidence,
    data,
  });
}

function absent(
  before: HandleRecord | undefined,
  { state, key, source, problem }: Absent,
  { pasted, today }: MergeContext,
): HandleRecord {
  return withoutEmpty({
    pasted,
    // The account that was shown, so that nobody who is given its name takes its place unseen.
    key: before?.key ?? key,
    state: state === 'missing' ? 'gone' : state,
    checked: today,
    changed: today,
    source,
    problem: short(problem),
  });
}

function notFound(before: HandleRecord | undefined, answer: Absent, context: MergeContext): HandleRecord {
  const { today } = context;
  const since = before?.missingSince;
  // A day to come was written by a clock that was wrong.
  const missingSince = since !== undefined && since <= today ? since : today;
  // Gone before, and still: nothing new.
  const isGone = before?.state === 'gone' || daysBetween(missingSince, today) >= DAYS_MISSING;
  if (isGone) return { ...absent(before, answer, context), ...(since !== undefined && { missingSince }) };
  const record = withoutAnswer(before, { ...answer, state: 'failed' }, context);
  return withoutEmpty({ ...record, key: record.key ?? answer.key, checked: today, changed: today, missingSince });
}

function withoutAnswer(
  before: HandleRecord | undefined,
  { source, problem }: Failed,
  { pasted, today }: MergeContext,
): HandleRecord {
  // What was definite stays so, whatever the network does.
  if (before && !['ok', 'stale', 'moved'].includes(before.state)) return before;
  const known = before ?? { checked: today, source };
  return { ...known, pasted, state: 'stale', changed: today, problem: short(problem) };
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
}

const short = (problem: string): string => toPlainLine(problem, MAX_PROBLEM) ?? 'The server did not say why.';

/** A record as its file will hold it, without fields that say nothing: two that say the same are the same. */
function withoutEmpty(record: { [Field in keyof HandleRecord]: HandleRecord[Field] | undefined }): HandleRecord {
  const written = JSON.parse(JSON.stringify(record)) as HandleRecord;
  return Object.fromEntries(Object.entries(written).filter(([, value]) => !isEmpty(value))) as HandleRecord;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
