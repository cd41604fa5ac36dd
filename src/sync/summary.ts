import { isDeepStrictEqual } from 'node:util';
import type { AccountData, HandleRecord } from '../schemas/snapshot.ts';
import type { AccountChange, MentorChange } from './changes.ts';

/** Characters that mean something in Markdown, GitHub's mentions and references, and HTML. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~@&:]/g;

/** The changes as Markdown, for the body of a pull request: a row a mentor. Nothing fetched is markup in it. */
export function formatSummary(changes: readonly MentorChange[], notes: readonly string[]): string {
  if (changes.length === 0) return 'Nothing that the platforms say has changed.\n';
  const rows = changes.map(({ mentor, accounts }) => `| ${mentor} | ${accounts.map(describe).join('<br>')} |`);
  return [
    `What the platforms say of ${changes.length} ${changes.length === 1 ? 'mentor' : 'mentors'} has changed.`,
    '',
    '| Mentor | What changed |',
    '| --- | --- |',
    ...rows,
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${escape(note)}`)] : []),
    '',
  ].join('\n');
}

function describe({ source, pasted, kind, before, after }: AccountChange): string {
  const what = `**${source}** ${escape(pasted)}`;
  if (kind === 'removed') return `${what}: taken out, because the profile no longer asks for it`;
  if (kind === 'new') return `${what}: new, ${stateOf(after!)}`;
  const parts = [
    ...(before!.state === after!.state ? [] : [`${before!.state} → ${stateOf(after!)}`]),
    ...changedFields(before!.data, after!.data),
    ...(evidenceOf(before!) === evidenceOf(after!) ? [] : [`verified by ${evidenceOf(after!) || 'nothing any more'}`]),
    ...(before!.renamedTo === after!.renamedTo || !after!.renamedTo
      ? []
      : [`is called ${escape(after!.renamedTo)} now`]),
    ...(before!.movedTo === after!.movedTo || !after!.movedTo ? [] : [`says it moved to ${escape(after!.movedTo)}`]),
  ];
  return `${what}: ${parts.join('; ') || 'details changed'}`;
}

function stateOf({ state, problem }: HandleRecord): string {
  return problem === undefined ? state : `${state} (${escape(problem)})`;
}

function changedFields(before: AccountData = {}, after: AccountData = {}): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof AccountData)[];
  const changed = fields.filter((field) => field !== 'avatarSource' && !isDeepStrictEqual(before[field], after[field]));
  return changed.length > 0 ? [`new ${changed.join(', ')}`] : [];
}

const evidenceOf = ({ evidence = [] }: HandleRecord): string => evidence.map(({ kind }) => kind).join(', ');

function escape(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return (line.length > 200 ? `${line.slice(0, 199)}…` : line).replace(MARKUP, (sign) => `&#${sign.codePointAt(0)};`);
}
