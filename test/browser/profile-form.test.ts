import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readFrontmatter } from '../../src/content/frontmatter.ts';
import { NESTED_BASE } from './demo.ts';
import {
  boxOf,
  check,
  download,
  fieldOf,
  inputOf,
  itemsOf,
  listedProblems,
  openFaultyForm,
  openForm,
  openGroups,
  panel,
  publish,
  status,
} from './form-page.ts';
import { hasFocus, loadedPaths } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const nested = await openSite({ folder: inject('nestedDemo'), base: NESTED_BASE });
const profiles = new URL('../../content/profiles/', import.meta.url);
const fileOf = (id: string): string => readFileSync(new URL(`${id}.mdx`, profiles), 'utf8');

/** Mentors of the demo who between them have every field that any of them has, and lists of one value and of more. */
function idsWithEveryField(): string[] {
  const all = readdirSync(profiles).map((name) => {
    const id = name.replace(/\.mdx?$/, '');
    return { id, fields: fieldsIn(readFrontmatter(fileOf(id)).data) };
  });
  const seen = new Set<string>();
  const unseenIn = ({ fields }: { fields: readonly string[] }): number => fields.filter((one) => !seen.has(one)).length;
  const ids: string[] = [];
  for (;;) {
    const next = all.reduce((best, one) => (unseenIn(one) > unseenIn(best) ? one : best));
    if (unseenIn(next) === 0) return ids;
    for (const field of next.fields) seen.add(field);
    ids.push(next.id);
  }
}

/** The path of each field: `.appointments[1].title` stands for all items but the first. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, at) => fieldsIn(item, `${path}[${Math.min(at, 1)}]`));
  return Object.entries(value).flatMap(([key, inner]) => fieldsIn(inner, `${path}.${key}`));
}

/** The lines of a text that another does not have, and the other way round. */
function diff(before: string, after: string): string[] {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !changed.includes(line)).map((line) => `-${line}`),
    ...changed.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

/** Goes on with the key Tab until something is reached. */
async function reach(page: Page, isReached: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; !(await isReached()); steps++) {
    expect(steps, 'steps with Tab').toBeLessThan(200);
    await page.keyboard.press('Tab');
  }
}

/** A file in which most is written in another way than a form would write it. */
const ODD_FILE = [
  '# Kept by hand.',
  'name:   "Ann  Lee"   # as on her door',
  'interests: [ nephrology,  "cardiology" ]',
  'appointments: { title: Dr., department: Medicine }',
  'languages:',
  '    - en',
  '    - sw',
  "credentials: ['MD, PhD', FACP]",
  'mentoring:',
  '  channel_of_old: x',
  '  style: { channel: [video, in-person] }',
  '  expectations: >',
  '    Folded over',
  '    two lines.',
  '',
  '    With a second paragraph.',
  '  askMeAbout: "  Spaces at both ends.  "',
  '  why: |',
  '    One line with a break after it.',
  'handles:',
  '  mastodon: { handle: "@ann@social.example", fetch: false }',
  '  orcid: 0000-0000-4519-1542',
  'contact:',
  '  instructions: "First line.\\nSecond line.\\n\\n"',
  'availability: { status: open, capacity: 0 }',
  'works:',
  '  - doi: 10.1001/jama.2015.18884  # the first',
  '  - { pmid: "27046365", title: "A: b" }',
  'consent: { by: Ann Lee, date: 2026-01-02, scope: [export, profile] }',
];
const oddFile = (endOfLine: string): string =>
  ['---', ...ODD_FILE.filter((line) => !line.includes('of_old')), '---', '', '  First.  ', '', 'Last.', '', ''].join(
    endOfLine,
  );

