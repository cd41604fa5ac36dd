import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches } from './layers.ts';
import { parseSourceFile } from './source-file.ts';

const root = join(import.meta.dirname, '../..');
const paths = globSync('{src,scripts}/**/*.{ts,mjs,astro,css}', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);

const breachesOf = (path: string, text: string) => findBreaches(parseSourceFile(path, text));

test('every file keeps to its layer, its size and a telling name', () => {
  expect(paths).toContain('src/schemas/profile.ts');
  expect(paths.flatMap((path) => breachesOf(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

describe('a planted breach is named with its file, what was found and the rule', () => {
  test.each([
    [
      'src/schemas/profile.ts',
      `import { fold } from '../directory/fold.ts';`,
      'src/schemas/profile.ts imports "../directory/fold.ts": src/schemas may import no other folder.',
    ],
    [
      'src/schemas/profile.ts',
      `import { z } from 'astro/zod';`,
      'src/schemas/profile.ts imports "astro/zod": src/schemas may import zod only.',
    ],
    [
      'src/directory/fold.ts',
      `const { readFile } = await import('node:fs/promises');`,
      'src/directory/fold.ts imports "node:fs/promises": src/directory does not know Node.',
    ],
    [
      'src/directory/fold.ts',
      `export type { Entry } from 'astro:content';`,
      'src/directory/fold.ts imports "astro:content": src/directory does not know Astro\'s modules.',
    ],
    [
      'src/handles/parse.ts',
      `import { readProfile } from '../content/profile-file.ts';`,
      'src/handles/parse.ts imports "../content/profile-file.ts": src/handles may import src/schemas, src/directory only.',
    ],
    [
      'src/words/en.ts',
      `import { createWords } from '../directory/words.ts';`,
      'src/words/en.ts imports "../directory/words.ts": src/words may import only types of src/directory.',
    ],
    [
      'src/components/Card.astro',
      `---\nimport Page from '../layouts/Page.astro';\n---\n<p>Text</p>`,
      'src/components/Card.astro imports "../layouts/Page.astro": src/components may import src/schemas, src/directory, ' +
        'src/content, src/mdx, src/handles, src/import, src/search, src/brand, src/words, src/site, src/elements only.',
    ],
    [
      'src/components/Card.astro',
      `<p>Text</p>\n<script>\n  import '../../scripts/setup.mjs';\n</script>`,
      'src/components/Card.astro imports "../../scripts/setup.mjs": nothing imports scripts.',
    ],
    [
      'scripts/build.ts',
      `import { openSite } from '../test/browser/site.ts';`,
      'scripts/build.ts imports "../test/browser/site.ts": nothing imports test.',
    ],
    [
      'src/elements/mentor-search.ts',
      `export const home = process.env;`,
      'src/elements/mentor-search.ts uses "process": src/elements runs in browsers.',
    ],
    [
      'src/directory/problem.ts',
      `export const print = (text: string) => console.log(text);`,
      'src/directory/problem.ts uses "console": src/directory runs anywhere, so it knows neither Node nor DOM, network or console.',
    ],
    [
      'src/directory/availability.ts',
      `export const today = new Date().toISOString();`,
      'src/directory/availability.ts reads the clock: src/directory is given the day instead.',
    ],
    [
      'src/directory/availability.ts',
      `export const later = (ms: number) => Date.now() + ms;`,
      'src/directory/availability.ts reads the clock: src/directory is given the day instead.',
    ],
    [
      'src/search/search-utils.ts',
      `export const size = 1;`,
      'src/search/search-utils.ts is called "utils": name what it holds instead.',
    ],
    [
      'src/search/all.ts',
      `export * from './facets.ts';\nexport { size } from './size.ts';`,
      'src/search/all.ts is a barrel: import from the module itself.',
    ],
    [
      'src/search/index.ts',
      `export const size = 1;`,
      'src/search/index.ts is a barrel: import from the module itself.',
    ],
    [
      'src/search/facets.ts',
      `export const size = 1;\n`.repeat(301),
      'src/search/facets.ts has 301 lines: more than 300 is two modules.',
    ],
    [
      'src/weather/rain.ts',
      `export const size = 1;`,
      'src/weather/rain.ts is in no layer: add its folder to the table in test/unit/layers.ts.',
    ],
  ])('%s: %s', (path, text, message) => {
    expect(breachesOf(path, text)).toEqual([message]);
  });
});

test('types of a layer, one’s own layer, members named like globals and dates with arguments are no breach', () => {
  const text = `import type { Message } from '../directory/words.ts';\nimport { de } from './de.ts';`;
  expect(breachesOf('src/words/en.ts', text)).toEqual([]);
  const pure = `export const of = (site: { document: string }) => new Date(site.document).getTime();\nexport const key = { window: 1 };`;
  expect(breachesOf('src/directory/day.ts', pure)).toEqual([]);
});
