import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import fc from 'fast-check';
import jsonld, { type Options } from 'jsonld';
import { expect, test } from 'vitest';
import { formatFeed } from '../../../src/exports/atom-feed.ts';
import { formatContentLines } from '../../../src/exports/content-line.ts';
import { exportedMentors } from '../../../src/exports/export-consent.ts';
import { recordOf } from '../../../src/exports/mentor-record.ts';
import { formatMentorTable } from '../../../src/exports/mentor-table.ts';
import { profilePageData, scriptJson } from '../../../src/exports/person-data.ts';
import { formatSitemap } from '../../../src/exports/sitemap.ts';
import { formatVcard } from '../../../src/exports/vcard.ts';
import { mentorsJsonSchema } from '../../../src/schemas/json-schema.ts';
import { mentor, vocabulary } from '../mentors.ts';
import { HOSTILE } from './hostile-mentor.ts';

const context = { vocabulary, address: (path: string) => `https://x.example/dept${path}` };
const record = recordOf(HOSTILE, context);

test('a file of records is what its schema says, by a validator of its own', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(mentorsJsonSchema());
  const file = { $schema: '/schemas/mentors-1.json', version: 1, name: 'Mentors', mentors: [record] };
  validate(JSON.parse(JSON.stringify(file)));
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...file, version: 2 })).toBe(false);
});

test('a record has no picture without consent to it, and nothing of who owns or recorded the page', () => {
  const text = JSON.stringify(record);
  expect(text).not.toMatch(/secret|hostile\.jpg|photo/);
  expect(text).toContain('bob@example.edu');
});

test('only those who agreed to exports are in them, by their ids', () => {
  const consent = { by: 'x', date: '2026-09-01', scope: ['profile' as const] };
  const all = [HOSTILE, mentor('none'), mentor('page', { consent })];
  expect(exportedMentors(all).map(({ id }) => id)).toEqual(['hostile']);
});

test('each scope of consent opens what it names: a picture only with "photo", an address only where it is given', () => {
  const { photo, ...profile } = HOSTILE.profile;
  const recordWith = (more: Partial<typeof HOSTILE.profile>) =>
    recordOf({ id: 'ann', profile: { ...profile, ...more } }, context);
  const agreed = (scope: ('profile' | 'photo' | 'export')[]) => ({ by: 'x', date: '2026-09-01', scope });
  const shown = recordWith({ ...(photo && { photo }), consent: agreed(['profile', 'photo', 'export']) });
  expect(shown.photo).toEqual({ url: 'https://x.example/dept/photos/ann.webp', alt: 'A picture' });
  expect(formatVcard(shown)).toContain('PHOTO:https://x.example/dept/photos/ann.webp');
  expect(profilePageData(shown, [])).toHaveProperty('mainEntity.image', shown.photo?.url);

  const bare = recordWith({ ...(photo && { photo }), contact: {}, consent: agreed(['profile', 'export']) });
  const everywhere = [
    JSON.stringify(bare),
    formatVcard(bare),
    formatMentorTable([bare]),
    JSON.stringify(profilePageData(bare, [])),
  ].join('\n');
  expect(everywhere).not.toMatch(/photos|PHOTO|image|EMAIL|@example/);
});

test('a vCard is read back as it was meant, whatever is in it', () => {
  const card = new ICAL.Component(ICAL.parse(formatVcard(record)) as string[]);
  expect(card.getFirstPropertyValue('fn')).toBe(HOSTILE.profile.name);
  expect(card.getFirstPropertyValue('org')).toEqual(['North; South, "East"', 'a:b']);
  expect(card.getFirstPropertyValue('note')).toBe('Two, three; four ]]>');
  expect(card.getAllProperties('fn')).toHaveLength(1);
});

test('content lines are at most 75 octets long and unfold to what they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }), (given) => {
      const line = given.replace(/[\r\n]/g, '');
      const folded = formatContentLines([line]);
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
    }),
  );
});

test('a table is read back with every cell, and none begins as a formula', () => {
  const [row] = parse<Record<string, string>>(formatMentorTable([record]), { columns: true });
  expect(row).toMatchObject({ name: HOSTILE.profile.name, title: "'-2+3", credentials: "'=1+1; MD; PhD" });
});

test('a feed is well-formed and tells names as they are', () => {
  const xml = formatFeed([HOSTILE], {
    kind: 'new',
    title: 'New <mentors>',
    author: 'A & B',
    self: 'https://x.example/feeds/new.xml',
    page: 'https://x.example/mentors/',
    addressOf: (id) => `https://x.example/mentors/${id}/`,
    summaryOf: () => ']]> \u0000',
  });
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = new XMLParser({ htmlEntities: true }).parse(xml);
  expect(feed.entry.title).toBe(HOSTILE.profile.name);
  expect(feed).toMatchObject({ title: 'New <mentors>', updated: '2026-09-01T00:00:00Z' });
});

test('JSON-LD cannot end the block that it stands in', () => {
  const text = scriptJson(profilePageData(record, []));
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(scriptJson('\u2028\u2029')).toBe('"\\u2028\\u2029"');
  expect(JSON.parse(text).mainEntity).toMatchObject({ '@type': 'Person', name: HOSTILE.profile.name });
});

test('JSON-LD is one page about one person, as a processor of linked data reads it', async () => {
  const data = JSON.parse(scriptJson(profilePageData(record, ['https://social.example/@bob'])));
  const documentLoader = (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`${url} is no context of ours.`);
    const terms = { '@vocab': 'https://schema.org/', sameAs: { '@type': '@id' }, mainEntity: { '@type': '@id' } };
    return Promise.resolve({ documentUrl: url, document: { '@context': terms } });
  };
  const [page] = await jsonld.expand(data, { documentLoader, safe: true } as Options.Expand);
  expect(page).toMatchObject({
    '@type': ['https://schema.org/ProfilePage'],
    'https://schema.org/mainEntity': [
      {
        '@id': 'https://x.example/dept/mentors/hostile/#person',
        '@type': ['https://schema.org/Person'],
        'https://schema.org/name': [{ '@value': HOSTILE.profile.name }],
        'https://schema.org/sameAs': [{ '@id': 'https://social.example/@bob' }],
      },
    ],
  });
});

test('JSON-LD names the accounts to which the page leads, and no other', () => {
  expect(record.handles).toHaveLength(1);
  expect(profilePageData(record, [])).toHaveProperty('mainEntity.sameAs', undefined);
  const accounts = ['https://social.example/@bob'];
  expect(profilePageData(record, accounts)).toHaveProperty('mainEntity.sameAs', accounts);
});

test('a sitemap of more addresses than one file may hold is divided', () => {
  const addresses = Array.from({ length: 45_001 }, (_, number) => `https://x.example/${number}/`);
  const files = formatSitemap(addresses, 'https://x.example/');
  expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  expect([...files.values()].map((xml) => XMLValidator.validate(xml))).toEqual([true, true, true]);
});