describe('a page that nobody changed', () => {
  test('has nothing to send, whichever of the fields that mentors of the demo have it is filled with', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    const ids = idsWithEveryField();
    expect(ids.length).toBeGreaterThan(5);
    const different: string[] = [];
    for (const id of ids) {
      await page.goto(site.url(`/update/?p=${id}`));
      await page.locator('profile-form[ready]').waitFor();
      await check(page);
      await page
        .locator(
          '[data-part="form-status"]:not(:empty), [data-part="send"]:not([hidden]), [data-part="summary"]:not([hidden])',
        )
        .first()
        .waitFor();
      const isUnchanged = (await status(page).textContent())?.startsWith('Nothing is different');
      if (!isUnchanged)
        different.push(id, ...(await listedProblems(page)), ...(await panel(page).locator('pre').allTextContents()));
    }
    expect(different).toEqual([]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('has nothing to send, however its file is written, with %s', async (_, endOfLine) => {
    const page = await openForm(site, '/update/?p=ann-lee', (prepared) =>
      publish(prepared, 'ann-lee', oddFile(endOfLine)),
    );
    expect(await inputOf(page, 'mentoring.expectations').inputValue()).toMatch(/^Folded over two lines\.\nWith/);
    await openGroups(page);
    await inputOf(page, 'name').pressSequentially('x');
    await page.keyboard.press('Backspace');
    await inputOf(page, 'contact.instructions').press('End');
    await inputOf(page, 'text').pressSequentially('x');
    await page.keyboard.press('Backspace');
    await check(page);
    await expect.poll(() => status(page).textContent()).toMatch(/^Nothing is different/);
  });
});

describe('a change', () => {
  test('is in the file exactly what was changed, down to the byte', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'mentoring.why').fill('Someone did it for me: “gladly”.');
    await inputOf(page, 'availability.status').selectOption('limited');
    await inputOf(page, 'availability.capacity').fill('1');
    await inputOf(page, 'pronouns').fill('');
    await boxOf(page, 'mentoring.style.channel', 'email').check();
    await inputOf(page, 'languages').fill('en, ig, fr');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    const { name, text } = await download(page);
    expect(name).toBe('grace-okafor.mdx');
    const before = fileOf('grace-okafor');
    expect(text).toBe(
      before
        .replace('pronouns: she/her\n', '')
        .replace('languages: [en, ig]', 'languages: [en, ig, fr]')
        .replace(/ {2}why: .*\n/, '  why: "Someone did it for me: “gladly”."\n')
        .replace('channel: [in-person, video]', 'channel: [in-person, video, email]')
        .replace('status: open\n  capacity: 2', 'status: limited\n  capacity: 1'),
    );
    expect(diff(before, text)).toHaveLength(11);
  });

  test('leaves every other byte of an odd file as it was', async () => {
    const before = oddFile('\r\n');
    const page = await openForm(site, '/update/?p=ann-lee', (prepared) => publish(prepared, 'ann-lee', before));
    await openGroups(page);
    await inputOf(itemsOf(page, 'appointments').first(), 'division').fill('Nephrology');
    await inputOf(page, 'credentials').fill('MD, PhD, FACP, FASN');
    await inputOf(itemsOf(page, 'works').nth(1), 'year').fill('2016');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect((await panel(page).locator('pre').textContent())?.trim().split('\n')).toEqual([
      'appointments:',
      '  division: Nephrology',
      'credentials:',
      '  - MD, PhD',
      '  - FACP',
      '  - FASN',
      'works:',
      '  - doi: 10.1001/jama.2015.18884',
      '  - pmid: "27046365"',
      '    title: "A: b"',
      '    year: 2016',
    ]);
    const { text } = await download(page);
    expect(diff(before, text)).toEqual([
      '-appointments: { title: Dr., department: Medicine }\r',
      "-credentials: ['MD, PhD', FACP]\r",
      '-  - { pmid: "27046365", title: "A: b" }\r',
      '+appointments: { title: Dr., department: Medicine, division: Nephrology }\r',
      "+credentials: ['MD, PhD', FACP, FASN]\r",
      '+  - { pmid: "27046365", title: "A: b", year: 2016 }\r',
    ]);
  });

  test('can be made under any base path', async () => {
    const page = await openForm(nested, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'availability.capacity').fill('1');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect(diff(fileOf('grace-okafor'), (await download(page)).text)).toEqual(['-  capacity: 2', '+  capacity: 1']);
  });

  test('of the text replaces the text alone', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'text').fill('\n\nNew *text*.\n\n- one\n- two\n\n');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    const before = fileOf('grace-okafor');
    const end = before.indexOf('\n---\n', 4) + 5;
    expect((await download(page)).text).toBe(`${before.slice(0, end)}\nNew *text*.\n\n- one\n- two\n`);
  });

  test('can be made by keyboard alone, from the first field to the file', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await inputOf(page, 'name').focus();
    await reach(page, () => hasFocus(inputOf(page, 'availability.capacity')));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('5');
    await reach(page, () => hasFocus(page.getByRole('button', { name: 'Check and send' })));
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(panel(page))).toBe(true);
    await reach(page, () => hasFocus(panel(page).getByRole('link', { name: 'Save the file' })));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(diff(fileOf('grace-okafor'), readFileSync(await file.path(), 'utf8'))).toEqual([
      '-  capacity: 2',
      '+  capacity: 5',
    ]);
    await reach(page, () => hasFocus(panel(page).getByRole('button', { name: 'I have sent it' })));
    await page.keyboard.press('Enter');
    await page.reload();
    await page.locator('profile-form[ready]').waitFor();
    expect(await inputOf(page, 'availability.capacity').inputValue()).toBe('2');
  });
});

