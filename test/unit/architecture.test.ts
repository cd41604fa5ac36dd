import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, LAYERS } from './layers.ts';
import { parseSourceFile } from './source-file.ts';

const root = join(import.meta.dirname, '../..');
const paths = globSync('{src,scripts}/**/*.{ts,mjs,astro,css}', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);

const layerOf = (folder: string) => LAYERS.find((layer) => layer.folder === folder)!;
const breachesOf = (path: string, text: string) => findBreaches(parseSourceFile(path, text));

test('every file keeps to its layer, its size and a telling name', () => {
  expect(paths).toContain('src/schemas/profile.ts');
  expect(paths.flatMap((path) => breachesOf(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

describe('the check of a file', () => {
  test.each([
    {
      name: 'refuses a schema that imports the domain',
      path: 'src/schemas/profile.ts',
      text: "import { fold } from '../directory/fold.ts';",
      breach: 'imports "../directory/fold.ts": src/schemas may import no other folder.',
    },
    {
      name: 'refuses a schema that imports another package than zod',
      path: 'src/schemas/profile.ts',
      text: "import { z } from 'astro/zod';",
      breach: 'imports "astro/zod": src/schemas may import zod only.',
    },
    {
      name: 'refuses Node in the domain, imported late',
      path: 'src/directory/fold.ts',
      text: "const { readFile } = await import('node:fs/promises');",
      breach: 'imports "node:fs/promises": src/directory does not know Node.',
    },
    {
      name: 'refuses Astro’s modules in the domain, even as types',
      path: 'src/directory/fold.ts',
      text: "import type { Entry } from 'astro:content';",
      breach: `imports "astro:content": src/directory does not know Astro's modules.`,
    },
    {
      name: 'refuses a room that imports another room',
      path: 'src/handles/parse.ts',
      text: "import { readProfile } from '../content/profile-file.ts';",
      breach: 'imports "../content/profile-file.ts": src/handles may import src/schemas, src/directory only.',
    },
    {
      name: 'refuses words that import more than types',
      path: 'src/words/en.ts',
      text: "import { createWords } from '../directory/words.ts';",
      breach: 'imports "../directory/words.ts": src/words may import only types of src/directory.',
    },
    {
      name: 'refuses site code that imports a component',
      path: 'src/site/card.ts',
      text: "export { default as Card } from '../components/Card.astro';\nexport const size = 1;",
      breach: `imports "../components/Card.astro": src/site may import ${layerOf('src/site').imports.join(', ')} only.`,
    },
    {
      name: 'refuses a component whose browser script imports a command',
      path: 'src/components/Card.astro',
      text: "<p>Text</p>\n<script>\n  import '../../scripts/setup.mjs';\n</script>",
      breach: 'imports "../../scripts/setup.mjs": nothing imports scripts.',
    },
    {
      name: 'refuses a style sheet that imports from elsewhere',
      path: 'src/styles/base.css',
      text: "@import '../routes/page.css';",
      breach: 'imports "../routes/page.css": src/styles may import no other folder.',
    },
    {
      name: 'refuses a command that imports from the tests',
      path: 'scripts/build.ts',
      text: "import { openSite } from '../test/browser/site.ts';",
      breach: 'imports "../test/browser/site.ts": nothing imports test.',
    },
    {
      name: 'refuses Node’s globals in an element',
      path: 'src/elements/mentor-search.ts',
      text: 'export const home = process.env;',
      breach: 'uses "process": src/elements runs in browsers.',
    },
    {
      name: 'refuses the console in the domain',
      path: 'src/directory/problem.ts',
      text: 'export const print = (text: string) => console.log(text);',
      breach: 'uses "console": src/directory runs anywhere, so it knows neither Node nor DOM, network or console.',
    },
    {
      name: 'refuses today’s date in the domain',
      path: 'src/directory/availability.ts',
      text: 'export const today = new Date().toISOString();',
      breach: 'reads the clock: src/directory is given the day instead.',
    },
    {
      name: 'refuses the present moment in the domain',
      path: 'src/directory/availability.ts',
      text: 'export const later = (ms: number) => Date.now() + ms;',
      breach: 'reads the clock: src/directory is given the day instead.',
    },
    {
      name: 'refuses a vague name',
      path: 'src/search/search-utils.ts',
      text: 'export const size = 1;',
      breach: 'is called "utils": name what it holds instead.',
    },
    {
      name: 'refuses a module that only hands on others',
      path: 'src/search/all.ts',
      text: "export * from './facets.ts';\nexport { size } from './size.ts';",
      breach: 'is a barrel: import from the module itself.',
    },
    {
      name: 'refuses an index of a folder',
      path: 'src/search/index.ts',
      text: 'export const size = 1;',
      breach: 'is a barrel: import from the module itself.',
    },
    {
      name: 'refuses a file of 301 lines',
      path: 'src/search/facets.ts',
      text: 'export const size = 1;\n'.repeat(301),
      breach: 'has 301 lines: more than 300 is two modules.',
    },
    {
      name: 'refuses a folder that the table does not know',
      path: 'src/weather/rain.ts',
      text: 'export const size = 1;',
      breach: 'is in no layer: add its folder to the table in test/unit/layers.ts.',
    },
  ])('$name', ({ path, text, breach }) => {
    expect(breachesOf(path, text)).toEqual([`${path} ${breach}`]);
  });

  test('allows types of a layer where only types may be imported, and modules of the same folder', () => {
    const text = `import type { Message } from '../directory/words.ts';\nimport { de } from './de.ts';`;
    expect(breachesOf('src/words/en.ts', text)).toEqual([]);
  });

  test('allows members and variables that are called like a global, and dates made from something', () => {
    const text = `export const days = (site: { document: string }, window: number[]) =>
      window.map((day) => ({ fetch: day, date: new Date(site.document) }));`;
    expect(breachesOf('src/directory/day.ts', text)).toEqual([]);
  });
});
