import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RESULTS: RunOptions = { resultTypes: ['violations'] };
const ALL: RunOptions = {
  ...RESULTS,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The rules that another colour scheme can break. */
const COLORS: RunOptions = { ...RESULTS, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * Fails with the rule, its help and the elements, unless axe finds nothing against WCAG 2.2 AA and good practice, and
 * nothing against the colours of the dark scheme. The page is dark when it is done.
 */
export async function expectNoAxeFindingsInLightAndDark(page: Page): Promise<void> {
  await expectNoAxeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeFindings(page, COLORS);
}

/** Fails with the rule, its help and the elements, unless axe finds nothing against WCAG 2.2 AA and good practice. */
export async function expectNoAxeFindings(page: Page, options = ALL): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(findings, `axe on ${page.url()}`).toEqual([]);
  expect(passes.length, 'rules of axe that had something to look at').toBeGreaterThan(0);
}
