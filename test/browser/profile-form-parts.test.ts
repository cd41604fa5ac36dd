import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { chosen, fieldOf, openForm, openGroup } from './form-parts-page.ts';
import { hasFocus } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

const picker = (page: Page, name = 'Professional interests'): Locator => page.getByRole('combobox', { name });
const said = (page: Page, path = 'interests'): Locator => fieldOf(page, path).locator('[data-part="interest-status"]');
const note = (page: Page, path = 'interests'): Locator => fieldOf(page, path).locator('[data-part="interest-note"]');
const offered = (page: Page, path = 'interests'): Locator => fieldOf(page, path).getByRole('option');

/** Types a text letter by letter, as a person does, and waits for what is offered. */
async function type(page: Page, text: string, name?: string): Promise<void> {
  await picker(page, name).focus();
  await page.keyboard.type(text);
  await page.locator('[role="option"]').first().waitFor();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the picker of interests, by keyboard alone', () => {
  test('adds what is picked from the list, moves it, removes it, and says so each time', async () => {
    const page = await openForm(site, '/join/');
    await type(page, 'nephrol');
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => said(page).textContent()).toBe('Nephrology added, number 1.');
    expect(await picker(page).inputValue()).toBe('');
    expect(await hasFocus(picker(page))).toBe(true);
    await type(page, 'weak hea');
    expect(await offered(page).first().textContent()).toMatch(/Heart failure\s*weak heart/);
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => chosen(page)).toEqual(['nephrology', 'heart-failure']);

    const up = page.getByRole('button', { name: 'Move Heart failure up' });
    await up.focus();
    await press(page, 'Enter');
    expect(await chosen(page)).toEqual(['heart-failure', 'nephrology']);
    expect(await said(page).textContent()).toBe('Heart failure is now number 1.');
    expect(await hasFocus(up)).toBe(true);
    expect(await up.getAttribute('aria-disabled')).toBe('true');
    await press(page, 'Space');
    expect(await chosen(page)).toEqual(['heart-failure', 'nephrology']);
    await page.getByRole('button', { name: 'Move Heart failure down' }).focus();
    await press(page, 'Space');
    expect(await chosen(page)).toEqual(['nephrology', 'heart-failure']);

    await page.getByRole('button', { name: 'Remove Nephrology' }).focus();
    await press(page, 'Enter');
    expect(await said(page).textContent()).toBe('Nephrology removed.');
    expect(await hasFocus(page.getByRole('button', { name: 'Remove Heart failure' }))).toBe(true);
    await press(page, 'Enter');
    expect(await chosen(page)).toEqual([]);
    expect(await hasFocus(picker(page))).toBe(true);
  });

  test('adds by Enter what the vocabulary knows by any name, and never sends the form by it', async () => {
    const page = await openForm(site, '/join/');
    const address = page.url();
    for (const [text, ids] of [
      ['cardiac insufficiency', ['heart-failure']],
      ['CARDIOLOGY', ['heart-failure', 'cardiology']],
      ['Heart failure', ['heart-failure', 'cardiology']],
      [
        'nephrology, medical education; simulation',
        ['heart-failure', 'cardiology', 'nephrology', 'medical-education', 'simulation'],
      ],
    ] as const) {
      await picker(page).fill(text);
      await press(page, 'Enter');
      await expect.poll(() => picker(page).inputValue()).toBe('');
      expect((await chosen(page)).slice(0, ids.length)).toEqual(ids);
    }
    expect(await chosen(page)).toHaveLength(5);
    await press(page, 'Enter');
    expect(page.url()).toBe(address);
    expect(await page.locator('[data-part="summary"]').isVisible()).toBe(false);
  });

  test('offers to keep what the vocabulary does not know, or the nearest that it does', async () => {
    const page = await openForm(site, '/join/');
    const keywords = fieldOf(page, 'keywords').locator('input');
    await picker(page).fill('cardiolgy');
    await press(page, 'Enter');
    await expect
      .poll(() => note(page).textContent())
      .toMatch(
        /^The vocabulary does not know “cardiolgy”, so it is not added yet. Add Cardiology .*Keep “cardiolgy” as a free keyword$/,
      );
    expect(await hasFocus(picker(page))).toBe(true);
    await press(page, 'Tab');
    expect(await hasFocus(note(page).getByRole('button', { name: 'Add Cardiology' }))).toBe(true);
    await press(page, 'Enter');
    expect(await chosen(page)).toEqual(['cardiology']);
    expect(await note(page).isVisible()).toBe(false);
    await picker(page).fill('cardiolgy');
    await press(page, 'Enter');
    await note(page).waitFor();
    expect(await note(page).getByRole('button', { name: 'Add Cardiology' }).count()).toBe(0);
    await picker(page).fill('');

    await type(page, 'sledge dogs');
    await press(page, 'ArrowUp');
    expect(await offered(page).last().getAttribute('aria-selected')).toBe('true');
    expect(await offered(page).last().textContent()).toContain('Keep “sledge dogs” as a free keyword');
    await press(page, 'Enter');
    await expect.poll(() => keywords.inputValue()).toBe('sledge dogs');
    await picker(page).fill('kite medicine');
    await press(page, 'Enter');
    await note(page).getByRole('button', { name: 'Keep “kite medicine” as a free keyword' }).focus();
    await press(page, 'Enter');
    expect(await keywords.inputValue()).toBe('sledge dogs, kite medicine');
    expect(await said(page).textContent()).toBe('“kite medicine” is kept as a free keyword.');
    expect(await hasFocus(picker(page))).toBe(true);
    expect(await chosen(page)).toEqual(['cardiology']);
  });

  test('offers interests outside work in their own field only, and says where one belongs', async () => {
    const page = await openForm(site, '/join/');
    await picker(page).fill('gardening');
    await press(page, 'Enter');
    await expect.poll(() => note(page).textContent()).toBe('Gardening is an interest outside work. Add it there.');
    expect(await chosen(page)).toEqual([]);
    const outside = 'Interests outside work';
    await type(page, 'gard', outside);
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => chosen(page, 'personalInterests')).toEqual(['gardening']);
    await picker(page, outside).fill('cardiology');
    await press(page, 'Enter');
    await expect
      .poll(() => note(page, 'personalInterests').textContent())
      .toBe('Cardiology is a professional interest. Add it there.');
  });

  test('takes as many as a profile may have, and no more', async () => {
    const page = await openForm(site, '/join/');
    const outside = picker(page, 'Interests outside work');
    await outside.fill(
      'running, gardening, chess, music, cooking, photography, hiking, cycling, swimming, knitting, reading, travel',
    );
    await press(page, 'Enter');
    await expect.poll(() => chosen(page, 'personalInterests')).toHaveLength(12);
    await outside.fill('painting');
    await press(page, 'Enter');
    await expect
      .poll(() => said(page, 'personalInterests').textContent())
      .toBe('There is room for 12, and all are taken. Remove one to add another.');
    expect(await chosen(page, 'personalInterests')).toHaveLength(12);
    expect(await outside.inputValue()).toBe('painting');
  });

  test('says that what was typed and left is not added yet', async () => {
    const page = await openForm(site, '/join/');
    await picker(page).fill('cardiology');
    await press(page, 'Tab');
    await expect.poll(() => note(page).textContent()).toBe('“cardiology” is not added yet. Add Cardiology');
    expect(await note(page).getAttribute('role')).toBe('status');
    await expectNoAxeFindings(page);
  });
});

