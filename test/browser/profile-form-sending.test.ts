import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { joinParts, type FileParts } from '../../src/source/file-parts.ts';
import { expectNoAxeFindings } from './axe.ts';
import { addressOf, GITHUB, GITLAB, openForm, openGroup } from './form-parts-page.ts';
import { hasFocus } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

describe('the panel that sends', () => {
  const panel = (page: Page): Locator => page.locator('[data-part="send"]');
  const way = (page: Page, name: string): Locator => panel(page).locator(`[data-part="send-${name}"]`);
  const openWays = async (page: Page): Promise<string[]> => {
    const all = ['issue', 'paste', 'mail', 'download', 'attach', 'edit-page'];
    const shown = await Promise.all(all.map((name) => way(page, name).isVisible()));
    return all.filter((_, place) => shown[place]);
  };

  /** Presses the button that checks, and waits for the ways to send. */
  async function send(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Check and send' }).press('Enter');
    await panel(page).waitFor();
  }

  /** A new page of Ann, who agrees to it, with a text. */
  async function writePage(page: Page, text: string): Promise<void> {
    await page.getByLabel(/^Name/).fill('Ann Briain');
    await page.getByLabel('My page may be shown in this directory').check();
    await openGroup(page, 'text');
    await page.getByLabel('The text of your page').fill(text);
    await send(page);
  }

  test('says which fields change, and leads to the request with nothing but these', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor', GITHUB);
    await page.getByLabel('Pronouns').fill('they/them');
    await page.getByRole('button', { name: 'Remove Health equity' }).click();
    await send(page);
    expect(await hasFocus(panel(page))).toBe(true);
    expect(await panel(page).locator('[data-part="send-summary"]').textContent()).toBe(
      '2 fields change: Pronouns and Professional interests.',
    );
    expect(await openWays(page)).toEqual(['issue', 'mail', 'download', 'edit-page']);
    const { origin, pathname, searchParams } = await addressOf(way(page, 'issue'));
    const changes = [
      'pronouns: they/them',
      'interests:',
      ...['nephrology', 'chronic-kidney-disease', 'point-of-care-ultrasound', 'clinical-teaching'].map(
        (id) => `  - ${id}`,
      ),
      '',
    ].join('\n');
    expect(origin + pathname).toBe('https://github.com/example/mentors/issues/new');
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'profile.yml',
      title: 'Profile of Grace Okafor',
      profile: 'grace-okafor',
      changes,
    });
    expect(await panel(page).locator('[data-part="changes"]').textContent()).toBe(changes);
    expect(await way(page, 'issue').getAttribute('target')).toBe('_blank');
    expect(await way(page, 'issue').getAttribute('rel')).toContain('noopener');
    expect((await addressOf(way(page, 'mail'))).searchParams.get('body')).toContain('pronouns: they/them');
    expect(await way(page, 'edit-page').getAttribute('href')).toBe(
      'https://github.com/example/mentors/edit/main/content/profiles/grace-okafor.mdx',
    );
    await expectNoAxeFindings(page);
  });

  test('has a text too long for an address copied and pasted, in steps', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await openForm(site, '/join/', GITHUB, { context: { permissions } });
    const text = 'أدرّس طب الكلى، وأحبّ أن أسمع أسئلة من يبدأ الطريق. '.repeat(60).trim();
    await writePage(page, text);
    expect(await openWays(page)).toEqual(['paste', 'download', 'attach', 'edit-page']);
    const address = await addressOf(panel(page).locator('[data-part="send-paste-open"]'));
    expect(address.href.length).toBeLessThan(6000);
    expect([...address.searchParams.keys()]).toEqual(['template', 'title', 'profile']);
    expect((await addressOf(way(page, 'attach'))).searchParams.get('body')).toContain('Please attach the file');
    await panel(page).getByRole('button', { name: 'Copy the changes' }).press('Enter');
    const status = panel(page).locator('[data-part="send-copy-status"]');
    await expect.poll(() => status.textContent()).toBe('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await panel(page).locator('[data-part="changes"]').textContent());
    expect(copied).toContain(text);
    await expectNoAxeFindings(page);
  });

  test('selects the changes where the browser does not let it copy', async () => {
    const page = await openForm(site, '/join/', GITHUB);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await writePage(page, 'نص طويل جدا. '.repeat(200).trim());
    await panel(page).getByRole('button', { name: 'Copy the changes' }).click();
    await expect
      .poll(() => panel(page).locator('[data-part="send-copy-status"]').textContent())
      .toMatch(/The text is selected/);
    const changes = panel(page).locator('[data-part="changes"]');
    expect(await changes.isVisible()).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe((await changes.textContent())?.trim());
  });

  test('offers the forge’s own page where the forge takes no requests, and mail and file where there is none', async () => {
    const onGitLab = await openForm(site, '/join/', GITLAB);
    await writePage(onGitLab, 'Hello.');
    expect(await openWays(onGitLab)).toEqual(['mail', 'download', 'edit-page']);
    expect((await addressOf(way(onGitLab, 'edit-page'))).href).toBe(
      'https://gitlab.com/example/mentors/-/new/main/content/profiles?file_name=ann-briain.mdx',
    );
    const nowhere = await openForm(site, '/join/');
    await writePage(nowhere, 'Hello.');
    expect(await openWays(nowhere)).toEqual(['mail', 'download']);
  });

  test('saves the whole file, and forgets the draft once somebody says that it is sent', async () => {
    const page = await openForm(site, '/join/');
    await writePage(page, 'Hello.');
    const done = panel(page).getByRole('button', { name: 'I have sent it' });
    expect(await done.isVisible()).toBe(false);
    const [download] = await Promise.all([page.waitForEvent('download'), way(page, 'download').press('Enter')]);
    expect(download.suggestedFilename()).toBe('ann-briain.mdx');
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toMatch(/^---\nname: Ann Briain\n[^]*\n---\n\n?Hello\.\n$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await done.press('Enter');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await hasFocus(panel(page).getByText(/^Thank you\./))).toBe(true);
  });

  test('goes away when the form says something else', async () => {
    const page = await openForm(site, '/join/', GITHUB);
    await writePage(page, 'Hello.');
    await page.getByLabel(/^Name/).pressSequentially('!');
    await expect.poll(() => panel(page).isVisible()).toBe(false);
  });
});

