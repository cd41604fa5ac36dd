import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/content/frontmatter.ts';
import { isEqual } from '../../../src/edits/patch.ts';
import { spliceFields } from '../../../src/edits/splice.ts';
import { parseYaml } from '../../../src/source/yaml.ts';
import { stylesOf } from './change-styles.ts';
import { Dice } from './dice.ts';
import { someChange, someData } from './some-profile.ts';
import { someYaml, type WrittenYaml } from './some-yaml.ts';

type Data = Record<string, unknown>;

/** What the changes below have to be about, so that they prove something. */
const STYLES: readonly string[] = [
  ...['block mapping', 'block mapping with comments', 'nested block mapping'],
  ...['block list', 'block list with comments', 'nested block list', 'field of an item of a block list'],
  ...['flow mapping', 'flow mapping with comments', 'flow mapping over lines', 'nested flow mapping'],
  ...['flow list', 'flow list with comments', 'flow list over lines', 'nested flow list'],
  'field of an item of a flow list',
  ...['block text', 'quotes', 'quotes over lines', 'text without quotes', 'text without quotes over lines'],
  'CRLF',
];

describe('any change to any text', () => {
  it('is one to every style that people write, each of them often enough', () => {
    const counts = Object.fromEntries(STYLES.map((style) => [style, 0]));
    for (let seed = 0; seed < 400; seed++) {
      const dice = new Dice(seed);
      const data = someData(dice);
      const { text } = someYaml(dice, data);
      for (const style of stylesOf(text, data, someChange(dice, data))) counts[style] = (counts[style] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toEqual(STYLES);
    expect(Object.entries(counts).filter(([, count]) => count < 4)).toEqual([]);
  });

  it('reads as asked to both readers, and a second time changes nothing', () => {
    eachChange(({ text }, _data, target) => {
      const result = spliceFields(text, target);
      expect(isEqual(read(result), target)).toBe(true);
      expect(isEqual(parseYaml(result).data ?? {}, target)).toBe(true);
      expect(spliceFields(result, target)).toBe(result);
    });
  });

  it('leaves every comment and field between which it stands as it was, and adds nothing but the change', () => {
    eachChange(({ text, pieces }, data, target) => {
      const result = spliceFields(text, target);
      const kept = pieces.filter(({ key, text: piece }) => piece.trim() !== '' && isUntouched(data, target, key));
      let end = 0;
      let rest = '';
      for (const { text: piece } of kept) {
        const start = result.indexOf(piece.trimEnd(), end);
        expect(start, `${JSON.stringify(piece)} in\n${result}`).toBeGreaterThanOrEqual(end);
        rest += result.slice(end, start);
        end = start + piece.trimEnd().length;
      }
      const changed = Object.entries(target).filter(([key]) => !isUntouched(data, target, key));
      const restData = levelEnds(read(rest + result.slice(end)));
      expect(restData).toEqual(levelEnds(Object.fromEntries(changed)));
    });
  });

  it('leaves the lines and comments of a group as they were whose other fields changed', () => {
    let count = 0;
    eachChange(({ text, fields, comments }, data, target) => {
      const result = spliceFields(text, target);
      for (const { path, text: lines } of fields) {
        if (path.length < 2 || !isSame(data, target, path)) continue;
        count++;
        expect(result).toContain(lines);
      }
      for (const { path, text: comment } of comments) {
        if (isGroup(target, path)) expect(result).toContain(comment);
      }
    });
    expect(count).toBeGreaterThan(20);
  });

  it('gives the first text again when words are changed there and back', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const data = withWords(someData(dice), 'Medicine');
        const { text } = someYaml(dice, data);
        const target = withWords(data, 'Nairobi');
        expect(spliceFields(spliceFields(text, target), data)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('holds for the profiles of the directory too', () => {
    const folder = new URL('../../../content/profiles/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /\.mdx?$/.test(name));
    expect(files.length).toBeGreaterThan(20);
    for (const [index, name] of files.entries()) {
      const { parts } = readFrontmatter(readFileSync(new URL(name, folder), 'utf8'));
      const data = read(parts.yaml);
      expect(spliceFields(parts.yaml, data)).toBe(parts.yaml);
      const target = someChange(new Dice(index), data);
      const result = spliceFields(parts.yaml, target);
      expect(isEqual(read(result), target)).toBe(true);
      for (const lines of parts.yaml.split(/\n(?=\S)/)) {
        const [key = ''] = lines.split(':', 1);
        if (isUntouched(data, target, key)) expect(result).toContain(lines.trimEnd());
      }
    }
  });
});

function eachChange(check: (written: WrittenYaml, data: Data, target: Data) => void): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = new Dice(seed);
      const data = someData(dice);
      const written = someYaml(dice, data);
      // A few of the texts read otherwise than meant: where empty lines follow a text that keeps them.
      fc.pre(isEqual(parseYaml(written.text).data ?? {}, data));
      check(written, data, someChange(dice, data));
    }),
    { numRuns: 100 },
  );
}

function read(yaml: string): Data {
  return (parseYaml(yaml).data ?? {}) as Data;
}

function isUntouched(data: Data, target: Data, key: string | undefined): boolean {
  return key === undefined || (Object.hasOwn(target, key) && isEqual(data[key], target[key]));
}

function isSame(data: unknown, target: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return isEqual(data, target);
  if (typeof target !== 'object' || target === null || Array.isArray(target) || !Object.hasOwn(target, key))
    return false;
  return isSame((data as Data)[key], (target as Data)[key], rest);
}

/** Whether the data has fields at the path, as it does on the way to it. */
function isGroup(data: unknown, [key, ...rest]: readonly string[]): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  if (key === undefined) return Object.keys(data).length > 0;
  return Object.hasOwn(data, key) && isGroup((data as Data)[key], rest);
}

/** Line breaks at the end of a text reach as far as the empty lines after it, which the pieces around it brought. */
function levelEnds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\n+$/, '\n') : part,
  );
}

/** With a word in the place of every single value, no two of them the same, and none with a blank to break a line at. */
function withWords(value: Data, word: string): Data {
  let count = 0;
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'object' && part !== null ? part : `${word}-a${count++}`,
  ) as Data;
}