describe('the note under a handle', () => {
  const orcid = (page: Page): Locator => fieldOf(page, 'handles.orcid').locator('input[type="text"]');
  const said = (page: Page, platform: string): Locator =>
    fieldOf(page, `handles.${platform}`).locator('[data-part="handle-note"]');

  test('says what a pasted address will be, and on leaving puts the handle in its place', async () => {
    const page = await openForm(site, '/join/');
    await openGroup(page, 'handles');
    await orcid(page).pressSequentially('https://orcid.org/0000-0002-1825-0097');
    await expect
      .poll(() => said(page, 'orcid').textContent())
      .toBe('0000-0002-1825-0097, which leads to https://orcid.org/0000-0002-1825-0097');
    expect(await orcid(page).inputValue()).toBe('https://orcid.org/0000-0002-1825-0097');
    await press(page, 'Tab');
    expect(await orcid(page).inputValue()).toBe('0000-0002-1825-0097');
  });

  test('says calmly what is none and what to paste, and leaves what was typed alone', async () => {
    const page = await openForm(site, '/join/');
    await openGroup(page, 'handles');
    await orcid(page).pressSequentially('0000-0002-1825');
    await expect
      .poll(() => said(page, 'orcid').textContent())
      .toMatch(/has 12 digits, and an ORCID iD has 16\. Paste the ORCID iD/);
    expect(await orcid(page).getAttribute('aria-invalid')).toBe(null);
    await press(page, 'Tab');
    expect(await orcid(page).inputValue()).toBe('0000-0002-1825');
    const error = fieldOf(page, 'handles.orcid').locator('[data-part="error"]');
    await expect.poll(() => error.textContent()).toMatch(/has 12 digits/);
    expect(await said(page, 'orcid').textContent()).toBe('');
  });
});

describe('the preview of the card', () => {
  const preview = (page: Page): Locator => page.locator('[data-part="preview"] .card');

  test('follows what is typed, unfinished or wrong, as text, and takes no focus', async () => {
    const page = await openForm(site, '/join/');
    expect(await preview(page).locator('.card-name').textContent()).toContain('Your name');
    const name = page.getByLabel(/^Name/);
    await name.pressSequentially('<b>Ann</b> Ó Briain');
    await expect.poll(() => preview(page).locator('.card-name').textContent()).toContain('<b>Ann</b> Ó Briain');
    expect(await hasFocus(name)).toBe(true);
    await page.getByLabel('New mentees').selectOption('Open to new mentees');
    await picker(page).fill('cardiology');
    await press(page, 'Enter');
    await expect.poll(() => preview(page).innerText()).toMatch(/Open to new mentees[^]*Cardiology/);
    expect(await preview(page).locator('a[href], button, input').count()).toBe(0);
    expect(await preview(page).count()).toBe(1);
  });

  test('shows a page that is changed as it is published', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await expect
      .poll(() => preview(page).innerText())
      .toMatch(/Grace Okafor[^]*Associate Professor of Medicine[^]*Nephrology/);
    expect(await chosen(page)).toEqual([
      'nephrology',
      'chronic-kidney-disease',
      'point-of-care-ultrasound',
      'clinical-teaching',
      'health-equity',
    ]);
  });
});
