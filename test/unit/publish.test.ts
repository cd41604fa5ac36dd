import { existsSync, mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishFolder } from '../../src/output/publish.ts';
import { contentFolder } from '../content-folder.ts';

it('writes what differs, leaves what is the same, and removes what no longer belongs', async () => {
  const from = contentFolder({ 'index.html': 'new', 'same/index.html': 'same', 'assets/style.css': 'added' });
  const to = contentFolder({ 'index.html': 'old', 'same/index.html': 'same', 'gone/index.html': 'gone' });
  mkdirSync(join(to, 'empty'));
  utimesSync(join(to, 'same/index.html'), 1, 1);

  expect(await publishFolder(from, to)).toEqual({ written: 2, unchanged: 1, removed: 1, kept: [] });
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('new');
  expect(readFileSync(join(to, 'assets/style.css'), 'utf8')).toBe('added');
  expect(statSync(join(to, 'same/index.html')).mtimeMs).toBe(1000);
  expect(existsSync(join(to, 'gone'))).toBe(false);
  expect(existsSync(join(to, 'empty'))).toBe(false);
});

it('makes a folder that does not exist yet', async () => {
  const from = contentFolder({ 'a/b.txt': 'x' });
  const to = join(contentFolder({}), 'new/site');
  expect(await publishFolder(from, to)).toEqual({ written: 1, unchanged: 0, removed: 0, kept: [] });
  expect(readFileSync(join(to, 'a/b.txt'), 'utf8')).toBe('x');
});

it('turns a file into a folder and a folder into a file', async () => {
  const from = contentFolder({ 'a/b.txt': 'in a', c: 'a file' });
  const to = contentFolder({ a: 'a file', 'c/d/e.txt': 'in c' });
  expect(await publishFolder(from, to)).toEqual({ written: 2, unchanged: 0, removed: 2, kept: [] });
  expect(readFileSync(join(to, 'a/b.txt'), 'utf8')).toBe('in a');
  expect(readFileSync(join(to, 'c'), 'utf8')).toBe('a file');
});

it('leaves what begins with a dot at the top alone, and sweeps what a killed run left', async () => {
  const from = contentFolder({ 'index.html': 'x' });
  const to = contentFolder({ '.nojekyll': '', '.htaccess': 'Deny', 'old/index.html.unfinished': 'hal' });
  expect(await publishFolder(from, to)).toEqual({ written: 1, unchanged: 0, removed: 1, kept: [] });
  expect(readFileSync(join(to, '.htaccess'), 'utf8')).toBe('Deny');
  expect(existsSync(join(to, 'old'))).toBe(false);
});

it('replaces a file with a dot at the top only where its first line is ours, and names those that it kept', async () => {
  const from = contentFolder({
    'index.html': 'x',
    '.htaccess': '# Written by mentor-directory. Ours\nnew',
    '.well-known/a': 'a',
  });
  const ours = contentFolder({ 'index.html': 'x', '.htaccess': '# Written by mentor-directory. Ours\r\nold' });
  const theirs = contentFolder({ 'index.html': 'x', '.htaccess': 'Require ip 192.0.2.0/24\n' });
  expect(await publishFolder(from, ours)).toEqual({ written: 2, unchanged: 1, removed: 0, kept: [] });
  expect(readFileSync(join(ours, '.htaccess'), 'utf8')).toBe('# Written by mentor-directory. Ours\nnew');
  expect(await publishFolder(from, theirs)).toEqual({ written: 1, unchanged: 1, removed: 0, kept: ['.htaccess'] });
  expect(readFileSync(join(theirs, '.htaccess'), 'utf8')).toBe('Require ip 192.0.2.0/24\n');
});
