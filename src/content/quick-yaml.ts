import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { parseYaml, type YamlSource } from '../source/yaml.ts';
import { findPlace, readPlaces, type Place } from './yaml-places.ts';

/** Tabs, other control characters and marks of order: readers of YAML differ in what they make of them. */
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;
/** What begins or ends a document, or stands above it. */
const BOUNDARY = /^(?:---|\.\.\.|%)/m;
/** Whatever is no text to some core schema of YAML. */
const MAYBE_NO_TEXT =
  /^(?:[-+]?[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|[-+]?0[box][\da-f_]+|[-+]?\.(?:inf|nan)|~|null|true|false)$/i;
/** What is the same number or the same word to all of them. */
const SURE = /^(?:true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?)$/;
/** One reader takes letters right after the closing quote for more of the text. */
const AFTER_QUOTES = /^[\s:,\]}]?$/;
/** One reader takes numbers for characters that there are not. */
const LONG_ESCAPE = /\\U/;
const MAX_DEPTH = 16;
/** From a key to its colon; YAML allows 1024, and one reader more. */
const MAX_KEY = 1000;

/**
 * {@link parseYaml}, many times as fast for text that it would read. js-yaml is quick, and `parseYaml` knows what is
 * wrong and where. Whatever is wrong, or so unusual that the two might differ, is left to it; a test holds both to
 * the same data at the same places.
 */
export function parseYamlQuickly(text: string, firstLine = 1): YamlSource {
  const read = readPlain(text);
  if (!read) return parseYaml(text, firstLine);
  let root: Place | undefined;
  let starts: number[] | undefined;
  return {
    data: read.data,
    positionOf: (path, key) => {
      const offset = findPlace((root ??= readPlaces(read.events, text)), path, key);
      starts ??= startsOfLines(text);
      const index = starts.findLastIndex((start) => start <= offset);
      return { line: firstLine + index, column: offset - (starts[index] ?? 0) + 1 };
    },
  };
}

/** The data of text in which nothing is unusual; undefined for everything else, mistakes and empty fields included. */
export function readPlain(text: string): { data: unknown; events: readonly Event[] } | undefined {
  if (!text.isWellFormed() || UNUSUAL.test(text) || BOUNDARY.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    return events[1] && events[1].type !== EVENT_ID.SCALAR ? { data: buildData(events, text), events } : undefined;
  } catch {
    // js-yaml says that it may throw anything; the strict reader then says what is wrong.
    return undefined;
  }
}

/** The data of one document. Throws {@link UnusualError}. */
function buildData(events: readonly Event[], text: string): unknown {
  // The first event opens the document.
  let next = 1;
  return build();

  function build(): unknown {
    const event = events[next++];
    if (event?.type === EVENT_ID.SCALAR) return valueOf(event, text);
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) throw new UnusualError();
    if (hasProperties(event)) throw new UnusualError();
    return event.type === EVENT_ID.SEQUENCE ? buildList() : buildMapping(event);
  }

  function buildList(): unknown[] {
    const items: unknown[] = [];
    while (isInside()) items.push(build());
    return items;
  }

  function buildMapping({ style, start }: MappingEvent): Record<string, unknown> {
    // "[a: b]" holds a mapping without braces.
    if (style !== COLLECTION_STYLE.BLOCK && text[start] !== '{') throw new UnusualError();
    const fields: Record<string, unknown> = {};
    while (isInside()) {
      const event = events[next] as ScalarEvent;
      const key = build();
      if (text.indexOf(':', event.valueEnd) - event.valueStart > MAX_KEY) throw new UnusualError();
      // Two readers keep `true: x` under the word and under its text.
      if (typeof key !== 'string' || MAYBE_NO_TEXT.test(key) || Object.hasOwn(fields, key)) throw new UnusualError();
      fields[key] = build();
    }
    return fields;
  }

  function isInside(): boolean {
    if (events[next]?.type !== EVENT_ID.POP) return true;
    next++;
    return false;
  }
}

/** Thrown for what is left to the full reader. */
class UnusualError extends Error {
  override name = 'UnusualError';
}

function valueOf(event: ScalarEvent, text: string): unknown {
  const value = getScalarValue(text, event);
  if (event.valueStart < 0 || hasProperties(event) || value === '__proto__') throw new UnusualError();
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      if (!MAYBE_NO_TEXT.test(value)) return value;
      if (!SURE.test(value)) throw new UnusualError();
      return value === 'true' || (value !== 'false' && Number(value));
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      if (LONG_ESCAPE.test(text.slice(event.valueStart, event.valueEnd))) throw new UnusualError();
      if (!AFTER_QUOTES.test(text.charAt(event.valueEnd + 1))) throw new UnusualError();
      return value;
    default:
      // Readers differ in what is left of a block in which nothing stands but blanks.
      if (event.chomping === CHOMPING_MODE.KEEP || value.trim() === '') throw new UnusualError();
      return value;
  }
}

function hasProperties({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): boolean {
  return anchorStart >= 0 || tagStart >= 0;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
