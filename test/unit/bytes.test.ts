import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import {
  readColumn,
  readRuns,
  readSets,
  readTexts,
  writeColumn,
  writeRuns,
  writeSets,
  writeTexts,
} from '../../src/search/column-code.ts';
import { packColumn } from '../../src/search/column.ts';
import { decodeFragmentMap, encodeFragmentMap } from '../../src/search/fragment-map.ts';
import { anyText } from './mentors.ts';

/** Where numbers begin to take more room, and what is around it. */
const EDGES = [0, 1, 127, 128, 239, 240, 241, 4335, 4336, 16_383, 16_384, 65_535, 65_536, 1_000_000, 1_048_815];

function write(fill: (writer: ByteWriter) => void): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  fill(writer);
  return writer.finish();
}

function read<T>(bytes: Uint8Array, take: (reader: ByteReader) => T): T {
  const reader = new ByteReader(bytes, 'the test');
  const taken = take(reader);
  reader.end();
  return taken;
}

const throughNumber = (value: number) =>
  read(
    write((writer) => writer.number(value)),
    (reader) => reader.number(),
  );
const throughNumbers = (values: readonly number[]) =>
  Array.from(
    read(
      write((writer) => writer.numbers(values)),
      (reader) => reader.numbers(),
    ),
  );
const throughTexts = (values: readonly string[]) =>
  read(
    write((writer) => writer.texts(values)),
    (reader) => reader.texts(),
  );

describe('what is written comes back', () => {
  test.each([...EDGES, 2 ** 28, 2 ** 31, 2 ** 32 - 1])('as the number %i', (value) => {
    expect(throughNumber(value)).toBe(value);
  });

  test.each(EDGES)('as a list of numbers up to %i', (largest) => {
    const values = EDGES.filter((value) => value <= largest);
    expect(throughNumbers([...values, ...values.toReversed()])).toEqual([...values, ...values.toReversed()]);
    expect(throughNumbers([largest])).toEqual([largest]);
  });

  test('as any numbers, lists and texts one after another', () => {
    const anyLists = fc.array(fc.array(fc.nat(1_048_815), { maxLength: 300 }), { maxLength: 4 });
    const anyLine = anyText.map((text) => text.toWellFormed().replaceAll('\n', ''));
    fc.assert(
      fc.property(anyLists, fc.array(anyLine), fc.nat(0xffff_ffff), (lists, lines, number) => {
        const bytes = write((writer) => {
          for (const list of lists) writer.numbers(list);
          writer.texts(lines);
          writer.number(number);
          writer.text(lines.join(''));
        });
        const taken = read(bytes, (reader) => [
          ...lists.map(() => Array.from(reader.numbers())),
          reader.texts(),
          reader.number(),
          reader.text(),
        ]);
        expect(taken).toEqual([...lists, lines, number, lines.join('')]);
      }),
    );
  });

  test('as texts: none, an empty one, several empty ones, one that begins with a byte order mark', () => {
    for (const texts of [[], [''], ['', '', ''], ['\uFEFFAnn', 'Ünï 李 💛']])
      expect(throughTexts(texts)).toEqual(texts);
  });

  test('as texts of one line each', () => {
    expect(throughTexts(['two\nlines', 'one'])).toEqual(['two lines', 'one']);
  });
});

test('a number below 240 in a list takes one byte, one below 4336 two', () => {
  const size = (values: number[]) => write((writer) => writer.numbers(values)).length;
  expect(size(Array<number>(100).fill(239)) - size([])).toBe(100);
  expect(size(Array<number>(100).fill(4335)) - size([])).toBe(200);
});

test('a number that no list can hold is refused when it is written', () => {
  expect(() => write((writer) => writer.numbers([1_048_816]))).toThrow(
    new RangeError('A number is larger than 1048815.'),
  );
});

describe('what was not written so is refused', () => {
  test.each<[string, number[], (reader: ByteReader) => unknown, string]>([
    ['an end within a number', [0x80], (reader) => reader.number(), 'it ends too early, at byte 1'],
    [
      'a number without end',
      [255, 255, 255, 255, 255, 1],
      (reader) => reader.number(),
      'a number is too long, at byte 5',
    ],
    ['fewer numbers than announced', [3, 1, 7], (reader) => reader.numbers(), 'it ends too early, at byte 2'],
    [
      'a width of numbers that there is not',
      [1, 3, 7],
      (reader) => reader.numbers(),
      'numbers of 3 low bytes, at byte 2',
    ],
    ['a low byte that is missing', [1, 1, 240], (reader) => reader.numbers(), 'it ends too early, at byte 3'],
    ['a number that is too large', [1, 1, 7], (reader) => reader.numbers(7), 'a number that is not below 7, at byte 3'],
    ['bytes that are no UTF-8', [2, 0xc3, 0x28], (reader) => reader.text(), 'a text is not UTF-8, at byte 3'],
    [
      'more texts than announced',
      [1, 3, 97, 10, 97],
      (reader) => reader.texts(),
      '2 texts where 1 were announced, at byte 5',
    ],
    ['bytes after the end', [1, 2, 3], (reader) => reader.number(), '2 bytes too many, at byte 1'],
  ])('%s', (_, bytes, take, message) => {
    expect(() => read(Uint8Array.from(bytes), take)).toThrow(new Error(`Cannot read the test: ${message}.`));
  });

  test('any bytes at all, with an error that names the file, or they are read to their end', () => {
    const takes: ((reader: ByteReader) => unknown)[] = [
      (reader: ByteReader) => reader.number(),
      (reader: ByteReader) => reader.numbers(1000),
      (reader: ByteReader) => reader.text(),
      (reader: ByteReader) => reader.texts(),
    ];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(...takes), (bytes, take) => {
        try {
          read(bytes, take);
        } catch (error) {
          expect((error as Error).message).toMatch(/^Cannot read the test: .+, at byte \d+\.$/);
        }
      }),
    );
  });
});

