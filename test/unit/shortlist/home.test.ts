import { expect, test } from 'vitest';
import { formatHome, parseHome } from '../../../src/shortlist/home.ts';

test.each([
  { institution: 'Kilele University Hospital', country: 'KE' },
  { institution: '', country: '-' },
])('where a trainee is can be read as it was kept', (home) => {
  expect(parseHome(formatHome(home))).toEqual(home);
});

test.each([
  '',
  '{}',
  '["a"]',
  '["a",7]',
  '["","<b>"]',
  '["",""]',
  `["${'a'.repeat(201)}","KE"]`,
  `"${' '.repeat(500)}"`,
])('a text that does not say where a trainee is says nothing: %s', (text) => {
  expect(parseHome(text)).toBeUndefined();
});
