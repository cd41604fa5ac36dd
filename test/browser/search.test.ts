import { describe, expect, inject, test } from 'vitest';
import {
  box,
  chip,
  choose,
  countOf,
  field,
  hasFocus,
  heading,
  names,
  openPrepared,
  openSearch,
  queryOf,
  settle,
  typeText,
} from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

describe('choosing', () => {
  test('shows as many mentors as the count beside the value said, and says so', async () => {
    const page = await openSearch(site);
    const count = await countOf(page, 'level', 'fellow');
    await choose(page, 'level', 'fellow');
    expect(await heading(page).textContent()).toBe(`${count} mentors`);
    expect(await page.getByRole('status').textContent()).toBe(`${count} mentors.`);
    expect(await names(page)).toHaveLength(Math.min(count, 24));
    expect(queryOf(page)).toBe('?level=fellow');
  });

  test('a second value of a facet adds mentors, and a value of another facet leaves fewer', async () => {
    const page = await openSearch(site, '?level=premed');
    const before = Number.parseInt((await heading(page).textContent()) ?? '');
    await choose(page, 'level', 'fellow');
    const more = Number.parseInt((await heading(page).textContent()) ?? '');
    expect(more).toBeGreaterThan(before);
    const left = await countOf(page, 'availability', 'open');
    await choose(page, 'availability', 'open');
    expect(await heading(page).textContent()).toBe(`${left} mentors`);
    expect(left).toBeLessThan(more);
  });

  test('an interest finds people of narrower ones and marks these on their cards', async () => {
    const page = await openSearch(site, '?interest=cardiology');
    const cards = page.locator('[data-part="list"] .card');
    expect(await cards.count()).toBe(await countOf(page, 'interest', 'cardiology'));
    expect(await cards.filter({ hasNot: page.locator('.interest-matching') }).count()).toBe(0);
    const marked = await page.locator('.interest-matching').allTextContents();
    expect(marked.some((label) => label !== 'Cardiology')).toBe(true);
  });

  test('is undone by Back and done again by Forward', async () => {
    const page = await openSearch(site);
    await choose(page, 'availability', 'open');
    const open = await names(page);
    await choose(page, 'level', 'fellow');
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(open);
    expect(await box(page, 'level', 'fellow').isChecked()).toBe(false);
    expect(await box(page, 'availability', 'open').isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => queryOf(page)).toBe('?availability=open&level=fellow');
    await expect.poll(() => box(page, 'level', 'fellow').isChecked()).toBe(true);
  });

  test('needs at most four requests for the first result', async () => {
    const page = await openSearch(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await choose(page, 'availability', 'open');
    const files = asked.filter((path) => path !== '/favicon.svg');
    expect(files.filter((path) => !/^\/search\/(?:index|cards)\.[0-9a-f]{12}\.json$/.test(path))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(4);
  });
});

describe('text', () => {
  test('finds people, says in which words, and loads Pagefind only now', async () => {
    const page = await openSearch(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringContaining('/pagefind/'));
    await typeText(page, 'kidney');
    expect((await names(page)).length).toBeGreaterThan(0);
    const marks = await page.locator('.card-reason mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !/kidney/i.test(mark))).toEqual([]);
    expect(asked).toContainEqual(expect.stringContaining('/pagefind/pagefind.js'));
  });

  test('finds a name typed without the letters of its language', async () => {
    const page = await openSearch(site);
    await typeText(page, 'soren bjornholt');
    expect((await names(page))[0]).toBe('Søren Bjørnholt');
  });

  test('finds by a synonym, and by an abbreviation', async () => {
    const page = await openSearch(site, '?q=HFrEF');
    expect(await names(page)).toContain('Ingrid Lindqvist');
    await typeText(page, 'weak heart');
    expect(await names(page)).toContain('Ingrid Lindqvist');
  });

  test('that nobody has in full finds who has most of it, and says so in one sentence', async () => {
    const page = await openSearch(site, '?q=kidney+xylophonist');
    expect((await names(page)).length).toBeGreaterThan(0);
    const sentence = 'Nobody here has all of your words. These mentors have most of them.';
    expect(await page.locator('[data-part="partial"]').textContent()).toBe(sentence);
    expect(await page.locator('[data-part="partial"]').isVisible()).toBe(true);
    await typeText(page, 'kidney');
    expect(await page.locator('[data-part="partial"]').isVisible()).toBe(false);
  });

  test.each(['xylophone', 'cheerleader', 'africa', 'email'])(
    'finds nobody for "%s", of which people have only the first letters',
    async (word) => {
      const page = await openSearch(site, `?q=${word}`);
      expect(await names(page)).toEqual([]);
      expect(await page.locator('[data-part="empty"]').innerText()).toContain('Nobody here has these words.');
    },
  );

  test.each([
    ['teaching', 'Grace Okafor'],
    ['kidneys', 'Grace Okafor'],
    ['cardiologist', 'Ingrid Lindqvist'],
    ['Okafor', 'Grace Okafor'],
    ['Søren', 'Søren Bjørnholt'],
    ['soren', 'Søren Bjørnholt'],
    ['Hala', 'هالة النعيمات'],
    ['Nuaimat', 'هالة النعيمات'],
    ['Vaidehi', 'वैदेही सरपोतदार'],
    ['Polozkova', 'Светлана Полозкова'],
    ['Ruolan', '沈若岚'],
  ])('finds for "%s" %s', async (word, name) => {
    expect(await names(await openSearch(site, `?q=${word}`))).toContain(name);
  });

  test('finds a name by its Latin letters, and shows these beneath it', async () => {
    const page = await openSearch(site, '?q=svetlana');
    const card = page.locator('[data-part="list"] .card');
    expect(await card.locator('.card-name a').allTextContents()).toEqual(['Светлана Полозкова']);
    expect(await card.locator('[data-part="latin-name"]').textContent()).toBe('Svetlana Polozkova');
    await card.locator('.card-name a').click();
    await page.waitForURL(/\/mentors\/svetlana-polozkova\/$/);
    expect(await page.locator('.profile-identity').innerText()).toContain('Svetlana Polozkova');
  });

  test('loads what it says of each mentor only once', async () => {
    const page = await openSearch(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await typeText(page, 'kidney');
    await typeText(page, 'kidneys');
    const fragments = asked.filter((url) => url.includes('/pagefind/fragment/'));
    expect(fragments.length).toBeGreaterThan(0);
    expect(new Set(fragments).size).toBe(fragments.length);
  });

  test('narrows the counts of the facets', async () => {
    const page = await openSearch(site);
    const before = await countOf(page, 'level', 'fellow');
    await typeText(page, 'kidney');
    const count = await countOf(page, 'level', 'fellow');
    expect(count).toBeLessThan(before);
    await choose(page, 'level', 'fellow');
    expect(await names(page)).toHaveLength(count);
  });

  test('is one step for Back, however many letters were typed', async () => {
    const page = await openSearch(site);
    await field(page).pressSequentially('kidney', { delay: 120 });
    await page.waitForURL(/q=kidney$/);
    await page.goBack();
    await expect.poll(() => queryOf(page)).toBe('');
    expect(await field(page).inputValue()).toBe('');
  });
});

describe('chips', () => {
  test('take off their filter, and hand the focus on', async () => {
    const page = await openSearch(site, '?availability=open&level=fellow');
    await chip(page, 'Open to new mentees').focus();
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?level=fellow');
    expect(await hasFocus(chip(page, 'Fellows'))).toBe(true);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('');
    expect(await hasFocus(heading(page))).toBe(true);
  });

  test('are taken off together by one button, which leaves the text', async () => {
    const page = await openSearch(site, '?q=care&availability=open&level=fellow');
    await page.getByRole('button', { name: 'Remove all' }).click();
    await settle(page);
    expect(queryOf(page)).toBe('?q=care');
  });
});

describe('nobody', () => {
  test('comes with what to change and what that would give', async () => {
    const page = await openSearch(site, '?interest=cardiology&level=premed&level=other&language=ar');
    expect(await page.locator('[data-part="empty"]').innerText()).toContain('Nobody matches all of this at once.');
    const way = page.locator('[data-without]').first();
    const count = /: (\d+) mentors?$/.exec((await way.textContent()) ?? '')?.[1];
    await way.click();
    await settle(page);
    expect(await names(page)).toHaveLength(Number(count));
    expect(await page.locator('[data-part="empty"]').isVisible()).toBe(false);
  });

  test('comes with other advice where the words are not known at all', async () => {
    const page = await openSearch(site, '?q=xylophonist');
    expect(await page.locator('[data-part="empty"]').innerText()).toContain('Nobody here has these words.');
  });
});

describe('the list without a query', () => {
  test('is in one order all day, in another on the next, and everybody is in it', async () => {
    const namesOn = async (time: string): Promise<string[]> => {
      const page = await openPrepared(site, (context) => context.clock.setFixedTime(new Date(time)));
      await page.locator('[data-part="more"]').click();
      await expect.poll(() => page.locator('[data-part="more"]').isVisible()).toBe(false);
      return names(page);
    };
    const morning = await namesOn('2026-11-24T08:00:00');
    expect(await namesOn('2026-11-24T21:00:00')).toEqual(morning);
    const nextDay = await namesOn('2026-11-25T08:00:00');
    expect(nextDay).not.toEqual(morning);
    expect([...nextDay].sort()).toEqual([...morning].sort());
    expect(new Set(morning).size).toBe(morning.length);
  });

  test('does not move while the page loads', async () => {
    const page = await openSearch(site);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    // The stand-in fonts are as wide as ours to a hundredth of a letter.
    expect(shift).toBeLessThan(0.001);
  });

  test('shows 24, then more at a button, and goes on reading at the first new one', async () => {
    const page = await openSearch(site);
    const first = await names(page);
    expect(first).toHaveLength(24);
    await page.locator('[data-part="more"]').click();
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(24);
    const all = await names(page);
    expect(all.slice(0, 24)).toEqual(first);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[24]);
    expect(queryOf(page)).toBe('?show=48');
  });
});

describe('with the keyboard alone', () => {
  test('one types, chooses, takes off and opens a profile', async () => {
    const page = await openSearch(site);
    await page.keyboard.press('/');
    await page.keyboard.type('care');
    await page.waitForURL(/q=care$/);
    await settle(page);
    const isOn = (selector: string) => page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
    for (let step = 0; step < 40 && !(await isOn('input[name="availability"][value="open"]')); step++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await settle(page);
    expect(queryOf(page)).toBe('?q=care&availability=open');
    for (let step = 0; step < 80 && !(await isOn('[data-part="chip-button"]')); step++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await settle(page);
    expect(queryOf(page)).toBe('?q=care');
    for (let step = 0; step < 10 && !(await isOn('.card-name a')); step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mentors\/[a-z-]+\/$/);
  });

  test('the key "/" can be turned off, which the browser remembers', async () => {
    const page = await openSearch(site);
    await page.getByRole('button', { name: 'Turn the key off' }).click();
    await page.reload();
    await settle(page);
    await page.keyboard.press('/');
    expect(await hasFocus(field(page))).toBe(false);
    await page.getByRole('button', { name: 'Let the / key lead here' }).click();
    await page.keyboard.press('/');
    expect(await hasFocus(field(page))).toBe(true);
  });
});
