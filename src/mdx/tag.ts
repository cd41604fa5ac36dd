import { findNearest, formatNearest } from '../directory/nearest.ts';
import type { BodyProblem } from './body-problem.ts';
import { COMPONENTS, type Attributes } from './components.ts';

/** A place in the lines of a body, both parts from 0. */
export interface Cursor {
  line: number;
  offset: number;
}

/** The opening tag of a component. */
export interface OpeningTag {
  name: string;
  attributes: Attributes;
  isSelfClosing: boolean;
  /** Just after the tag's `>`. */
  end: Cursor;
  problems: BodyProblem[];
}

const START = /^ {0,3}<([A-Z]\w*)(?=[\s/>]|$)/;
const ATTRIBUTE = /\s+([A-Za-z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^}]*\}|[^\s>"'/]+)))?/y;
const SPREAD = /\s*\{[^}]*\}/y;
const END = /\s*(\/?)>/y;
/** A tag that runs over more lines than this has lost its end. */
const MAX_LINES = 20;

/**
 * Reads the opening tag of one of our components at a place in the text, or gives undefined where there is none.
 * Attributes must be literal; whatever else stands among them is reported and left out.
 */
export function readOpeningTag(lines: readonly string[], at: Cursor, firstLine: number): OpeningTag | undefined {
  const source = lines
    .slice(at.line, at.line + MAX_LINES)
    .join('\n')
    .slice(at.offset);
  const start = START.exec(source);
  const name = start?.[1];
  const component = name === undefined ? undefined : COMPONENTS[name];
  if (!start || name === undefined || !component) return undefined;

  const attributes: Record<string, string> = {};
  const problems: BodyProblem[] = [];
  const report = (index: number, message: string, advice: string): void => {
    const place = placeOf(source, index, at);
    problems.push({ kind: 'body-component', line: firstLine + place.line, column: place.offset + 1, message, advice });
  };
  const startIndex = source.indexOf('<');
  let index = start[0].length;
  for (;;) {
    const end = matchAt(END, source, index);
    if (end) {
      index += end[0].length;
      reportMissing();
      return { name, attributes, isSelfClosing: end[1] === '/', end: placeOf(source, index, at), problems };
    }
    const found = matchAt(ATTRIBUTE, source, index);
    const spread = found ? null : matchAt(SPREAD, source, index);
    if (found) readAttribute(found, index + found[0].search(/\S/));
    else if (spread)
      report(
        index,
        `<${name}> carries ${spread[0].trim()}, which is code.`,
        `Write literal attributes: ${component.example}.`,
      );
    else {
      report(startIndex, `The tag <${name}> does not end.`, `Close it with ">", as in ${component.example}.`);
      return {
        name,
        attributes,
        isSelfClosing: true,
        end: { line: at.line, offset: (lines[at.line] ?? '').length },
        problems,
      };
    }
    index += (found ?? spread)?.[0].length ?? 0;
  }

  function readAttribute(match: RegExpExecArray, place: number): void {
    const [, key = '', doubleQuoted, singleQuoted, unquoted] = match;
    const value = doubleQuoted ?? singleQuoted;
    if (!Object.hasOwn(component?.attributes ?? {}, key)) {
      const known = Object.keys(component?.attributes ?? {});
      const nearest = findNearest(key, known);
      report(place, `<${name}> has no attribute "${key}".${formatNearest(nearest)}`, `Use ${known.join(', ')}.`);
    } else if (value === undefined) {
      report(
        place,
        `The attribute ${key}${unquoted ? `=${unquoted}` : ''} is not literal text in quotes.`,
        `Write ${key}="…".`,
      );
    } else attributes[key] = value;
  }

  function reportMissing(): void {
    for (const [key, isRequired] of Object.entries(component?.attributes ?? {})) {
      const isMentioned =
        Object.hasOwn(attributes, key) || problems.some(({ message }) => message.startsWith(`The attribute ${key}`));
      if (isRequired && !isMentioned)
        report(startIndex, `<${name}> lacks the attribute "${key}".`, `Write ${component?.example}.`);
    }
  }
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Turns an index into `source`, which begins at the place `from`, into a place in the lines. */
function placeOf(source: string, index: number, from: Cursor): Cursor {
  const before = source.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: from.line, offset: from.offset + last.length }
    : { line: from.line + before.length - 1, offset: last.length };
}
