import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Profile } from '../schemas/profile.ts';

/** What became of one cell. */
export interface Reading {
  /** Whether something of it now stands in the profile. */
  isUsed: boolean;
  /** Why all of it, or a part, is kept as a note beside the profile. */
  kept?: string;
  /** Why all of it, or a part, stands nowhere in the file. */
  leftOut?: string;
  /** How it was understood, where a person should see whether that is right. */
  remarks?: string[];
}

/** A profile while the cells of a row are read into it. */
export interface Making {
  profile: Partial<Profile>;
  /** Passages of the body, as plain text. */
  passages: string[];
  /** Parts of the name from columns of their own. */
  forename?: string;
  middleName?: string;
  familyName?: string;
}

/** A field that a column may fill. */
export interface Field {
  /** As the report names it, and as a profile does: `place.country`. */
  target: string;
  /** Names of columns that mean it, folded. */
  names: readonly string[];
  /** Words that mean it wherever they stand in a column's name, folded. */
  words?: readonly string[];
  /** What becomes of e-mail addresses before the cell is read: cut out (the default), marked, or left for the reader. */
  emails?: 'cut' | 'marked' | 'left';
  /** Reads a cell that is not empty into the profile. */
  read(text: string, making: Making, vocabulary: Vocabulary): Reading;
}

export const USED: Reading = { isUsed: true };

export function keep(why: string): Reading {
  return { isUsed: false, kept: why };
}

/** Used, but for some parts, which are kept; `why` is said of the parts. */
export function usedBut(parts: readonly string[], why: string): Reading {
  return parts.length === 0 ? USED : { isUsed: true, kept: `${quoteAll(parts)}: ${why}` };
}

export function quoteAll(parts: readonly string[]): string {
  return parts.map((part) => `"${part}"`).join(', ');
}
