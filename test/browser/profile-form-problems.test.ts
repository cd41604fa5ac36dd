import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { check, errorOf, inputOf, itemsOf, listedProblems, openForm, openGroups, panel, summary } from './form-page.ts';
import { hasFocus } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

describe('problems', () => {
  test('show where they are when a field is left, go while it is put right, and never come while one types', async () => {
    const page = await openForm(site, '/join/');
    await openGroups(page);
    const zone = inputOf(page, 'place.timeZone');
    await inputOf(page, 'name').focus();
    await page.keyboard.press('Tab');
    expect(await errorOf(page, 'name').isVisible()).toBe(false);
    await zone.fill('Nairobi');
    await page.waitForTimeout(600);
    expect(await errorOf(page, 'place.timeZone').isVisible()).toBe(false);
    await zone.blur();
    expect(await errorOf(page, 'place.timeZone').textContent()).toBe(
      '“Nairobi” is no time zone. Type the name of a large city near you, and choose from the list: “Africa/Nairobi”.',
    );
    expect(await zone.getAttribute('aria-invalid')).toBe('true');
    expect(await zone.getAttribute('aria-describedby')).toContain(
      await errorOf(page, 'place.timeZone').getAttribute('id'),
    );
    await zone.fill('Africa/Nairobi');
    await expect.poll(() => errorOf(page, 'place.timeZone').isVisible()).toBe(false);
    expect(await zone.getAttribute('aria-invalid')).toBeNull();
    await inputOf(page, 'handles.github').fill('https://gitlab.com/x');
    await inputOf(page, 'handles.github').blur();
    expect(await errorOf(page, 'handles.github').textContent()).toBe(
      '"gitlab.com" is no address of GitHub. If it is a profile of the fediverse, put "@x@gitlab.com" in the field “Mastodon”.',
    );
  });

  test('are all listed on sending; the list takes the focus and leads to each field, and axe finds nothing', async () => {
    const page = await openForm(site, '/join/');
    await page.locator('[data-group="works"] summary').first().click();
    await page.getByRole('button', { name: 'Add a publication' }).click();
    await inputOf(itemsOf(page, 'works'), 'title').fill('A title alone');
    await inputOf(page, 'contact.replyWithinDays').evaluate((input: HTMLInputElement) => (input.value = '0'));
    await inputOf(page, 'text').evaluate((text: HTMLTextAreaElement) => {
      text.value = 'One <b>bold</b>\n\n![a](b.png)';
    });
    await check(page);
    await expect.poll(() => hasFocus(summary(page))).toBe(true);
    expect(await panel(page).isVisible()).toBe(false);
    expect(await listedProblems(page)).toEqual([
      'Name: Your name is needed. Write it here.',
      'Days until you answer: Write a number that is not below 1.',
      'Publication 1, DOI: A publication needs its DOI or its PubMed number. Write one of them, or remove the publication.',
      'The text of your page: Line 1: <b> is HTML, which profiles may not contain. Write it in Markdown, or put it between `backticks` to show it as it is.',
      'The text of your page: Line 1: </b> is HTML, which profiles may not contain. Write it in Markdown, or put it between `backticks` to show it as it is.',
      'The text of your page: Line 3: Pictures cannot stand in the text. Take it out; how to send yours is said under “You”.',
      'I agree: Without your agreement that your page may be shown here it cannot be published. Check the first box.',
    ]);
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: /^Days until you answer/ }).press('Enter');
    expect(await hasFocus(inputOf(page, 'contact.replyWithinDays'))).toBe(true);
    expect(await inputOf(page, 'contact.replyWithinDays').isVisible()).toBe(true);
    await openGroups(page);
    await expectNoAxeFindings(page);
  });

  test('of an interest that was typed and not added are told on sending, and go once it is added', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    const interests = inputOf(page, 'interests');
    await interests.fill('cardiolgy');
    await interests.blur();
    expect(await errorOf(page, 'interests').isVisible()).toBe(false);
    await check(page);
    await expect
      .poll(() => listedProblems(page))
      .toEqual(['Professional interests: “cardiolgy” is not added yet. Choose it from the list, or clear it.']);
    await page.getByRole('button', { name: 'Add Cardiology' }).click();
    await expect.poll(() => errorOf(page, 'interests').isVisible()).toBe(false);
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
  });

  test('that are more than fit the window are shown from the first on, each on a line of its own', async () => {
    const page = await openForm(site, '/join/', undefined, { width: 320 });
    await openGroups(page);
    for (const field of await page.locator('[data-control="handle"] input').all()) await field.fill('a b');
    await inputOf(page, 'keywords').fill('heart failure, botany');
    await check(page);
    await expect.poll(() => hasFocus(summary(page))).toBe(true);
    const { y = -1 } = (await summary(page).boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(100);
    await expect
      .poll(() => errorOf(page, 'keywords').innerText())
      .toBe(
        '“heart failure” is in the list of interests as “Heart failure”. Choose it there instead, and more people find you by it.\n' +
          '“botany” is not in the list of interests, so it is found as a word only. It can stay.',
      );
  });

  test('of a date that is half typed are told, and keep it from being sent', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'availability.until').focus();
    await page.keyboard.press('Backspace');
    await inputOf(page, 'availability.until').blur();
    expect(await errorOf(page, 'availability.until').textContent()).toMatch(/^The date is not complete/);
    await check(page);
    await expect.poll(() => listedProblems(page)).toEqual([expect.stringMatching(/: The date is not complete/)]);
  });

  test('that are only worth a word stand at their field and stop nothing', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'keywords').fill('bedside botany');
    await inputOf(page, 'keywords').blur();
    await expect
      .poll(() => errorOf(page, 'keywords').textContent())
      .toMatch(/^“bedside botany” is not in the list of interests/);
    expect(await inputOf(page, 'keywords').getAttribute('aria-invalid')).toBeNull();
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect((await panel(page).locator('pre').textContent())?.trim()).toBe('keywords:\n  - bedside botany');
  });
});

describe('lists', () => {
  test('of items add and remove, say so, number them, and keep the focus', async () => {
    const page = await openForm(site, '/join/');
    await openGroups(page);
    const add = page.getByRole('button', { name: 'Add a publication' });
    const announced = page.locator('[data-part="form-announcement"]');
    for (let number = 1; number <= 5; number++) {
      await add.press('Enter');
      expect(await announced.textContent()).toBe(`Publication ${number} added.`);
      expect(await hasFocus(inputOf(itemsOf(page, 'works').nth(number - 1), 'doi'))).toBe(true);
    }
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await add.press('Enter');
    expect(await itemsOf(page, 'works').count()).toBe(5);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    await inputOf(itemsOf(page, 'works').nth(2), 'doi').fill('10.1001/jama.2015.18884');
    await page.getByRole('button', { name: 'Remove: Publication 2' }).press('Enter');
    expect(await announced.textContent()).toBe('Publication 2 removed.');
    expect(await hasFocus(add)).toBe(true);
    expect(await inputOf(itemsOf(page, 'works').nth(1), 'doi').inputValue()).toBe('10.1001/jama.2015.18884');
    expect(await itemsOf(page, 'works').nth(1).locator('legend').first().textContent()).toMatch(/Publication\s+2/);
    await expectNoAxeFindings(page);
  });
});
