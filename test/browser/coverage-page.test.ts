import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { command } from '../../scripts/report.ts';
import { run } from '../unit/run-command.ts';
import { expectNoAxeFindingsInLightAndDark } from './axe.ts';
import { openSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-directory-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv('SOURCE_DATE_EPOCH', '1795478400');
const { stdout } = await run(command, ['--format', 'html', '--content', 'content'], folder);
writeFileSync(join(folder, 'index.html'), stdout);
const site = await openSite({ folder });

test.each([320, 768, 1280])('the page on coverage is whole, without a finding of axe, at %i pixels', async (width) => {
  const page = await site.open('/', { width });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  // Its own style sheet is allowed, and in use.
  expect(
    await page
      .locator('.room-1 rect')
      .first()
      .evaluate((cell) => getComputedStyle(cell).fill),
  ).toMatch(/^rgb\((?!0, 0, 0\))/);
  await expectNoAxeFindingsInLightAndDark(page);
});
