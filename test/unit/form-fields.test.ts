import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import { PLATFORMS } from '../../src/schemas/handles.ts';
import { jsonSchemas } from '../../src/schemas/json-schema.ts';
import { CONSENT_SCOPES, HELP_WITH, RANKS } from '../../src/schemas/profile.ts';
import { formFields, type FormField, type FormItems } from '../../src/site/form-fields.ts';
import { consentField, formSections, LEFT_OUT } from '../../src/site/form-sections.ts';
import { en } from '../../src/words/en.ts';

const words = createWords('en', en);
const sections = formSections({ ...words, communities: [{ value: 'the-bmj', label: 'The BMJ' }] });
const parts = sections.flatMap((section) => [...section.parts, ...section.more]);
const isItems = (part: FormField | FormItems): part is FormItems => part.control === 'items';
const fields = parts.flatMap((part) => (isItems(part) ? part.fields : [part]));

function partAt(path: string): FormField {
  const part = parts.find((one) => one.path === path);
  if (!part || isItems(part)) throw new Error(`There is no field "${path}".`);
  return part;
}

function itemsAt(path: string): FormItems {
  const part = parts.find((one) => one.path === path);
  if (!part || !isItems(part)) throw new Error(`There is no list "${path}".`);
  return part;
}

describe('the form of a profile', () => {
  test('has every field of the schema once, but for those that it leaves out', () => {
    const known = Object.keys(jsonSchemas().profile.properties ?? {});
    const shown = new Set(parts.map(({ path }) => path.split('.')[0]));
    expect(new Set([...shown, ...LEFT_OUT])).toEqual(new Set(known));
    const paths = parts.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });

  test('lays mappings out flat, down to the last field', () => {
    expect(parts.map(({ path }) => path).filter((path) => path.startsWith('mentoring.style.'))).toEqual([
      'mentoring.style.cadence',
      'mentoring.style.channel',
      'mentoring.style.feedback',
    ]);
    expect(parts.filter(({ path }) => path.startsWith('handles.')).map(({ path }) => path)).toEqual(
      PLATFORMS.map((platform) => `handles.${platform}`),
    );
  });

  test('has a label and help for each field and list', () => {
    const untold = [...parts, ...fields].filter(({ label, help }) => label.trim() === '' || help.trim() === '');
    expect(untold).toEqual([]);
  });

  test('speaks of no brackets and no quotes that only a file needs', () => {
    expect(
      [...parts, ...fields].map(({ help }) => help).filter((help) => /[[\]]|in quotes|ISO|by ids/.test(help)),
    ).toEqual([]);
  });

  test('needs nothing but the name, and of a project what it is about', () => {
    expect(parts.filter((part) => !isItems(part) && part.isRequired).map(({ path }) => path)).toEqual(['name']);
    expect(
      itemsAt('projects')
        .fields.filter(({ isRequired }) => isRequired)
        .map(({ path }) => path),
    ).toEqual(['title']);
    expect(itemsAt('works').fields.filter(({ isRequired }) => isRequired)).toEqual([]);
  });

  test.each([
    ['name', 'line'],
    ['credentials', 'words'],
    ['languages', 'words'],
    ['place.country', 'choice'],
    ['place.latitude', 'number'],
    ['place.timeZone', 'line'],
    ['interests', 'interests'],
    ['personalInterests', 'interests'],
    ['keywords', 'words'],
    ['mentoring.levels', 'choices'],
    ['mentoring.why', 'passage'],
    ['mentoring.expectations', 'passage'],
    ['mentoring.style.cadence', 'choice'],
    ['availability.capacity', 'number'],
    ['availability.until', 'day'],
    ['confirmed', 'day'],
    ['contact.email', 'email'],
    ['handles.orcid', 'handle'],
  ])('fills in %s as a %s', (path, control) => {
    expect(partAt(path).control).toBe(control);
  });

  test('takes the fields of an appointment from the list, though a file may have one alone', () => {
    const { most, fields: own } = itemsAt('appointments');
    expect(most).toBe(8);
    expect(own.map(({ path, control }) => `${path}: ${control}`)).toEqual([
      'title: line',
      'rank: choice',
      'track: choice',
      'institution: line',
      'ror: line',
      'department: line',
      'division: line',
      'site: line',
    ]);
  });

  test('carries over the limits of the schema', () => {
    expect(partAt('name').maxLength).toBe(120);
    expect(partAt('handles.x').maxLength).toBe(300);
    expect(partAt('interests').most).toBe(30);
    expect(partAt('availability.capacity')).toMatchObject({ min: 0, max: 99, isWhole: true });
    expect(partAt('place.latitude')).toMatchObject({ min: -90, max: 90 });
    expect(partAt('place.latitude').isWhole).toBeUndefined();
  });

  test('offers every value of the schema in its order, in the words that the pages use', () => {
    expect(partAt('mentoring.helpWith').options.map(({ value }) => value)).toEqual(HELP_WITH);
    expect(partAt('mentoring.helpWith').options[0]).toEqual({ value: 'research', label: 'Research' });
    const rank = itemsAt('appointments').fields.find(({ path }) => path === 'rank');
    expect(rank?.options.map(({ value }) => value)).toEqual(RANKS);
    expect(rank?.options.at(-2)).toEqual({ value: 'emeritus', label: 'Professor emeritus' });
  });

  test('offers countries by their names, from A to Z, and none that the schema refuses', () => {
    const { options } = partAt('place.country');
    expect(options.slice(0, 2)).toEqual([
      { value: 'AF', label: 'Afghanistan' },
      { value: 'AX', label: 'Åland Islands' },
    ]);
    expect(options).toContainEqual({ value: 'KE', label: 'Kenya' });
    expect(options.map(({ value }) => value)).not.toContain('UK');
    expect(options.map(({ value }) => value)).not.toContain('EU');
  });

  test('is open where most people write something, and says elsewhere what is in it', () => {
    const open = sections.filter(({ hint }) => hint === undefined).map(({ group }) => group);
    expect(open).toEqual(['identity', 'interests', 'mentoring', 'availability']);
    const folded = sections.filter(({ more }) => more.length > 0);
    expect(folded.map(({ group, moreTitle }) => [group, moreTitle])).toEqual([
      ['identity', 'How to file your name'],
      ['mentoring', 'More on how you mentor'],
      ['availability', 'When you last found your page true'],
    ]);
  });
});

test('a mentor can agree to every scope there is, each in words', () => {
  const { path, control, options } = consentField(words);
  expect([path, control]).toEqual(['consent.scope', 'choices']);
  expect(options.map(({ value }) => value)).toEqual(CONSENT_SCOPES);
  expect(options[0]?.label).toBe('My page may be shown in this directory');
});

describe('a field that the form does not know', () => {
  test('is an error that names the word that is missing', () => {
    const schema = { properties: { motto: { type: 'string', description: 'A motto.' } } } as const;
    expect(() => formFields(schema, words)).toThrow(
      'The form needs the word "field.motto": add it to src/words/en-form.ts.',
    );
  });

  test('is an error where nothing says what it asks for', () => {
    expect(() => formFields({ properties: { name: { type: 'string' } } }, words)).toThrow(
      'The field "name" has no help: describe it in the schema.',
    );
  });

  test('is an error where no control can fill it in', () => {
    const schema = { properties: { name: { type: 'boolean', description: 'Whether.' } } } as const;
    expect(() => formFields(schema, words)).toThrow(
      'The form has no control for the field "name". Say in form-fields.ts how it is filled in.',
    );
  });
});
