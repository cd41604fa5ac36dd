import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindingsInLightAndDark } from './axe.ts';
import { listOverflowing } from './layout.ts';
import { chips, countOf, field, hasFocus, openPrepared, openSearch, queryOf, settle, status } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

const list = (page: Page) => page.locator('#search-suggestions');
const options = (page: Page) => list(page).getByRole('option');
const said = (page: Page) => page.locator('.search-field [data-part="suggestion-status"]');

/** Types a text; gives how many suggestions there are for it. */
async function suggestFor(page: Page, text: string): Promise<number> {
  await field(page).fill('');
  await expect.poll(() => list(page).isVisible()).toBe(false);
  await field(page).fill(text);
  await options(page).first().waitFor();
  return options(page).count();
}

/** What an option says: its name, by what it was found, and how many mentors it has. */
const partsOf = (option: Locator): Promise<string[]> => option.locator('span').allTextContents();

/** What assistive technology is told: the option that is active, and those that are selected. */
const active = (page: Page): Promise<{ active: string | undefined; selected: string[] }> =>
  field(page).evaluate((input) => {
    const textOf = (option: Element) => option.querySelector('[data-part="suggestion-label"]')?.textContent ?? '';
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return {
      active: option ? textOf(option) : undefined,
      selected: [...document.querySelectorAll('#search-suggestions [aria-selected="true"]')].map(textOf),
    };
  });
const nothing = { active: undefined, selected: [] };
const only = (label: string) => ({ active: label, selected: [label] });

describe('while somebody types', () => {
  test('the vocabulary is offered, each value with how many mentors have it', async () => {
    const page = await openSearch(site);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await field(page).getAttribute('aria-autocomplete')).toBe('list');
    expect(await field(page).getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
    expect(await list(page).isVisible()).toBe(false);
    const count = await suggestFor(page, 'neph');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('listbox', { name: 'Suggestions' }).isVisible()).toBe(true);
    expect(await options(page).first().ariaSnapshot()).toMatch(/^- option "Nephrology .*\b2 mentors"$/);
    expect(await options(page).nth(1).ariaSnapshot()).toBe('- option "Nephrology Department 2 mentors"');
    expect(await partsOf(options(page).first())).toEqual(['Nephrology', expect.anything(), '2 mentors']);
    expect(await said(page).textContent()).toBe(`${count} suggestions. Press the down arrow to reach them.`);
    expect(await said(page).getAttribute('role')).toBe('status');
    expect(await active(page)).toEqual(nothing);
  });

  test('synonyms, typos, places and languages are, and what nobody has is not', async () => {
    const page = await openSearch(site);
    const counted = async (facet: string, value: string) => `${await countOf(page, facet, value)} mentors`;
    const offers = {
      renal: ['Nephrology', expect.stringContaining('renal'), await counted('interest', 'nephrology')],
      cardilogy: ['Cardiology', '', await counted('interest', 'cardiology')],
      haemat: ['Hematology', '', await counted('interest', 'hematology')],
      ken: ['Kenya', 'Country', await counted('place', 'KE')],
      ara: ['Arabic', 'Language', await counted('language', 'ar')],
      'kidney resi': ['Residents', 'Level of training', await counted('level', 'resident')],
    };
    for (const [text, offer] of Object.entries(offers)) {
      await field(page).fill(text);
      await expect.poll(() => partsOf(options(page).first()), { timeout: 5000 }).toEqual(offer);
    }
    await field(page).fill('xylo');
    await expect.poll(() => options(page).count(), { timeout: 5000 }).toBe(0);
    expect(await said(page).textContent()).toBe('');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  });

  test('an answer that comes late does not show suggestions for an earlier text', async () => {
    const page = await openPrepared(site, (context) =>
      context.route('**/search/terms.*', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      }),
    );
    await field(page).fill('neph');
    await field(page).fill('ken');
    await expect
      .poll(() => options(page).allTextContents(), { timeout: 5000 })
      .toEqual([expect.stringContaining('Kenya')]);
    await page.reload();
    await page.locator('mentor-search[ready]').waitFor();
    await field(page).fill('neph');
    await field(page).fill('');
    await page.waitForResponse('**/search/terms.*');
    await page.waitForTimeout(500);
    expect(await options(page).count()).toBe(0);
    expect(await list(page).isVisible()).toBe(false);
  });
});

