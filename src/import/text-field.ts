import { oneLine } from './cell.ts';
import { type Field, keep, type Making, USED } from './field.ts';

/** A place in the profile for one text: what stands there, and how to put something there. */
export interface Slot {
  get(making: Making): unknown;
  set(making: Making, text: string): void;
}

/** A field that takes a text as it is, up to a length; the first column that has something fills it. */
export function textField(
  target: string,
  names: readonly string[],
  maxCharacters: number,
  slot: Slot,
  shape = oneLine,
): Field {
  return {
    target,
    names,
    read(text, making) {
      const value = shape(text);
      const present = slot.get(making);
      if (present === value) return USED;
      if (present !== undefined) return keep(`another column has filled ${target} already`);
      if (value.length > maxCharacters)
        return keep(`${value.length} characters, and ${target} has room for ${maxCharacters}`);
      slot.set(making, value);
      return USED;
    },
  };
}

/** A field whose text has to be read first; `read` gives undefined for what it does not understand. */
export function readField(
  target: string,
  names: readonly string[],
  slot: Slot,
  read: (text: string) => string | undefined,
  expected: string,
): Field {
  return {
    target,
    names,
    read(text, making) {
      const value = read(oneLine(text));
      const present = slot.get(making);
      if (value === undefined) return keep(`not understood as ${expected}`);
      if (present === value) return USED;
      if (present !== undefined) return keep(`another column has filled ${target} already`);
      slot.set(making, value);
      return USED;
    },
  };
}
