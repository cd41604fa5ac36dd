import type { FieldPath } from '../source/position.ts';
import type { TextEdit } from './text-edits.ts';
import type { YamlEntry } from './yaml-entries.ts';
import type { YamlText } from './yaml-text.ts';

/** Where the entries of one collection stand. */
export interface EntryPlace {
  /** The way to the value of the entry. */
  path: FieldPath;
  /** The column of the mapping's keys or the list's dashes. */
  indent: number;
  /** Whether they stand between brackets or braces. */
  isFlow: boolean;
}

/** The changes to one text that are being collected. */
export interface Splicing {
  source: YamlText;
  edits: TextEdit[];
  /** Whether new text of several lines may be written as such. */
  allowsBlockText: boolean;
  /** Adds the edits that give an entry another value. */
  change(entry: YamlEntry, place: EntryPlace, value: unknown): void;
}
