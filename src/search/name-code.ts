import { fold } from '../directory/fold.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { readTexts, writeTexts } from './column-code.ts';

/** The parts of a name, each of which other names share: first word, words between, last word, and what follows a comma. */
type NameParts = [first: string, middle: string, last: string, suffix: string];

/** Writes names, part by part. */
export function writeNames(writer: ByteWriter, names: readonly string[]): void {
  const parts = names.map(partsOf);
  for (const part of [0, 1, 2, 3] as const) {
    writeTexts(
      writer,
      parts.map((name) => name[part]),
    );
  }
}

/** Reads what {@link writeNames} wrote: gives the name of each of `count` rows. */
export function readNames(reader: ByteReader, count: number): (row: number) => string {
  const [first, middle, last, suffix] = [0, 1, 2, 3].map(() => readTexts(reader, count)) as [
    Texts,
    Texts,
    Texts,
    Texts,
  ];
  return (row) => joinParts([first(row), middle(row), last(row), suffix(row)]);
}

type Texts = ReturnType<typeof readTexts>;

function partsOf(name: string): NameParts {
  const [head = '', ...suffix] = name.split(', ');
  const [first = '', ...rest] = head.split(' ');
  const last = rest.pop() ?? '';
  const parts: NameParts = [first, rest.join(' '), last, suffix.join(', ')];
  return joinParts(parts) === name ? parts : [name, '', '', ''];
}

function joinParts([first, middle, last, suffix]: NameParts): string {
  return [[first, middle, last].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
}

/** Writes ids: of each what the name does not say already. */
export function writeIds(writer: ByteWriter, ids: readonly string[], names: readonly string[]): void {
  writer.texts(
    ids.map((id, row) => {
      const slug = slugOf(names[row]!);
      return id.startsWith(slug) ? id.slice(slug.length) : `=${id}`;
    }),
  );
}

/** Reads what {@link writeIds} wrote for `count` rows of these names: gives the id of each. */
export function readIds(reader: ByteReader, count: number, nameOf: (row: number) => string): (row: number) => string {
  const rests = reader.texts();
  if (rests.length !== count) throw reader.damage('there is not one id for each name');
  return (row) => {
    const rest = rests[row] ?? '';
    return rest.startsWith('=') ? rest.slice(1) : slugOf(nameOf(row)) + rest;
  };
}

/** The id that most people of this name have: `Grace O’Neill, MD` gives `grace-oneill`. */
function slugOf(name: string): string {
  const letters = fold(name.split(',')[0]!).replace(/['.]/g, '');
  return letters.match(/[a-z0-9]+/g)?.join('-') ?? '';
}
