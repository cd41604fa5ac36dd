import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import {
  box,
  choose,
  countOf,
  field,
  hasFocus,
  heading,
  loadedPaths,
  names,
  openPrepared,
  openSearch,
  queryOf,
  settle,
  status,
  total,
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
    expect(await status(page).textContent()).toBe(`${count} mentors.`);
    expect(await names(page)).toHaveLength(Math.min(count, 24));
    expect(queryOf(page)).toBe('?level=fellow');
  });

  test('a second value of a facet adds mentors, and a value of another facet leaves fewer', async () => {
    const page = await openSearch(site, '?level=premed');
    const before = await total(page);
    await choose(page, 'level', 'fellow');
    const more = await total(page);
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

  test.each(['?availability=open', '?interest=cardiology', '?q=kidney', '?q=residents+in+Kenya'])(
    'for %s, at most three files of the search are loaded, and none of the text search',
    async (query) => {
      const page = await openSearch(site, query);
      expect(await total(page)).toBeGreaterThan(0);
      const files = (await loadedPaths(page)).filter((path) => /^\/(?:search|pagefind)\//.test(path));
      expect(files.filter((path) => !/^\/search\/(?:index|details|terms)\.[0-9a-f]{12}\.bin$/.test(path))).toEqual([]);
      expect(files.length).toBeLessThanOrEqual(3);
      await choose(page, 'level', 'fellow');
      expect((await loadedPaths(page)).filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    },
  );
});

describe('text that the vocabulary does not know', () => {
  test('is found in profiles, says in which sentence, and loads Pagefind only now', async () => {
    const page = await openSearch(site);
    expect((await loadedPaths(page)).filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await typeText(page, 'telephone');
    expect(await names(page)).toContain('Ingrid Lindqvist');
    const reasons = page.locator('.card-reason');
    expect(await reasons.count()).toBe(await total(page));
    expect(await reasons.filter({ hasNot: page.locator('mark') }).count()).toBe(0);
    const marks = await page.locator('.card-reason mark').allTextContents();
    expect(marks.filter((mark) => !/telephone/i.test(mark))).toEqual([]);
    expect(await loadedPaths(page)).toContain('/pagefind/pagefind.js');
  });

  test('is found as it stands where it stands in quotes', async () => {
    const page = await openSearch(site, '?q=%22two+folding+tables%22');
    expect(await names(page)).toEqual(['Javier Montellano']);
    expect((await page.locator('.card-reason mark').allTextContents()).join(' ')).toMatch(/^two folding tables\b/);
  });

  test('finds whoever writes it, however rare it is', async () => {
    const page = await openSearch(site);
    const writers = { centrifuges: 'Ọmọ́wùnmí Adéṣẹ̀gun', elevator: 'Achieng Nyaruri', practical: 'Grace Okafor' };
    const missed: string[] = [];
    for (const [word, name] of Object.entries(writers)) {
      await typeText(page, word);
      if (!(await names(page)).includes(name)) missed.push(`${word}: ${name}`);
    }
    expect(missed).toEqual([]);
  });

  test('finds nobody by the first letters of a word alone', async () => {
    const page = await openSearch(site);
    for (const word of ['xylophone', 'cheerleader', 'africa', 'email']) {
      await typeText(page, word);
      expect(await names(page), word).toEqual([]);
      expect(await page.locator('[data-part="empty"]').innerText()).toContain('Nobody here has these words.');
    }
  });

  test('loads what it says of each mentor only once', async () => {
    const page = await openSearch(site);
    await typeText(page, 'telephone');
    await typeText(page, 'telephones');
    const fragments = (await loadedPaths(page)).filter((path) => path.startsWith('/pagefind/fragment/'));
    expect(fragments.length).toBeGreaterThan(0);
    expect(new Set(fragments).size).toBe(fragments.length);
  });
});

test('a name is found however its letters are typed, and shown with its Latin letters beneath', async () => {
  const page = await openSearch(site, '?q=svetlana');
  const card = page.locator('[data-part="list"] .card');
  expect(await card.locator('.card-name a').allTextContents()).toEqual(['Светлана Полозкова']);
  expect(await card.locator('[data-part="latin-name"]').textContent()).toBe('Svetlana Polozkova');
  const people = {
    Okafor: 'Grace Okafor',
    'grace okafor': 'Grace Okafor',
    Søren: 'Søren Bjørnholt',
    'soren bjornholt': 'Søren Bjørnholt',
    Hala: 'هالة النعيمات',
    Nuaimat: 'هالة النعيمات',
    Vaidehi: 'वैदेही सरपोतदार',
    Polozkova: 'Светлана Полозкова',
    Ruolan: '沈若岚',
  };
  for (const [text, name] of Object.entries(people)) {
    await typeText(page, text);
    expect(await names(page), text).toEqual([name]);
  }
  await card.locator('.card-name a').click();
  await page.waitForURL(/\/mentors\/shen-ruolan\/$/);
});

describe('a text', () => {
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

describe('the list without a query', () => {
  test('is in one order all day, in another on the next, and everybody is in it', async () => {
    const namesOn = async (time: string): Promise<string[]> => {
      const setTime = (context: BrowserContext) => context.clock.setFixedTime(new Date(time));
      const page = await openPrepared(site, setTime, '?show=48');
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
});

describe('of many results, the first 24 are shown', () => {
  test('and more at a button, which goes on reading at the first new one and has an address', async () => {
    const page = await openSearch(site, '?level=resident');
    const first = await names(page);
    expect(first).toHaveLength(24);
    const count = await total(page);
    const more = page.getByRole('button', { name: `Show ${count - 24} more` });
    // A page that scrolls to the button would show more by itself.
    await more.evaluate((button) => button.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await names(page)).length).toBe(count);
    const all = await names(page);
    expect(all.slice(0, 24)).toEqual(first);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[24]);
    expect(queryOf(page)).toBe('?level=resident&show=48');
    expect(await names(await openSearch(site, queryOf(page)))).toEqual(all);
  });

  test('and more as one scrolls to their end', async () => {
    const page = await openSearch(site);
    expect(await names(page)).toHaveLength(24);
    await page.mouse.move(640, 600);
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 4000);
          return (await names(page)).length;
        },
        { timeout: 10_000 },
      )
      .toBe(44);
    expect(queryOf(page)).toBe('?show=48');
  });
});

describe('with the keyboard alone', () => {
  test('one types, chooses, takes off and opens a profile', async () => {
    const page = await openSearch(site);
    await page.keyboard.press('/');
    await page.keyboard.type('kidney');
    await page.waitForURL(/q=kidney$/);
    await settle(page);
    const isOn = (selector: string) => page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
    for (let step = 0; step < 40 && !(await isOn('input[name="availability"][value="open"]')); step++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await settle(page);
    expect(queryOf(page)).toBe('?q=kidney&availability=open');
    for (let step = 0; step < 80 && !(await isOn('[data-part="chip-button"][data-facet]')); step++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await settle(page);
    expect(queryOf(page)).toBe('?q=kidney');
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