describe('a column', () => {
  const column = (values: string[], ...rows: number[][]) => packColumn(values, rows);
  const readAs = (fill: (writer: ByteWriter) => void, take: (reader: ByteReader) => unknown) => () =>
    read(write(fill), take);

  test('comes back as it was, in any order of its values', () => {
    const written = column(['b', 'a', 'c'], [2, 0], [], [1, 1]);
    const bytes = write((writer) => writeColumn(writer, written));
    expect(read(bytes, (reader) => readColumn(reader, 3))).toEqual(written);
  });

  test('of sets comes back with each set sorted', () => {
    const bytes = write((writer) => writeSets(writer, column(['b', 'a', 'c'], [2, 0], [], [2, 1, 0])));
    expect(read(bytes, (reader) => readSets(reader, 3))).toEqual(column(['b', 'a', 'c'], [0, 2], [], [0, 1, 2]));
  });

  test('of one text a row comes back, whichever repeat', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd')), (texts) => {
        const runs = write((writer) => writeRuns(writer, texts));
        const { values, numbers } = read(runs, (reader) => readRuns(reader, texts.length));
        expect(Array.from(numbers, (number) => values[number])).toEqual(texts);
        const single = write((writer) => writeTexts(writer, texts));
        const textOf = read(single, (reader) => readTexts(reader, texts.length));
        expect(texts.map((_, row) => textOf(row))).toEqual(texts);
      }),
    );
  });

  const twice = column(['a', 'a'], [0], [1]);

  test.each<[string, () => unknown, string]>([
    [
      'a value twice',
      readAs(
        (to) => writeColumn(to, twice),
        (from) => readColumn(from, 2),
      ),
      'a value of a column stands twice',
    ],
    [
      'a value twice in sets',
      readAs(
        (to) => writeSets(to, twice),
        (from) => readSets(from, 2),
      ),
      'a value of a column stands twice',
    ],
    [
      'fewer rows',
      readAs(
        (to) => writeColumn(to, column(['a'], [0])),
        (from) => readColumn(from, 2),
      ),
      'rows of the wrong length',
    ],
    [
      'more rows',
      readAs(
        (to) => writeSets(to, column(['a'], [0], [0])),
        (from) => readSets(from, 1),
      ),
      'rows of the wrong length',
    ],
    [
      'a row too many',
      readAs(
        (to) => writeRuns(to, ['a', 'a']),
        (from) => readRuns(from, 1),
      ),
      'rows of the wrong length',
    ],
    [
      'a number too large',
      readAs(
        (to) => writeColumn(to, column(['a'], [1])),
        (from) => readColumn(from, 1),
      ),
      'a number that is not below 1',
    ],
    [
      'a set too large',
      readAs(
        (to) => writeSets(to, column(['a', 'b'], [1, 2])),
        (from) => readSets(from, 1),
      ),
      'a number that no value has',
    ],
  ])('with %s is refused', (_, take, what) => {
    expect(take).toThrow(`Cannot read the test: ${what}, at byte `);
  });

  test('of runs is refused where a row would be a value that there is not', () => {
    const fill = (writer: ByteWriter) => {
      writer.texts(['a']);
      writer.numbers([1, 1]);
    };
    expect(readAs(fill, (reader) => readRuns(reader, 2))).toThrow('a number that no value has');
  });
});

describe('the map of the text search', () => {
  test('gives back the order and the rows of results', () => {
    const { order, fragments, rows } = decodeFragmentMap(encodeFragmentMap('0123456789ab', ['en_b', 'en_a']));
    expect([order, fragments, rows.get('en_a'), rows.get('en_c')]).toEqual([
      '0123456789ab',
      ['en_b', 'en_a'],
      1,
      undefined,
    ]);
  });

  test('is refused in another format, or cut short', () => {
    const bytes = encodeFragmentMap('order', ['a', 'b']);
    expect(() => decodeFragmentMap(Uint8Array.from([9, ...bytes.slice(1)]))).toThrow(
      new Error('Cannot read the map of the text search: its format is 9, not 2, at byte 1.'),
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeFragmentMap(bytes.subarray(0, length))).toThrow('Cannot read the map of the text search: ');
    }
  });
});
