import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { FileParts } from '../../src/source/file-parts.ts';
import { readFrontmatter } from '../../src/content/frontmatter.ts';
import { openFaulty } from './faulty-page.ts';
import type { PageOptions, Site } from './site.ts';

/** What it is by the clock of every page that is opened here: the day for which the demo is built, around noon. */
const NOW = '2026-11-24T12:00:00Z';

/** The page with the form once it works. `prepare` may set what the page meets, before it is opened. */
export async function openForm(
  site: Site,
  path: string,
  prepare?: (page: Page) => Promise<unknown>,
  options?: PageOptions,
): Promise<Page> {
  const page = await site.open('/about/', options);
  await page.clock.setFixedTime(NOW);
  await prepare?.(page);
  await page.goto(site.url(path));
  await page.locator('profile-form[ready]').waitFor();
  return page;
}

/** The same in a browser profile that is prepared before it opens, where the form need not come to work. */
export const openFaultyForm = (
  site: Site,
  path: string,
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> =>
  openFaulty(site, path, async (context) => {
    await context.clock.setFixedTime(NOW);
    await prepare(context);
  });

/** Makes a page be published whose file is this text. */
export async function publish(page: Page, id: string, text: string): Promise<void> {
  const { parts }: { parts: FileParts } = readFrontmatter(text);
  await page.route(`**/update/${id}.json`, (route) => route.fulfill({ json: { parts } }));
}

/** A field of the form, or of one of its items. */
export const fieldOf = (page: Page | Locator, path: string): Locator => page.locator(`[data-field="${path}"]`);

/** The control of a field in which text is written. */
export const inputOf = (page: Page | Locator, path: string): Locator =>
  fieldOf(page, path).locator('input:not([type="checkbox"]), textarea, select').first();

/** The box of a field for one of its words. */
export const boxOf = (page: Page | Locator, path: string, value: string): Locator =>
  fieldOf(page, path).locator(`input[value="${value}"]`);

/** What a field says is wrong with it. */
export const errorOf = (page: Page | Locator, path: string): Locator =>
  fieldOf(page, path).locator('[data-part="error"]');

export const itemsOf = (page: Page, list: string): Locator =>
  page.locator(`[data-items="${list}"] > [data-part="items"] > li`);

export const summary = (page: Page): Locator => page.locator('[data-part="summary"]');
export const panel = (page: Page): Locator => page.locator('[data-part="send"]');
export const status = (page: Page): Locator => page.locator('[data-part="form-status"]');
export const draftNote = (page: Page): Locator => page.locator('[data-part="draft-note"]');

/** What the summary lists. */
export const listedProblems = (page: Page): Promise<string[]> => summary(page).locator('li').allTextContents();

/** Opens every group that is closed. */
export async function openGroups(page: Page): Promise<void> {
  await page.locator('form details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check and send' }).click();
}

/** The file as it is offered for download, and its name. */
export async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('link', { name: 'Save the file' }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
