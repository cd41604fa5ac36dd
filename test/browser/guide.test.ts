import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { heading, settle } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

describe('what a guide shows of the directory', () => {
  test('journals and societies of an interest, chosen by keyboard on a phone', async () => {
    const page = await site.open('/guides/follow/', { width: 320 });
    const choice = page.getByRole('combobox', { name: 'Your interest' });
    const shown = page.locator('.live-list > li:visible');
    const all = await shown.count();
    await choice.focus();
    await page.keyboard.type('Global health');
    await page.keyboard.press('Enter');
    expect(await shown.locator('a').allInnerTexts()).toEqual(['The Lancet']);
    expect(all).toBeGreaterThan(8);
    await expectNoAxeFindings(page);
    await choice.selectOption({ label: 'All' });
    expect(await shown.count()).toBe(all);
  });

  test('all of them without JavaScript, and nothing to choose that does nothing', async () => {
    const page = await site.open('/guides/follow/', { javaScript: false });
    expect(await page.locator('.live-list > li:visible').count()).toBeGreaterThan(8);
    expect(await page.getByRole('combobox').count()).toBe(0);
  });

  test.each([
    ['/guides/why-a-mentor/', 'What mentors here help with', 'Research'],
    ['/guides/is-this-the-right-mentor/', 'Who offers what', 'Sponsor'],
    ['/guides/for-mentors/', 'Whom mentors here take', 'Residents'],
  ])('in %s, counts that are those of the search they lead to', async (path, title, label) => {
    const page = await site.open(path);
    const row = page.getByRole('region', { name: title }).getByRole('listitem').filter({ hasText: label });
    const count = Number.parseInt((await row.innerText()).replace(label, '').trim(), 10);
    await row.getByRole('link').click();
    await settle(page);
    expect(await heading(page).innerText()).toMatch(new RegExp(`^${count} mentors`));
  });

  test('people who have room, each with the way that they prefer', async () => {
    const page = await site.open('/guides/writing-first/');
    const region = page.getByRole('region', { name: 'Mentors who have room, and how to write to them' });
    const ways = await region.locator('.live-way').allInnerTexts();
    expect(ways).toHaveLength(4);
    await region.locator('.live-list a').first().click();
    await page.getByText('Open to new mentees').first().waitFor();
    expect(await page.locator('.approach-way').innerText()).toContain(ways[0]);
  });

  test('a citation leads to its source, and the source to where it can be read', async () => {
    const page = await site.open('/guides/is-this-the-right-mentor/');
    await page.getByRole('link', { name: 'Straus and colleagues, 2013' }).press('Enter');
    const source = page.locator(':target');
    expect(await source.innerText()).toBe(
      'Straus SE, Johnson MO, Marquez C, Feldman MD. Characteristics of successful and failed mentoring relationships: ' +
        'a qualitative study across two academic health centers. Academic Medicine. 2013;88(1):82–89. ' +
        'doi:10.1097/ACM.0b013e31827647a0 · Read it here',
    );
    expect(await source.getByRole('link').first().getAttribute('href')).toBe(
      'https://doi.org/10.1097/ACM.0b013e31827647a0',
    );
  });
});