describe('the question whether a page is still true', () => {
  const panel = (page: Page): Locator => page.locator('[data-part="confirm"]');
  const yes = (page: Page): Locator => panel(page).getByRole('link', { name: 'Yes, it is still true' });

  test('is answered by one link, which sets only the day', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor&confirm', GITHUB);
    expect(await panel(page).locator('.card').innerText()).toContain('Grace Okafor');
    expect(await panel(page).locator('[data-part="confirm-read"]').textContent()).toBe(
      'You last confirmed it on October 12, 2026.',
    );
    expect(await panel(page).locator('[data-part="confirm-ran-out"]').isVisible()).toBe(false);
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const { searchParams } = await addressOf(yes(page));
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'profile.yml',
      title: 'Still true: Grace Okafor',
      profile: 'grace-okafor',
      changes: `confirmed: ${today}\n`,
    });
    await expectNoAxeFindings(page);
  });

  test('saves the file with only the day changed', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor&confirm', GITHUB);
    await panel(page).getByText('Other ways to say yes').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page).locator('[data-part="send-download"]').click(),
    ]);
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const { parts } = (await (await fetch(site.url('/update/grace-okafor.json'))).json()) as { parts: FileParts };
    const published = joinParts(parts);
    expect(published).toContain('\nconfirmed: 2026-10-12\n');
    expect(await readFile(await download.path(), 'utf8')).toBe(
      published.replace('confirmed: 2026-10-12', `confirmed: ${today}`),
    );
  });

  test('says first that what the page says of availability has run out', async () => {
    const page = await openForm(site, '/update/?p=javier-montellano&confirm', GITHUB);
    expect(await panel(page).locator('[data-part="confirm-ran-out"]').textContent()).toBe(
      'What your page says about your availability held until June 30, 2026. If something else holds now, change it instead.',
    );
  });

  test('is answered by mail where there is no GitHub, and leads to the form where something has changed', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor&confirm');
    const { protocol, searchParams } = await addressOf(yes(page));
    expect(protocol).toBe('mailto:');
    expect(searchParams.get('body')).toMatch(/^grace-okafor\r\n\r\nconfirmed: \d{4}-\d\d-\d\d\r\n$/);
    await panel(page).getByRole('link', { name: 'Change something' }).click();
    await page.locator('profile-form[ready]').waitFor();
    expect(new URL(page.url()).search).toBe('?p=grace-okafor');
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('Grace Okafor');
  });
});