describe('a new page', () => {
  test('comes out as a file, byte for byte', async () => {
    const page = await openForm(site, '/join/');
    await openGroups(page);
    await inputOf(page, 'name').fill('  Søren O’Neill-Müller ');
    await inputOf(page, 'credentials').fill('MD, PhD,');
    await inputOf(page, 'languages').fill('da, en, luo');
    await page.getByRole('button', { name: 'Add an appointment' }).click();
    await inputOf(itemsOf(page, 'appointments'), 'title').fill('Professor: medicine');
    await inputOf(itemsOf(page, 'appointments'), 'rank').selectOption('professor');
    await page.getByRole('button', { name: 'Add an appointment' }).click();
    await inputOf(page, 'place.country').selectOption('DK');
    await inputOf(page, 'place.latitude').fill('55.7');
    await page.getByRole('combobox', { name: 'Professional interests' }).fill('heart failure');
    await page.getByRole('combobox', { name: 'Professional interests' }).press('Enter');
    await boxOf(page, 'mentoring.levels', 'fellow').check();
    await boxOf(page, 'mentoring.levels', 'clinical').check();
    await inputOf(page, 'availability.status').selectOption('open');
    await inputOf(page, 'availability.until').fill('2027-06-30');
    await inputOf(page, 'handles.orcid').fill('https://orcid.org/0000-0000-4519-1542');
    await page.getByRole('button', { name: 'Add a publication' }).click();
    await inputOf(itemsOf(page, 'works'), 'pmid').fill('27046365');
    await inputOf(page, 'text').fill('Hello.\n\nI mentor.');
    await boxOf(page, 'consent.scope', 'profile').check();
    await boxOf(page, 'consent.scope', 'export').check();
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect(await download(page)).toEqual({
      name: 'soren-oneill-muller.mdx',
      text: [
        '---',
        'name: Søren O’Neill-Müller',
        'credentials: [MD, PhD]',
        'languages: [da, en, luo]',
        'appointments:',
        '  - title: "Professor: medicine"',
        '    rank: professor',
        'place:',
        '  country: DK',
        '  latitude: 55.7',
        'interests: [heart-failure]',
        'mentoring:',
        '  levels: [clinical, fellow]',
        'availability:',
        '  status: open',
        '  until: 2027-06-30',
        'handles:',
        '  orcid: "0000-0000-4519-1542"',
        'works:',
        '  - pmid: "27046365"',
        'consent:',
        '  by: Søren O’Neill-Müller',
        '  date: 2026-11-24',
        '  scope: [profile, export]',
        '---',
        '',
        'Hello.',
        '',
        'I mentor.',
        '',
      ].join('\n'),
    });
  });

  test('takes languages by their names and publications by their addresses, and shows what they became', async () => {
    const page = await openForm(site, '/join/');
    await inputOf(page, 'name').fill('Ann Lee');
    await inputOf(page, 'languages').fill('English, Kiswahili');
    await page.locator('[data-group="works"] summary').first().click();
    await page.getByRole('button', { name: 'Add a publication' }).click();
    await inputOf(itemsOf(page, 'works'), 'doi').fill('https://doi.org/10.1001/jama.2015.18884');
    await boxOf(page, 'consent.scope', 'profile').check();
    expect(await inputOf(page, 'languages').inputValue()).toBe('en, sw');
    await check(page);
    await panel(page).waitFor();
    expect(await panel(page).locator('[data-part="changes"]').textContent()).toContain(
      'languages:\n  - en\n  - sw\nworks:\n  - doi: 10.1001/jama.2015.18884\n',
    );
    await expect.poll(() => page.locator('[data-part="preview"]').innerText()).toContain('Ann Lee');
  });

  test('can be written by keyboard alone, from the first field to the file', async () => {
    const page = await openForm(site, '/join/');
    const type = (text: string): Promise<void> => page.keyboard.type(text);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const go = (locator: Locator): Promise<void> => reach(page, () => hasFocus(locator));
    await go(inputOf(page, 'name'));
    await type('Ann Lee');
    await go(page.locator('[data-group="appointments"] summary').first());
    await press('Enter');
    await go(page.getByRole('button', { name: 'Add an appointment' }));
    await press('Enter');
    expect(await hasFocus(inputOf(itemsOf(page, 'appointments'), 'title'))).toBe(true);
    await type('Lecturer');
    await go(page.getByRole('combobox', { name: 'Professional interests' }));
    await type('nephrology');
    await press('Enter');
    await fieldOf(page, 'interests').locator('[data-part="chosen"] > li').waitFor();
    await go(boxOf(page, 'mentoring.levels', 'resident'));
    await press('Space');
    await go(inputOf(page, 'availability.status'));
    await type('Open');
    await go(boxOf(page, 'consent.scope', 'profile'));
    await press('Space');
    await go(page.getByRole('button', { name: 'Check and send' }));
    await press('Enter');
    await expect.poll(() => hasFocus(panel(page))).toBe(true);
    await go(panel(page).getByRole('link', { name: 'Save the file' }));
    const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(file.suggestedFilename()).toBe('ann-lee.mdx');
    expect(readFileSync(await file.path(), 'utf8')).toBe(
      [
        '---',
        'name: Ann Lee',
        'appointments:',
        '  - title: Lecturer',
        'interests: [nephrology]',
        'mentoring:',
        '  levels: [resident]',
        'availability:',
        '  status: open',
        'consent:',
        '  by: Ann Lee',
        '  date: 2026-11-24',
        '  scope: [profile]',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('keeps what was typed before the script worked', async () => {
    const page = await site.open('/about/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/form-engine.*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url('/join/'));
    await inputOf(page, 'name').fill('Ann Lee');
    await openGroups(page);
    await page.getByRole('button', { name: 'Add an appointment' }).click();
    release();
    await page.locator('profile-form[ready]').waitFor();
    expect(await inputOf(page, 'name').inputValue()).toBe('Ann Lee');
    await expect.poll(() => itemsOf(page, 'appointments').count()).toBe(1);
  });
});

describe('without JavaScript', () => {
  test.each(['/join/', '/update/?p=grace-okafor'])('%s has no form, and explains the other ways', async (path) => {
    const page = await site.open(path, { javaScript: false });
    expect(await page.locator('main input, main textarea, main button').filter({ visible: true }).count()).toBe(0);
    const notice = page.locator('main .without-script');
    expect(await notice.isVisible()).toBe(true);
    const ways = page.locator('#ways-without-script');
    expect(await ways.locator('..').innerText()).toContain('mentors@example.edu');
  });
});

describe('what is loaded', () => {
  const engineOf = async (page: Page): Promise<string[]> =>
    (await loadedPaths(page)).filter((path) => /form-engine|markdown-parser|vocabulary|zod/.test(path));

  test('is little before a page is known, all of it after, and the reader of Markdown only for a text', async () => {
    const page = await site.open('/update/');
    await page.locator('[data-part="missing"]').waitFor();
    expect(await engineOf(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Find my page' }).isVisible()).toBe(true);
    expect(await page.locator('form').isVisible()).toBe(false);
    const own = (await loadedPaths(page)).filter((path) => path.endsWith('.js'));
    const bytes = own.map((path) => gzipSync(readFileSync(`${inject('demo')}${path}`)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
    await page.goto(site.url('/update/?p=grace-okafor'));
    await page.locator('profile-form[ready]').waitFor();
    await check(page);
    await status(page).filter({ hasText: 'Nothing' }).waitFor();
    const loaded = await engineOf(page);
    expect(loaded.some((path) => path.includes('form-engine'))).toBe(true);
    expect(loaded.some((path) => path.includes('markdown-parser'))).toBe(false);
    await openGroups(page);
    await inputOf(page, 'text').fill('Some text');
    await inputOf(page, 'text').blur();
    await expect.poll(async () => (await engineOf(page)).join()).toContain('markdown-parser');
    expect(await fieldOf(page, 'text').locator('[aria-invalid]').count()).toBe(0);
  });

  test.each(['..%2F..%2Fmentors', '%3Cscript%3E', 'Grace-Okafor', ''])(
    'is no page for the id “%s”: it says so, asks for no file, and the other ways stay',
    async (id) => {
      const page = await site.open(`/update/?p=${id}`);
      await page.locator('[data-part="missing"]').waitFor();
      expect(
        (await loadedPaths(page)).filter((path) => /\/update\/.*\.json/.test(path) && !path.includes('vocabulary')),
      ).toEqual([]);
      expect(await page.locator('form').isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Other ways than this form' }).isVisible()).toBe(true);
    },
  );

  test.each([
    ['nobody has', 404, '{}', 'missing'],
    ['a server fails to give', 503, '', 'failed'],
    ['is something else', 200, '{"parts":{"yaml":[]}}', 'failed'],
    [
      'is no YAML',
      200,
      JSON.stringify({ parts: { opening: '---\n', yaml: 'a: [', closing: '---\n', body: '' } }),
      'failed',
    ],
  ])('that %s is told apart from the rest, in words', async (_, code, body, part) => {
    const page = await openFaultyForm(site, '/update/?p=grace-okafor', (context) =>
      context.route('**/update/grace-okafor.json', (route) => route.fulfill({ status: code, body })),
    );
    await page.locator(`[data-part="${part}"]`).waitFor();
    expect(await page.locator('form').isVisible()).toBe(false);
  });

  test('may lack the interests: everything else works, and what is known of them stays', async () => {
    const page = await openFaultyForm(site, '/update/?p=grace-okafor', (context) =>
      context.route('**/join/vocabulary.json', (route) => route.fulfill({ status: 503 })),
    );
    await page.locator('profile-form[ready]').waitFor();
    await openGroups(page);
    await inputOf(page, 'mentoring.why').fill('Why not');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect((await panel(page).locator('pre').textContent())?.trim()).toBe('mentoring:\n  why: Why not');
  });
});
