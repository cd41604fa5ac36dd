import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '../content-folder.ts';
import { runCommand } from './command.ts';

const consent = 'consent: { by: Ann Lee, date: 2026-01-01, scope: [profile] }';
const profile = (fields: string, body = 'Hello\n'): string => `---\nname: Ann Lee\n${consent}\n${fields}\n---\n${body}`;

/** 501 bytes of YAML aliases that would become a list of 2 × 9^8 entries. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const entries = level === 0 ? ['ha', 'ha'] : Array<string>(9).fill(`*a${level - 1}`);
  return `a${level}: &a${level} [${entries.join(',')}]\n`;
})
  .join('')
  .padEnd(501, '#');

/** A folder of attacks beside one good profile. `mark` is a file that exists only if something of it ran. */
function hostileFolder(): { folder: string; mark: string } {
  const folder = contentFolder({
    'site.yaml': 'name: Canary\n',
    'secret.txt': profile('', 'the-secret-text'),
    'secret.png': Buffer.from('89504e470d0a1a0a', 'hex'),
    'profiles/alias-bomb.mdx': `---\n${bomb}\n---\nHello\n`,
    'profiles/good-one.mdx': profile(''),
    'profiles/image-path.mdx': profile('', '![](../secret.png)\n'),
    'profiles/slug-key.mdx': profile('slug: good-one'),
  });
  const mark = join(folder, 'ran');
  const attack = `fs.writeFileSync(${JSON.stringify(mark)}, '')`;
  writeFileSync(
    join(folder, 'profiles/import-fs.mdx'),
    profile('', `import fs from 'node:fs'\n\n{${attack}}\n\n<div>{${attack}}</div>\n`),
  );
  writeFileSync(
    join(folder, 'profiles/js-engine.mdx'),
    `---js\nconst fs = require('node:fs'); ${attack}; module.exports = { name: 'Ann' }\n---\nHello\n`,
  );
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'profiles/symlink.mdx'));
  return { folder, mark };
}

it('names each attack at its place, runs none of them, and builds nothing', async () => {
  const { folder, mark } = hostileFolder();
  // An alias bomb alone would take hours.
  const check = await runCommand(['check', '--content', folder]);

  expect(bomb).toHaveLength(501);
  expect(check.stdout.replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
    "profiles/alias-bomb.mdx:2:9
      "&a0" is a YAML alias or anchor, which is not allowed here.
      Write the value out, or put it in quotes if it is meant as text.

    profiles/alias-bomb.mdx:3:9
      "&a1" is a YAML alias or anchor, which is not allowed here.
      Write the value out, or put it in quotes if it is meant as text.

    profiles/alias-bomb.mdx:3:10
      "*a0" is a YAML alias or anchor, which is not allowed here.
      Write the value out, or put it in quotes if it is meant as text.

    profiles/alias-bomb.mdx:3:14
      "*a0" is a YAML alias or anchor, which is not allowed here.
      Write the value out, or put it in quotes if it is meant as text.

    profiles/alias-bomb.mdx:3:18
      "*a0" is a YAML alias or anchor, which is not allowed here.
      Write the value out, or put it in quotes if it is meant as text.

    profiles/image-path.mdx:6:1
      The picture "../secret.png" stands in the text.
      Use the field photo for your picture; other pictures cannot be shown.

    profiles/import-fs.mdx:6:1
      "import fs from 'node:fs'" is a statement of a program.
      Delete it: profiles are text, and nothing in them is run.

    profiles/import-fs.mdx:10:1
      <div> is HTML, which profiles may not contain.
      Write it in Markdown, or put it between \`backticks\` to show it as it is.

    profiles/js-engine.mdx:1:4
      The first line is "---js"; only "---", for YAML, is allowed.
      Write "---" alone on the first line, and the fields in YAML after it.

    profiles/slug-key.mdx:4:1  slug
      There is no field "slug".
      Delete it. Known here: name, sortName, credentials, pronouns, photo, languages, appointments, place, interests, personalInterests, keywords, mentoring, availability, confirmed, contact, handles, communities, works, projects, consent, owner.

    profiles/symlink.mdx
      This is a link or a special file, not a file of its own.
      Put a copy of the file here instead.

    "
  `);
  expect(check.stderr).toBe('1 profile can be published; 11 errors, 0 warnings.\n');
  expect(check.code).toBe(1);
  expect(existsSync(mark)).toBe(false);

  const build = await runCommand(['build', '--content', folder, '--out', join(folder, 'site')]);
  expect(build.code).toBe(1);
  expect(build.stderr.replaceAll(`${folder}/`, '')).toContain(check.stdout.replaceAll(`${folder}/`, '').trim());
  expect(existsSync(join(folder, 'site'))).toBe(false);
  expect(existsSync(mark)).toBe(false);
});

it('publishes the good profile with --keep-going, and says what it left out', async () => {
  const { folder, mark } = hostileFolder();
  const out = join(folder, 'site');
  const build = await runCommand(['build', '--content', folder, '--out', out, '--keep-going']);

  expect(build.stderr).toContain('Left out 6 files with errors.');
  expect(build.code).toBe(4);
  expect(readFileSync(join(out, 'mentors/good-one/index.html'), 'utf8')).toContain('Ann Lee');
  for (const id of ['alias-bomb', 'image-path', 'slug-key', 'import-fs', 'js-engine', 'symlink']) {
    expect(existsSync(join(out, `mentors/${id}`))).toBe(false);
  }
  expect(existsSync(mark)).toBe(false);
});
