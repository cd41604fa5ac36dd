import type { Mentor } from '../directory/mentor.ts';
import type { Words } from '../directory/words.ts';
import { formatCsv } from '../exports/csv-table.ts';
import type { WordKey } from '../words/en.ts';
import { confirmAddress, type Upkeep } from './upkeep.ts';

/** What Excel needs to read a table as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = ['id', 'name', 'email', 'confirmed', 'available_until', 'needs', 'confirm', 'page'];

/**
 * A table for a mail merge: a row for each mentor whose page needs somebody, with all that it needs in one cell and the
 * link that confirms it. An e-mail address is there only where the profile gives one to everybody.
 * @param folder The address of the site with its base path: `https://www.example.edu/mentors/`.
 */
export function formatMailMerge(
  mentors: readonly Mentor[],
  upkeep: readonly Upkeep[],
  folder: string,
  words: Words<WordKey>,
): string {
  const needsById = Map.groupBy(upkeep, ({ id }) => id);
  const rows = mentors.flatMap(({ id, profile }) => {
    const needs = needsById.get(id);
    if (!needs) return [];
    return [
      [
        id,
        profile.name,
        profile.contact?.email ?? '',
        profile.confirmed ?? '',
        profile.availability?.until ?? '',
        needs.map((need) => sayNeed(need, words)).join('; '),
        confirmAddress(id, folder),
        new URL(`mentors/${id}/`, folder).href,
      ],
    ];
  });
  return BYTE_ORDER_MARK + formatCsv([COLUMNS, ...rows]);
}

function sayNeed({ need, day, source, movedTo }: Upkeep, words: Words<WordKey>): string {
  if (day === undefined && need === 'unconfirmed') return words.say('report.need.never');
  if (day === undefined && need === 'hidden') return words.say('report.need.hidden.never');
  const said = words.say(`report.need.${need}`, { date: day ?? '', source: source ?? '' });
  return movedTo === undefined ? said : `${said}: ${movedTo}`;
}
