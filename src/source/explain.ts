import type { z } from 'zod';
import { findNearest, formatNearest } from '../directory/nearest.ts';
import { shorten } from '../directory/shorten.ts';
import { knownKeys } from './schema-keys.ts';
import { formatField, type FieldPath, type SourceProblem } from './position.ts';
import type { YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What people call fields that have another name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  twitter: 'x',
  state: 'status',
  department: 'appointments',
  institution: 'appointments',
  university: 'institution',
  city: 'place',
  country: 'place',
  email: 'contact',
  roles: 'mentoring',
};

/** Unknown fields of one mapping that are named; more of them are the same mistake again. */
const MAX_UNKNOWN = 20;

/** Says each thing that `schema` found wrong in `source`: its place, what was expected and found, what to do. */
export function explainIssues(issues: readonly Issue[], source: YamlSource, schema: z.ZodType): SourceProblem[] {
  const wrongTypes = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  // A text where a list belongs would also be called too long a list.
  const isTold = ({ code, path }: Issue): boolean => code !== 'invalid_type' && wrongTypes.has(path.join('.'));
  return withoutUnions(issues.filter((issue) => !isTold(issue))).flatMap((issue) =>
    explainIssue(issue, { source, schema }),
  );
}

/** Of each value that may be several things, what keeps it from being the one whose type it has, where there is one. */
export function withoutUnions(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const fitting = issue.errors.find(
      (alternative) => !alternative.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    );
    if (!fitting) return [issue];
    return withoutUnions(fitting.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

interface Context {
  source: YamlSource;
  schema: z.ZodType;
}

function explainIssue(issue: Issue, context: Context): SourceProblem[] {
  const { source, schema } = context;
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const found = valueAt(source.data, path);
  const at = { ...source.positionOf(path), field: formatField(path) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_UNKNOWN).map((key) => explainUnknown(key, path, context));
    case 'invalid_type':
      return found === undefined
        ? [
            {
              ...at,
              kind: 'field-missing',
              message: `The field "${formatField(path)}" is missing.`,
              advice: `Add it as ${typeInWords(issue.expected)}.`,
            },
          ]
        : [
            {
              ...at,
              kind: 'field-invalid',
              message: `Expected ${typeInWords(issue.expected)}, found ${inWords(found)}.`,
              advice: adviceForType(issue.expected, found, knownKeys(schema, path)),
            },
          ];
    case 'invalid_key':
      return [
        {
          ...at,
          kind: 'field-invalid',
          message: `${inWords(String(path.at(-1)))} is no name that can stand here.`,
          advice: 'Correct it, or delete it.',
        },
      ];
    case 'invalid_value':
      return [explainChoice(issue.values.map(String), found, at)];
    case 'too_big':
      return [
        {
          ...at,
          kind: 'field-invalid',
          message: `Expected at most ${String(issue.maximum)}${unit(issue.origin)}, found ${size(found)}.`,
          advice: 'Make it shorter or smaller.',
        },
      ];
    case 'too_small':
      return [
        {
          ...at,
          kind: 'field-invalid',
          message: isBlank(found)
            ? 'The field is empty.'
            : `Expected at least ${String(issue.minimum)}${unit(issue.origin)}, found ${size(found)}.`,
          advice: 'Fill it in, or leave it out.',
        },
      ];
    case 'invalid_union':
      return [explainUnion(issue, found, at)];
    default:
      return [
        {
          ...at,
          kind: 'field-invalid',
          message: `Expected ${expectation(issue)}, found ${inWords(found)}.`,
          advice: 'Correct it, or leave it out.',
        },
      ];
  }
}

/** Says which types a value may have that has none of them. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  found: unknown,
  at: Pick<SourceProblem, 'field' | 'line' | 'column'>,
): SourceProblem {
  const types = issue.errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [typeInWords(first.expected)] : [],
  );
  const expected = types.join(' or ');
  return {
    ...at,
    kind: 'field-invalid',
    message: `Expected ${expected}, found ${inWords(found)}.`,
    advice: `Write ${expected}.`,
  };
}

function explainUnknown(key: string, path: FieldPath, { source, schema }: Context): SourceProblem {
  const field = formatField([...path, key]);
  const known = knownKeys(schema, path);
  const nearest = known.find((name) => name === OTHER_NAMES[key]) ?? findNearest(key, known);
  return {
    ...source.positionOf(path, key),
    kind: 'field-unknown',
    field,
    message: `There is no field "${field}".${formatNearest(nearest)}`,
    advice: nearest === undefined ? `Delete it. Known here: ${known.join(', ')}.` : 'Correct its name, or delete it.',
  };
}

function explainChoice(
  choices: string[],
  found: unknown,
  at: Pick<SourceProblem, 'field' | 'line' | 'column'>,
): SourceProblem {
  const nearest = typeof found === 'string' ? findNearest(found, choices) : undefined;
  return {
    ...at,
    kind: found === undefined ? 'field-missing' : 'field-invalid',
    message: `${found === undefined ? `The field "${at.field}" is missing` : `${capitalised(inWords(found))} is none of the words known here`}.${formatNearest(nearest)}`,
    advice:
      choices.length > 16 && nearest !== undefined
        ? `Write "${nearest}" if that is meant.`
        : `Write one of: ${choices.join(', ')}.`,
  };
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a date such as 2026-11-24';
  return issue.message.replace(/^Invalid input: expected /, '').replace(/\.$/, '');
}

function adviceForType(expected: string, found: unknown, fields: string[]): string {
  if (expected === 'object' && fields.length > 0)
    return `Write its fields on lines of their own below it: ${fields.join(', ')}.`;
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return `Put it in quotes: "${String(found)}".`;
  if (expected === 'array' && typeof found === 'string') return `Write it as a list: [${shorten(found, 60)}].`;
  return found === null ? 'Fill it in, or leave it out.' : `Write ${typeInWords(expected)}.`;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping of fields',
};

function typeInWords(type: string): string {
  return TYPES[type] ?? type;
}

/** What was found, as a reader of the file would name it. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping of fields';
  if (typeof value === 'string') return `"${shorten(value, 60)}"`;
  return typeof value === 'number' ? `the number ${value}` : `the word ${JSON.stringify(value)}`;
}

function size(value: unknown): string {
  if (typeof value === 'string' || Array.isArray(value)) return String(value.length);
  return typeof value === 'number' ? String(value) : inWords(value);
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
