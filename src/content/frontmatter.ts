import matter from 'gray-matter';
import { shorten } from '../directory/shorten.ts';
import { YamlError, type YamlSource } from '../source/yaml.ts';
import { parseYamlQuickly } from './quick-yaml.ts';
import type { FileParts } from '../source/file-parts.ts';
import type { SourceProblem } from '../source/position.ts';

/** A file's frontmatter and the body after it. */
export interface Frontmatter extends YamlSource {
  /** The text of the file in its parts, byte for byte. */
  parts: FileParts;
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Thrown for a file without readable frontmatter. */
export class FrontmatterError extends Error {
  override name = 'FrontmatterError';
  readonly problems: SourceProblem[];
  constructor(problems: SourceProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

const END = '\n---';
/** As many as the text may have. gray-matter takes time by the square of empty lines. */
const MAX_LINES = 2000;
const ENGINE_NAMES = ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'];
const refuse = (name: string) => (): never => {
  throw new Error(`frontmatter engine "${name}" is refused`);
};
const REFUSED_ENGINES = Object.fromEntries(
  ENGINE_NAMES.map((name) => [name, { parse: refuse(name), stringify: refuse(name) }]),
);

/**
 * Divides a file into frontmatter and body, and reads the frontmatter as strict YAML. The only reader of frontmatter
 * there is: what `check` approves is what the site shows. Throws {@link FrontmatterError}.
 *
 * gray-matter would run JavaScript after `---js`; here the first line must be exactly `---`, every engine but our
 * YAML refuses, and options are always given, as without them it answers a second time from a cache.
 */
export function readFrontmatter(source: string): Frontmatter {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const firstBreak = text.indexOf('\n');
  const firstLine = firstBreak < 0 ? text : text.slice(0, firstBreak).replace(/\r$/, '');
  if (!firstLine.startsWith('---')) throw missing('The file does not begin with "---".');
  if (firstLine.trimEnd() !== '---') {
    throw new FrontmatterError([
      {
        kind: 'frontmatter-engine',
        line: 1,
        column: 4,
        message: `The first line is "${shorten(firstLine, 60)}"; only "---", for YAML, is allowed.`,
        advice: 'Write "---" alone on the first line, and the fields in YAML after it.',
      },
    ]);
  }
  const end = text.indexOf(END, firstBreak < 0 ? 0 : firstBreak);
  if (end < 0) throw missing('The frontmatter has no end: a line of "---" is missing after the fields.');
  if (text.slice(0, end).split('\n').length > MAX_LINES + 1) throw tooLong();
  const afterEnd = text.slice(end + END.length);
  const body = afterEnd.replace(/^\r?\n?/, '');
  const [endOfLine = ''] = afterEnd.replace(/^\r/, '').split('\n', 1);
  let yaml: YamlSource | undefined;
  let fields = '';
  const parse = (matterText: string): object => {
    // Blanks after the first "---" are no fields either.
    fields = `${matterText.replace(/^[^\S\n]*\n/, '')}\n`;
    yaml = parseYamlQuickly(fields, 2);
    return {};
  };
  try {
    // What follows the fields is no business of its: it would copy all of it, more than once.
    matter(text.slice(0, end + END.length), {
      language: 'yaml',
      engines: { ...REFUSED_ENGINES, yaml: { parse, stringify: refuse('yaml') } },
    });
    if (endOfLine.trim() !== '') throw missing(`The line "---${endOfLine}" would end the frontmatter.`);
    yaml ??= parseYamlQuickly('');
    return {
      ...yaml,
      parts: divide(source, fields, body),
      body,
      bodyLine: text.slice(0, text.length - body.length).split('\n').length,
    };
  } catch (error) {
    if (error instanceof YamlError) throw new FrontmatterError(error.problems);
    throw error;
  }
}

function divide(source: string, yaml: string, body: string): FileParts {
  const yamlStart = source.indexOf('\n') + 1;
  const yamlEnd = yamlStart + yaml.length;
  const bodyStart = source.length - body.length;
  return {
    opening: source.slice(0, yamlStart),
    yaml: source.slice(yamlStart, yamlEnd),
    closing: source.slice(yamlEnd, bodyStart),
    body,
  };
}

function tooLong(): FrontmatterError {
  return new FrontmatterError([
    {
      kind: 'file-too-large',
      line: MAX_LINES + 2,
      column: 1,
      message: `The fields have more than ${MAX_LINES} lines.`,
      advice: 'Shorten them.',
    },
  ]);
}

function missing(message: string): FrontmatterError {
  return new FrontmatterError([
    {
      kind: 'frontmatter-missing',
      line: 1,
      column: 1,
      message,
      advice: 'Begin the file with "---", the fields in YAML, and "---" again; the text follows.',
    },
  ]);
}
