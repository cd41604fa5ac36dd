import { fold } from '../directory/fold.ts';
import { editDistance } from '../directory/nearest.ts';
import type { Field } from './field.ts';

/** What people put around the word that counts. */
const BEFORE = /^(?:please |enter |list |your |the |what (?:is|are) |mentor |s |faculty |primary |main |my )+/;
const AFTER =
  /(?: (?:s|handle|username|user name|user|url|urls|link|links|account|profile|page|address|id|name|optional|required|if any|if applicable|max|text))+$/;
/** Words of a question that add nothing to the names of fields in it. */
const FILLERS = new Set(
  'a and any are as at current currently do enter for have how i if in is list main me my of on or our please primary s share tell the to us what where which with you your'.split(
    ' ',
  ),
);

/**
 * Makes a reader of column names: it gives the field that a name means by itself, within a question ("What is your
 * current position/title?"), or misspelt; undefined where it means none, or two that differ. A name with a word that
 * always means something personal is that, whatever else stands in it. `anyHandle` is for columns of several platforms.
 */
export function createHeaderReader(fields: readonly Field[], anyHandle: Field): (header: string) => Field | undefined {
  const byName = new Map(fields.flatMap((field) => field.names.map((name) => [name, field])));
  const longestName = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

  return (header) => {
    const name = fold(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[.'’@#+&]/g, ' '));
    const bare = name.replace(BEFORE, '');
    const candidates = [name, bare, name.replace(AFTER, ''), bare.replace(AFTER, '')];
    const exact = candidates.map((candidate) => byName.get(candidate)).find((field) => field !== undefined);
    return exact ?? findByWord(name) ?? findInQuestion(name) ?? findMisspelt(name);
  };

  function findByWord(name: string): Field | undefined {
    const words = ` ${name} `;
    return fields.find((field) => field.words?.some((word) => words.includes(` ${word} `)));
  }

  /** The field that every word of a question is about, but for its fillers. */
  function findInQuestion(name: string): Field | undefined {
    const words = name.split(' ');
    const found = new Set<Field>();
    for (let start = 0; start < words.length;) {
      const length = lengthOfName(words, start);
      const field = byName.get(words.slice(start, start + length).join(' '));
      if (field) found.add(field);
      else if (!FILLERS.has(words[start] ?? '')) return undefined;
      start += Math.max(1, length);
    }
    const targets = [...found].map(({ target }) => target);
    if (targets.length > 1 && targets.every((target) => target.startsWith('handles'))) return anyHandle;
    // A title says the rank as well.
    const fitting = [...found].filter(({ target }) => target !== 'appointments.rank' || found.size === 1);
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** How many words from `start` on make the longest known name there; 0 where none does. */
  function lengthOfName(words: readonly string[], start: number): number {
    for (let length = Math.min(longestName, words.length - start); length > 0; length--) {
      if (byName.has(words.slice(start, start + length).join(' '))) return length;
    }
    return 0;
  }

  function findMisspelt(name: string): Field | undefined {
    const allowed = name.length >= 9 ? 2 : name.length >= 6 ? 1 : 0;
    if (allowed === 0) return undefined;
    for (const [known, field] of byName) if (editDistance(name, known, allowed + 1) <= allowed) return field;
    return undefined;
  }
}
