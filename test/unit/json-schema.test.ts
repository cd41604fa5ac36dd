import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from '../../src/schemas/json-schema.ts';
import { profileSchema } from '../../src/schemas/profile.ts';
import { siteSchema } from '../../src/schemas/site.ts';

const schemas = jsonSchemas();

test.each(Object.entries(schemas))('the committed schema of %s is what "npm run schemas" writes', (name, schema) => {
  const committed = readFileSync(new URL(`../../.vscode/schemas/${name}.schema.json`, import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.each(Object.entries(schemas))('every field of %s tells the person who fills it in what it is', (_, schema) => {
  const fields = Object.entries(schema.properties ?? {});
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(([, field]) => typeof field === 'boolean' || !field.description)).toEqual([]);
});

describe('the schema of a profile agrees with the reader', () => {
  const read = z.fromJSONSchema(schemas.profile);
  const both = (profile: unknown) => [profileSchema.safeParse(profile).success, read.safeParse(profile).success];

  test.each([
    ['a name alone', { name: 'Grace Okafor' }],
    ['one appointment', { name: 'Grace Okafor', appointments: { rank: 'professor' } }],
    ['a list of appointments', { name: 'Grace Okafor', appointments: [{ rank: 'professor' }, { title: 'Dean' }] }],
    ['a handle as pasted', { name: 'Grace Okafor', handles: { orcid: '0000-0002-1825-0097' } }],
    ['a handle with its settings', { name: 'Grace Okafor', handles: { x: { handle: '@grace', fetch: false } } }],
    ['a day', { name: 'Grace Okafor', confirmed: '2026-11-24' }],
  ])('in taking %s', (_, profile) => {
    expect(both(profile)).toEqual([true, true]);
  });

  test.each([
    ['a field it does not know', { name: 'Grace Okafor', slug: 'grace' }],
    ['a profile without a name', { confirmed: '2026-11-24' }],
    ['an appointment that is a text', { name: 'Grace Okafor', appointments: 'Professor' }],
    ['an unknown rank', { name: 'Grace Okafor', appointments: { rank: 'king' } }],
    ['a day in another order', { name: 'Grace Okafor', confirmed: '24/11/2026' }],
    ['a platform it does not know', { name: 'Grace Okafor', handles: { myspace: 'grace' } }],
  ])('in refusing %s', (_, profile) => {
    expect(both(profile)).toEqual([false, false]);
  });
});

test('the schema of the site takes what the reader takes and refuses an unknown hue', () => {
  const read = z.fromJSONSchema(schemas.site);
  for (const [hue, isKnown] of [
    ['teal', true],
    ['beige', false],
  ]) {
    const site = { name: 'Mentors in Medicine', hue };
    expect([siteSchema.safeParse(site).success, read.safeParse(site).success]).toEqual([isKnown, isKnown]);
  }
});
