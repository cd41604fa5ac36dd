import { isDeepStrictEqual } from 'node:util';
import type { AccountData, HandleRecord } from '../schemas/snapshot.ts';
import type { AccountChange, HolderChange } from './changes.ts';
import { toPlainLine } from './plain-text.ts';

/** GitHub takes 65,536 characters. */
const MAX_ROWS = 45_000;
const MAX_NOTES = 15_000;
/** Characters that mean something in Markdown, GitHub's mentions and references, and HTML. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~@&:]/g;

/**
 * The changes as Markdown, for the body of a pull request: a row for each mentor, and a table of communities after them.
 * Nothing fetched is markup in it.
 */
export function formatSummary(changes: readonly HolderChange[], notes: readonly string[]): string {
  const mentors = changes.flatMap((change) => ('mentor' in change ? [rowOf(change.mentor, change, 'profile')] : []));
  const communities = changes.flatMap((change) =>
    'community' in change ? [rowOf(change.community, change, 'community')] : [],
  );
  const noted = notes.map((note) => `- ${escape(note)}`);
  return [
    headline(mentors.length, communities.length),
    ...tableOf('Mentor', mentors, MAX_ROWS, 'mentors'),
    ...tableOf('Community', communities, Math.max(0, MAX_ROWS - sizeOf(mentors)), 'communities'),
    ...(noted.length > 0 ? ['', ...fitting(noted, MAX_NOTES, 'notes')] : []),
    '',
  ].join('\n');
}

function headline(mentors: number, communities: number): string {
  const counts = [
    ...(mentors > 0 ? [mentors === 1 ? '1 mentor' : `${mentors} mentors`] : []),
    ...(communities > 0 ? [communities === 1 ? '1 community' : `${communities} communities`] : []),
  ];
  if (counts.length === 0) return 'Nothing that the platforms say of an account has changed.';
  return `What the platforms say of ${counts.join(' and ')} has changed.`;
}

/** @param page What asks for an account: a mentor's profile, or the file of a community. */
const rowOf = (id: string, { accounts }: HolderChange, page: string): string =>
  `| ${id} | ${accounts.map((account) => describe(account, page)).join('<br>')} |`;

function tableOf(whose: string, rows: readonly string[], room: number, what: string): string[] {
  if (rows.length === 0) return [];
  return ['', `| ${whose} | What changed |`, '| --- | --- |', ...fitting(rows, room, what)];
}

const sizeOf = (lines: readonly string[]): number => lines.reduce((size, line) => size + line.length + 1, 0);

/** As many lines as the body of a pull request has room for, and how many more there are. */
function fitting(lines: readonly string[], room: number, what: string): string[] {
  let size = 0;
  const fits = lines.findIndex((line) => (size += line.length + 1) > room);
  return fits < 0 ? [...lines] : [...lines.slice(0, fits), '', `… and ${lines.length - fits} more ${what}.`];
}

function describe({ source, pasted, kind, before, after }: AccountChange, page: string): string {
  const what = `**${source}** ${escape(pasted)}`;
  if (kind === 'removed') return `${what}: taken out, because the ${page} no longer asks for it`;
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
  const line = toPlainLine(text, 200) ?? '';
  // GitHub finds mentions and references also where their sign is written so, unless something follows it.
  return line.replace(MARKUP, (sign) => `&#${sign.codePointAt(0)};${sign === '@' || sign === '#' ? '<!-- -->' : ''}`);
}
