import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/content/frontmatter.ts';
import { spliceFile } from '../../../src/edits/splice.ts';
import { EMPTY_PARTS, joinParts } from '../../../src/source/file-parts.ts';

const FILE = '---\nname: Grace # legal\npronouns: she\n---\n\nHello\n\nYou\n';

describe('a file with a patch', () => {
  it('has the fields of the patch, and its text as it was', () => {
    const { parts } = readFrontmatter(FILE);
    expect(joinParts(spliceFile(parts, { fields: { pronouns: null, place: { city: 'Nairobi' } } }))).toBe(
      '---\nname: Grace # legal\nplace:\n  city: Nairobi\n---\n\nHello\n\nYou\n',
    );
  });

  it('is the same where the patch changes nothing, however the text is surrounded', () => {
    const file = '---\nname: Grace\n---\n\n\nHello  \r\n\r\nYou\n\n\n';
    const { parts } = readFrontmatter(file);
    expect(joinParts(spliceFile(parts, { fields: { name: 'Grace' }, body: 'Hello  \n\nYou' }))).toBe(file);
  });

  it('gets a new text after an empty line, with one line break at the end', () => {
    const { parts } = readFrontmatter(FILE);
    expect(joinParts(spliceFile(parts, { fields: {}, body: '\n\n    code\n\nNew\n\n' }))).toBe(
      '---\nname: Grace # legal\npronouns: she\n---\n\n    code\n\nNew\n',
    );
    expect(joinParts(spliceFile(parts, { fields: {}, body: '' }))).toBe(
      '---\nname: Grace # legal\npronouns: she\n---\n',
    );
  });

  it("keeps the file's line endings, and ends the last line of the fields and the closing one", () => {
    const { parts } = readFrontmatter('---\r\nname: Grace\r\n---');
    expect(joinParts(spliceFile(parts, { fields: { pronouns: 'she' }, body: 'a\nb' }))).toBe(
      '---\r\nname: Grace\r\npronouns: she\r\n---\r\n\r\na\r\nb\r\n',
    );
    expect(spliceFile({ ...parts, yaml: '' }, { fields: { name: 'A' } }).yaml).toBe('name: A\r\n');
  });

  it('can begin with a file that says nothing yet', () => {
    const file = joinParts(spliceFile(EMPTY_PARTS, { fields: { name: 'Grace', languages: ['en'] }, body: 'Hello' }));
    expect(file).toBe('---\nname: Grace\nlanguages: [en]\n---\n\nHello\n');
    expect(readFrontmatter(file).data).toEqual({ name: 'Grace', languages: ['en'] });
  });
});