describe('with the keyboard', () => {
  test('Down and Up go through the suggestions and back to the text, while the focus stays in the field', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    const labels = await options(page).locator('[data-part="suggestion-label"]').allTextContents();
    expect(labels.length).toBeGreaterThan(2);
    const steps = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      steps.push(await active(page));
    }
    expect(steps).toEqual([
      only(labels[0]!),
      only(labels[1]!),
      only(labels[0]!),
      nothing,
      only(labels.at(-1)!),
      nothing,
    ]);
    expect(await hasFocus(field(page))).toBe(true);
    expect(await field(page).inputValue()).toBe('neph');
  });

  test('Home, End, Left and Right move the cursor, and no suggestion is active then', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    const cursors: Record<string, number | null> = {};
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toEqual(only('Nephrology'));
      await page.keyboard.press(key);
      expect(await active(page), key).toEqual(nothing);
      cursors[key] = await field(page).evaluate((input) => (input as HTMLInputElement).selectionStart);
    }
    expect(cursors).toEqual({ Home: 0, End: 4, ArrowLeft: 3, ArrowRight: 4 });
    expect(await list(page).isVisible()).toBe(true);
  });

  test('Enter takes the active suggestion in place of the words that it completes', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'remote neph');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?q=remote&interest=nephrology');
    expect(await field(page).inputValue()).toBe('remote');
    expect(await chips(page)).toEqual(['Remotely', 'Nephrology']);
    expect(await hasFocus(field(page))).toBe(true);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await said(page).textContent()).toBe('');
    expect(await status(page).textContent()).toMatch(/^\d+ mentors?\.$/);
  });

  test('Enter without an active suggestion searches for the text as it stands', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?q=neph');
    expect(await list(page).isVisible()).toBe(false);
  });

  test('Escape closes the list first, and never clears the text; Down opens it again', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await active(page)).toEqual(nothing);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('neph');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
  });

  test('Tab leaves the field, closes the list and takes nothing', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await list(page).isVisible()).toBe(false);
    expect(await hasFocus(page.getByRole('button', { name: 'Search', exact: true }))).toBe(true);
    await page.waitForURL(/q=neph$/);
    await settle(page);
    expect(queryOf(page)).toBe('?q=neph');
  });

  test('keys that an input method uses to compose a text are left to it', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'neph');
    const prevented = await field(page).evaluate((input) =>
      ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
        return !input.dispatchEvent(event);
      }),
    );
    expect(prevented).toEqual([]);
    expect(await active(page)).toEqual(nothing);
    expect(await list(page).isVisible()).toBe(true);
  });
});

describe('with a pointer', () => {
  test('a press takes a suggestion, and the focus stays in the field', async () => {
    const page = await openSearch(site);
    await suggestFor(page, 'ken');
    await options(page).first().hover();
    await page.mouse.down();
    expect(await hasFocus(field(page))).toBe(true);
    expect(await list(page).isVisible()).toBe(true);
    await page.mouse.up();
    await settle(page);
    expect(queryOf(page)).toBe('?place=KE');
    expect(await field(page).inputValue()).toBe('');
    expect(await hasFocus(field(page))).toBe(true);
    await suggestFor(page, 'ken');
    await page.locator('h1').click();
    expect(await list(page).isVisible()).toBe(false);
  });

  test('a finger does so, too', async () => {
    const page = await openSearch(site, '', { width: 320, context: { hasTouch: true, isMobile: true } });
    await suggestFor(page, 'ken');
    await options(page).first().tap();
    await expect.poll(() => queryOf(page)).toBe('?place=KE');
    expect(await list(page).isVisible()).toBe(false);
  });
});

test.each([320, 1280])(
  'axe finds nothing in the open list at %i pixels, in light and dark, and it fits',
  async (width) => {
    const page = await openSearch(site, '', { width });
    await suggestFor(page, 'resi');
    await page.keyboard.press('ArrowDown');
    await expectNoAxeFindingsInLightAndDark(page);
    expect(await listOverflowing(page)).toEqual([]);
  },
);
