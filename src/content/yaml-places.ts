import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { FieldPath } from '../source/position.ts';

/** Where a value begins in its text, as an offset, and where that which is in it does. */
export interface Place {
  start: number;
  /** Of a mapping: where each key begins, and its value. */
  fields?: Map<string, { keyStart: number; value: Place }>;
  /** Of a list. */
  items?: Place[];
}

/** The places of all that js-yaml read in a text of one document, whose keys are all texts. */
export function readPlaces(events: readonly Event[], text: string): Place {
  // The first event opens the document.
  let next = 1;
  return readPlace();

  function readPlace(): Place {
    const event = events[next++];
    if (event?.type === EVENT_ID.SCALAR) return { start: startOf(event, text) };
    if (event?.type === EVENT_ID.SEQUENCE) {
      const items: Place[] = [];
      while (isInside()) items.push(readPlace());
      return { start: event.start, items };
    }
    if (event?.type !== EVENT_ID.MAPPING) return { start: 0 };
    const fields: Place['fields'] = new Map();
    while (isInside()) {
      const key = events[next++] as ScalarEvent;
      fields.set(getScalarValue(text, key), { keyStart: startOf(key, text), value: readPlace() });
    }
    return { start: event.start, fields };
  }

  function isInside(): boolean {
    if (events[next]?.type !== EVENT_ID.POP) return true;
    next++;
    return false;
  }
}

/** What begins a text over several lines stands on the line before it: `|`, `>-`, and perhaps a comment. */
const BLOCK_HEADER = /(?<=^|[ :-])[|>][-+1-9]*(?: +#.*| *)\r?$/;

function startOf({ style, valueStart }: ScalarEvent, text: string): number {
  if (style === SCALAR_STYLE.PLAIN) return valueStart;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  const lineEnd = text[valueStart - 1] === '\n' ? valueStart - 1 : valueStart;
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  return lineStart + text.slice(lineStart, lineEnd).search(BLOCK_HEADER);
}

/** Where the value at `path` begins, or the nearest value around it; of a mapping's `key`, where the key does. */
export function findPlace(root: Place, path: FieldPath, key?: string): number {
  let place = root;
  for (const part of path) {
    place = (place.items ? place.items[Number(part)] : place.fields?.get(String(part))?.value) ?? place;
  }
  return (key === undefined ? undefined : place.fields?.get(key)?.keyStart) ?? place.start;
}
