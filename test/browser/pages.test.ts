import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindingsInLightAndDark } from './axe.ts';
import { describeFocus, listOverflowing } from './layout.ts';
import { PAGE_TYPES } from './page-types.ts';
import { openSite } from './site.ts';

const demo = inject('demo');
const site = await openSite({ folder: demo });
const samples = PAGE_TYPES.flatMap(({ name, samples }) => samples.map((path) => ({ name, path })));

describe.each(samples)('$name, $path', ({ path }) => {
  test.each([320, 1280])('is accessible in light and in dark colours and fits at %i pixels', async (width) => {
    const page = await site.open(path, { width });
    expect(await listOverflowing(page)).toEqual([]);
    await expectNoAxeFindingsInLightAndDark(page);
  });

  test('is walked by Tab through links and controls that each show the focus', async () => {
    const page = await site.open(path);
    const focuses = [];
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      focuses.push(await describeFocus(page));
    }
    expect(focuses.filter((focus) => focus?.isVisible).length).toBeGreaterThan(5);
    expect(focuses.filter((focus) => focus?.isVisible === false)).toEqual([]);
  });
});

describe.each(PAGE_TYPES.filter(({ isEmbedded }) => !isEmbedded))('$name', ({ samples: [path = ''] }) => {
  test('has its landmarks, and lets the keyboard skip to the content first', async () => {
    const page = await site.open(path);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    }
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#content');
    expect(await describeFocus(page)).toMatchObject({ isVisible: true });
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').evaluate((element) => element.localName)).toBe('main');
  });
});

describe.each(PAGE_TYPES)('$name', ({ samples: [path = ''], shows }) => {
  test('shows its content without JavaScript', async () => {
    const page = await site.open(path, { javaScript: false });
    for (const wanted of shows) {
      const place = page.locator('main').getByText(wanted).first();
      await place.scrollIntoViewIfNeeded();
      // What is far down the page is laid out in the moment after it has come near.
      await expect.poll(() => place.innerText()).toContain(wanted);
    }
  });
});

test('find a mentor lists everybody without JavaScript', async () => {
  const page = await site.open('/mentors/', { javaScript: false });
  const links = page.locator('main h3 a:visible');
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(40);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !existsSync(join(demo, path, 'index.html')))).toEqual([]);
});

describe('what was fetched of a mentor', () => {
  const sectionOf = (page: Page, name: string) => page.getByRole('region', { name });

  test('is shown with its source and day, and what verifies an account with its kind', async () => {
    const page = await site.open('/mentors/grace-okafor/', { javaScript: false });
    const follow = await sectionOf(page, 'Follow').innerText();
    for (const sentence of [
      'Verified: its name is grace-okafor.example.org, a web domain that they hold (seen since September 7, 2026)',
      'Verified: their ORCID record leads here (seen since September 7, 2026)',
      'Verified: the website grace-okafor.example links back (seen since September 21, 2026)',
      'Fetched from Bluesky on November 23, 2026: last active in November 2026',
    ]) {
      expect(follow).toContain(sentence);
    }
    // She wrote a text of her own; and nobody is counted.
    expect(follow).not.toContain('I answer slowly here');
    expect(await page.content()).not.toMatch(/1[,.]?800/);
    const research = sectionOf(page, 'Recent work');
    expect(await research.getByRole('link').count()).toBe(2);
    expect(await research.innerText()).toMatch(/point-of-care ultrasound[^]*Fetched from ORCID on November 23, 2026$/);
  });

  test('stands in for a text that the mentor has not written, as a quotation', async () => {
    const page = await site.open('/mentors/kwabena-ofosuhene/', { javaScript: false });
    expect(await page.getByRole('blockquote').innerText()).toContain('I post papers I had to read twice.');
    expect(await page.content()).toContain('Fetched from Bluesky on November 23, 2026');
  });

  test('takes the link from an account that is gone, and leaves what the mentor keeps to themselves', async () => {
    const page = await site.open('/mentors/caleb-whitlatch/', { javaScript: false });
    const follow = sectionOf(page, 'Follow');
    expect(await follow.innerText()).toMatch(
      /caleb-whitlatch\.example\.org\s+No longer there \(since November 16, 2026\)\s+Mastodon\s+@calebw@social\.example\s+How to follow well$/,
    );
    const addresses = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.filter((address) => address.includes('bsky.app'))).toEqual([]);
    expect(addresses).toContain('https://social.example/@calebw');
  });

  test('names where a person moved without a link to it', async () => {
    const page = await site.open('/mentors/desmond-ferriter/', { javaScript: false });
    expect(await sectionOf(page, 'Follow').innerText()).toContain('Says that they moved to @ferriter@teaching.example');
    expect(await page.locator('a[href*="teaching.example"]').count()).toBe(0);
  });

  test.each(['caleb-whitlatch', 'desmond-ferriter', 'kwabena-ofosuhene', 'oskar-lindenauer'])(
    'is accessible and fits at 320 pixels for %s',
    async (id) => {
      const page = await site.open(`/mentors/${id}/`, { width: 320 });
      expect(await listOverflowing(page)).toEqual([]);
      await expectNoAxeFindingsInLightAndDark(page);
    },
  );
});
