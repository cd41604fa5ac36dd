import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  constructFromEvents,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { parseYaml, type YamlSource } from '../source/yaml.ts';
import { findPlace, readPlaces, type Place } from './yaml-places.ts';

/** Tabs, other control characters, marks of order and lone surrogates: readers of YAML differ in what they make of them. */
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]|\r(?!\n)/u;
/** What begins or ends a document, or stands above it. */
const BOUNDARY = /^(?:---|\.\.\.|%)/m;
/** Whatever is no text to some core schema of YAML. */
const MAYBE_NO_TEXT =
  /^(?:[-+]?[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|[-+]?0[box][\da-f_]+|[-+]?\.(?:inf|nan)|~|null|true|false)$/i;
/** What is the same number or the same word to all of them. */
const SURE = /^(?:true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?)$/;
/** One reader takes letters right after the closing quote for more of the text. */
const AFTER_QUOTES = /^[\s:,\]}]?$/;
const MAX_DEPTH = 16;

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
  if (UNUSUAL.test(text) || BOUNDARY.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (events[1] === undefined || events[1].type === EVENT_ID.SCALAR || !areAllPlain(events, text)) return undefined;
    const [data] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
    return areKeysTexts(data) ? { data, events } : undefined;
  } catch {
    // js-yaml says that it may throw anything; the strict reader then says what is wrong.
    return undefined;
  }
}

function areAllPlain(events: readonly Event[], text: string): boolean {
  return events.every((event, index) => {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return index === 0;
      case EVENT_ID.ALIAS:
        return false;
      case EVENT_ID.POP:
        return true;
      case EVENT_ID.SCALAR:
        return event.valueStart >= 0 && !hasProperties(event) && isSure(event, text);
      case EVENT_ID.MAPPING:
        return !hasProperties(event) && (event.style === COLLECTION_STYLE.BLOCK || text[event.start] === '{');
      case EVENT_ID.SEQUENCE:
        return !hasProperties(event);
    }
  });
}

/** One reader keeps `true: x` under the word `true`, another under its text. */
function areKeysTexts(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const values: [string, unknown][] | undefined = Array.isArray(data) ? undefined : Object.entries(data);
  if (values) return values.every(([key, value]) => !MAYBE_NO_TEXT.test(key) && areKeysTexts(value));
  return (data as unknown[]).every(areKeysTexts);
}

function hasProperties({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): boolean {
  return anchorStart >= 0 || tagStart >= 0;
}

function isSure(event: ScalarEvent, text: string): boolean {
  const value = getScalarValue(text, event);
  if (value === '__proto__' || event.chomping === CHOMPING_MODE.KEEP) return false;
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return !MAYBE_NO_TEXT.test(value) || SURE.test(value);
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return AFTER_QUOTES.test(text.slice(event.valueEnd + 1, event.valueEnd + 2));
    default:
      return true;
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
