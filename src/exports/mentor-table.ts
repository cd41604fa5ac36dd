import type { MentorRecord } from '../schemas/mentor-record.ts';
import { formatCsv } from './csv-table.ts';

const COLUMNS: readonly (readonly [string, (record: MentorRecord) => string | readonly string[] | undefined])[] = [
  ['id', ({ id }) => id],
  ['url', ({ url }) => url],
  ['name', ({ name }) => name],
  ['credentials', ({ credentials }) => credentials],
  ['pronouns', ({ pronouns }) => pronouns],
  ['title', ({ appointments }) => appointments?.[0]?.title],
  ['rank', ({ appointments }) => appointments?.[0]?.rank],
  ['institution', ({ appointments }) => appointments?.[0]?.institution],
  ['department', ({ appointments }) => appointments?.[0]?.department],
  ['division', ({ appointments }) => appointments?.[0]?.division],
  ['city', ({ place }) => place?.city],
  ['country', ({ place }) => place?.country],
  ['languages', ({ languages }) => languages],
  ['interests', ({ interests }) => interests?.map(({ label }) => label)],
  ['roles', ({ mentoring }) => mentoring?.roles],
  ['levels', ({ mentoring }) => mentoring?.levels],
  ['availability', ({ availability }) => availability?.status],
  ['availability_until', ({ availability }) => availability?.until],
  ['confirmed', ({ confirmed }) => confirmed],
  ['email', ({ contact }) => contact?.email],
  ['handles', ({ handles }) => handles?.map(({ url }) => url)],
];

/** Mentors as a table, a row each under one row of names; several values in a cell stand apart by "; ". */
export function formatMentorTable(records: readonly MentorRecord[]): string {
  const cell = (value: string | readonly string[] | undefined): string =>
    typeof value === 'string' ? value : (value ?? []).join('; ');
  return formatCsv([
    COLUMNS.map(([name]) => name),
    ...records.map((record) => COLUMNS.map(([, valueOf]) => cell(valueOf(record)))),
  ]);
}
