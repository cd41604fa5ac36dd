import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { contentFolder } from '../content-folder.ts';
import { runCommand } from './command.ts';

const SCOPES = ['photo', 'export', 'federation', 'fetch:mastodon'] as const;

/** Every choice of scopes beside the page itself; the last says nothing of consent, or agrees to all but the page. */
const CHOICES: readonly (readonly string[] | undefined)[] = [
  ...Array.from({ length: 2 ** SCOPES.length }, (_, bits) => [
    'profile',
    ...SCOPES.filter((__, bit) => bits & (1 << bit)),
  ]),
  ['photo', 'export'],
  undefined,
];

/** A mentor whose every text can be found again in a file: `word` is in all of them. */
function profileOf(word: string, scope: readonly string[] | undefined): string {
  return `---
name: Ann ${word}
credentials: [MD]
photo: { src: ${word.toLowerCase()}.png, alt: ${word} at the window }
appointments: [{ title: Reader of ${word}, institution: Hospital of ${word}, department: ${word} }]
place: { city: Port ${word}, country: NO }
interests: [chronic-kidney-disease]
keywords: [study of ${word}]
mentoring: { why: I like ${word}. }
contact: { preferred: email, email: ${word.toLowerCase()}@example.edu }
handles: { mastodon: "@${word.toLowerCase()}@social.example", website: "https://${word.toLowerCase()}.example/" }
confirmed: 2026-10-12
${scope === undefined ? '' : `consent: { by: Keeper${word}, date: 2026-09-01, scope: ["${scope.join('", "')}"] }`}
---

I write of ${word}.
`;
}

test('whatever scopes of consent somebody chose, no file of the site says more of them than that', async () => {
  const picture = await sharp({ create: { width: 240, height: 240, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
  const people = CHOICES.map((scope, number) => ({
    scope: scope ?? [],
    word: `Wq${'abcdefghijklmnopqrstuvwxyz'[number]}zed`,
  }));
  const files = people.flatMap(({ word }, number) => [
    [`profiles/ann-${word.toLowerCase()}.md`, profileOf(word, CHOICES[number])] as const,
    [`profiles/${word.toLowerCase()}.png`, picture] as const,
  ]);
  const content = contentFolder({
    'site.yaml': 'name: Consent\naddress: https://m.example\n',
    ...Object.fromEntries(files),
  });
  const out = join(content, 'site');
  const run = await runCommand(['build', '--content', content, '--out', out, '--keep-going']);
  expect(run.code).toBe(4);
  expect(run.stderr).toContain('Left out 2 files with errors.');

  const texts = globSync('**/*', { cwd: out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(out.length + 1),
      text: `${path.slice(out.length)} ${readFileSync(path, 'latin1')}`,
    }));
  const exports = texts.filter(({ path }) =>
    /^(?:mentors\.|feeds\/|follow\/[^/]+$|mentors\/[^/]+\.(?:json|vcf)$)/.test(path),
  );
  expect(exports.length).toBeGreaterThan(20);
  for (const { word, scope } of people) {
    const naming = (all: typeof texts, what: string) =>
      all.filter(({ text }) => text.toLowerCase().includes(what.toLowerCase())).map(({ path }) => path);
    const agreed = (one: string): boolean => scope.includes('profile') && scope.includes(one);
    expect(naming(texts, word).length > 0, `${word} is on the site`).toBe(agreed('profile'));
    expect(naming(exports, word).length > 0, `${word} is in exports`).toBe(agreed('export'));
    expect(naming(texts, `photos/ann-${word}`).length > 0, `${word} has a picture`).toBe(agreed('photo'));
    const pictured = agreed('export') && agreed('photo');
    expect(naming(exports, `photos/ann-${word}`).length > 0, `${word} has a picture in exports`).toBe(pictured);
    // Who recorded it stands on the page, which asks it, and nowhere else.
    expect(naming(exports, `Keeper${word}`)).toEqual([]);
  }
});
