import type { Locator, Page } from 'playwright-core';
import type { PageOptions, Site } from './site.ts';

/** A directory that is kept on GitHub, as its pages say it. */
export const GITHUB = {
  forge: 'github',
  repository: 'https://github.com/example/mentors',
  branch: 'main',
  folder: 'content',
  requests: true,
  email: 'mentors@example.edu',
};
export const GITLAB = { ...GITHUB, forge: 'gitlab', repository: 'https://gitlab.com/example/mentors', requests: false };

/** A page with the form, once it works; of a directory that is kept elsewhere than the demo where `settings` say so. */
export async function openForm(site: Site, path: string, settings?: object, options?: PageOptions): Promise<Page> {
  const page = await site.open('/about/', options);
  if (settings) {
    await page.route(
      (url) => /\/(?:join|update)\/$/.test(url.pathname),
      async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const said = JSON.stringify(settings).replaceAll('"', '&quot;');
        await route.fulfill({ response, body: html.replace(/ settings="[^"]*"/, () => ` settings="${said}"`) });
      },
    );
  }
  await page.goto(site.url(path));
  await page.locator('profile-form[ready], [data-part="confirm"]:not([hidden])').first().waitFor();
  return page;
}

/** Opens a group of fields that is closed at first. */
export const openGroup = (page: Page, group: string): Promise<void> =>
  page.locator(`[data-group="${group}"] summary`).first().click();

/** The field of a value: `mentoring.why`. */
export const fieldOf = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`);

/** The ids that a field of interests holds. */
export const chosen = (page: Page, path = 'interests'): Promise<(string | null)[]> =>
  fieldOf(page, path)
    .locator('[data-part="chosen"] > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-value')));

/** The address that a link leads to. */
export const addressOf = async (link: Locator): Promise<URL> => new URL((await link.getAttribute('href')) ?? '');
