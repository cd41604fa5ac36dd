import { expect, test } from 'vitest';
import { briefFileOf, countBriefFiles } from '../../../src/shortlist/brief.ts';

test('briefs stand in files of about sixteen mentors', () => {
  const ids = Array.from({ length: 1000 }, (_, number) => `mentor-${number}`);
  const files = countBriefFiles(ids.length);
  const sizes = Array<number>(files).fill(0);
  for (const id of ids) sizes[briefFileOf(id, files)]!++;
  expect(files).toBe(63);
  expect(Math.min(...sizes)).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThan(40);
});

test('there is a file of briefs where there is nobody', () => {
  expect(countBriefFiles(0)).toBe(1);
  expect(briefFileOf('grace-okafor', 1)).toBe(0);
});
