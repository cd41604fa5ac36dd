import type { z } from 'zod';
import { jsonSchemas } from '../schemas/json-schema.ts';
import type { profileSchema } from '../schemas/profile.ts';
import { formatYaml } from '../source/format-yaml.ts';

type Frontmatter = z.input<typeof profileSchema>;
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What each field may look like, in the order in which a mentor will want to fill them in. */
const examplesFor = (name: string, id: string) =>
  ({
    pronouns: 'she/her',
    sortName: name.replace(/^(.+) (\S+)$/u, '$2, $1'),
    languages: ['en', 'sw'],
    appointments: [
      {
        title: 'Associate Professor of Medicine',
        rank: 'associate-professor',
        institution: 'Larkfield University',
        department: 'Medicine',
        division: 'Nephrology',
        site: 'Larkfield General Hospital',
      },
    ],
    place: { city: 'Nairobi', country: 'KE', timeZone: 'Africa/Nairobi' },
    interests: ['heart-failure', 'medical-education'],
    keywords: ['fluid balance in hot climates'],
    personalInterests: ['hiking'],
    mentoring: {
      roles: ['mentor', 'sponsor'],
      levels: ['resident', 'fellow'],
      helpWith: ['research', 'career'],
      formats: ['long-term', 'one-off'],
      reach: ['home', 'international'],
      meet: ['in-person', 'remote'],
      why: 'Somebody once answered my first message.',
      askMeAbout: 'Starting a research project beside clinical work.',
      expectations: 'Tell me what you have read, and what you would like to be able to do in a year.',
      style: { cadence: 'monthly', channel: ['video', 'email'], feedback: ['direct'] },
    },
    availability: { status: 'open', capacity: 2, until: '2027-06-30' },
    contact: {
      preferred: 'coordinator',
      instructions: 'Write to the coordinator, with one paragraph about yourself.',
      replyWithinDays: 14,
    },
    handles: {
      orcid: '0000-0002-1825-0097',
      bluesky: 'grace.example.org',
      mastodon: '@grace@med.example',
      website: 'https://grace.example.org',
    },
    communities: ['the-bmj'],
    works: [{ doi: '10.1001/jama.2015.18884', title: 'The title, as it should be shown' }],
    projects: [
      { title: 'What a trainee could work on', level: ['resident'], duration: '6 months', closesOn: '2027-01-31' },
    ],
    photo: { src: `${id}.jpg`, alt: `${name} at a desk` },
    confirmed: '2026-09-01',
    consent: { by: name, date: '2026-09-01', scope: ['profile', 'export'] },
    owner: ['grace-okafor'],
  }) satisfies Omit<Frontmatter, 'name'>;

const WIDTH = 100;

/**
 * The text of a new profile: the name, and every other field as a comment with its explanation, which the schema
 * gives. With the `# ` taken off every line, it is a whole profile.
 */
export function formatStarter(id: string, name: string, credentials: readonly string[] = []): string {
  const schema = jsonSchemas().profile;
  const known = { name, ...(credentials.length > 0 && { credentials: [...credentials] }) };
  const rest = { ...(credentials.length === 0 && { credentials: ['MD', 'PhD'] }), ...examplesFor(name, id) };
  return [
    '---',
    '## Lines that begin with "##" explain. Take the "# " off the others and change them to say what is true of you.',
    '## Only the name is needed; leave out whatever you would rather not say.',
    '',
    ...Object.entries(known).flatMap(([key, value]) => [
      ...explain(schema, key, ''),
      formatYaml({ [key]: value }).trimEnd(),
      '',
    ]),
    ...formatExamples(rest, schema, ''),
    '## After the next line: anything else about you and your work, in Markdown.',
    '---',
    '',
  ].join('\n');
}

/** The lines of an example; a blank line parts the fields of the outermost level. */
function formatExamples(example: object, schema: JsonSchema, indent: string): string[] {
  return Object.entries(example).flatMap(([key, value]: [string, unknown]) => [
    ...explain(schema, key, indent),
    ...formatExample(key, value, propertyOf(schema, key), indent),
    ...(indent === '' ? [''] : []),
  ]);
}

function formatExample(key: string, value: unknown, schema: JsonSchema, indent: string): string[] {
  const [first]: unknown[] = Array.isArray(value) ? value : [];
  if (isRecord(first)) {
    const lines = formatExamples(first, schema, `${indent}    `);
    const start = lines.findIndex((line) => line.startsWith('# '));
    return [
      `# ${indent}${key}:`,
      ...lines.map((line, index) => (index === start ? `# ${indent}  - ${line.slice(indent.length + 6)}` : line)),
    ];
  }
  if (isRecord(value)) return [`# ${indent}${key}:`, ...formatExamples(value, schema, `${indent}  `)];
  const text = Array.isArray(value) ? `[${value.map(formatListed).join(', ')}]` : formatScalar(value);
  return [`# ${indent}${key}: ${text}`];
}

/** What the schema says of a field, as comments. */
function explain(schema: JsonSchema, key: string, indent: string): string[] {
  const property = propertyOf(schema, key);
  const words = wordsOf(property);
  const text = [property.description ?? '', ...(words.length > 0 ? [`Words: ${words.join(', ')}.`] : [])].join(' ');
  return wrap(text, WIDTH - indent.length).map((line) => `## ${indent}${line}`);
}

function propertyOf(schema: JsonSchema, key: string): JsonSchema {
  const object = [schema, ...(schema.anyOf ?? []), schema.items].find(
    (candidate) => isRecord(candidate) && isRecord(candidate['properties']),
  );
  const property = isRecord(object) && isRecord(object['properties']) ? object['properties'][key] : undefined;
  return isRecord(property) ? property : {};
}

function wordsOf(schema: JsonSchema): string[] {
  const holder = isRecord(schema.items) ? schema.items : schema;
  return Array.isArray(holder['enum']) ? holder['enum'].map(String) : [];
}

function formatScalar(value: unknown): string {
  return formatYaml(value).trimEnd();
}

/** Within brackets a comma would part the text. */
function formatListed(value: unknown): string {
  const text = formatScalar(value);
  return text.includes(',') && !text.startsWith('"') ? JSON.stringify(value) : text;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
