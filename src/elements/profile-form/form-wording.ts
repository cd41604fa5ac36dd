import type { z } from 'zod';
import type { ProblemKind } from '../../directory/problem.ts';
import { shorten } from '../../directory/shorten.ts';
import type { Values } from '../../directory/words.ts';
import type { Vocabulary } from '../../directory/vocabulary.ts';
import type { FormWordKey } from '../../words/form.ts';

type Issue = z.core.$ZodIssue;

/** A text of the form, and what goes into it. */
export interface Wording {
  key: FormWordKey;
  values?: Values;
}

/** How the form says what the schema found wrong with a value; undefined where `check` says it for both. */
export function wordingOfIssue(issue: Issue, found: unknown): Wording | undefined {
  const field = fieldName(issue.path);
  if (found === undefined || (issue.code === 'too_small' && isBlank(found))) {
    return { key: MISSING[field] ?? 'fill.missing' };
  }
  switch (issue.code) {
    case 'too_big':
      return tooMuch(issue, found);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? undefined
        : { key: 'fill.least', values: { least: String(issue.minimum) } };
    case 'invalid_type':
      if (issue.expected === 'int') return { key: 'fill.whole' };
      return issue.expected === 'number' ? { key: 'fill.unfinished.number' } : undefined;
    default:
      return unexpected(field, found);
  }
}

function tooMuch(issue: Extract<Issue, { code: 'too_big' }>, found: unknown): Wording {
  const most = Number(issue.maximum);
  if (typeof found === 'string') {
    // Of several words in one field, the one that is too long.
    return typeof issue.path.at(-1) === 'number'
      ? { key: 'fill.long.word', values: { value: quoted(found), most } }
      : { key: 'fill.long', values: { count: found.length, most } };
  }
  if (Array.isArray(found)) return { key: 'fill.many', values: { count: found.length, most } };
  return { key: 'fill.most', values: { most: String(issue.maximum) } };
}

function unexpected(field: string, found: unknown): Wording | undefined {
  if (field === 'works') return { key: 'fill.work' };
  if (typeof found !== 'string') return undefined;
  const key = EXPECTED[field];
  if (key !== undefined) return { key, values: { value: quoted(found) } };
  return /[\n\r\u2028\u2029]/u.test(found) ? { key: 'fill.oneParagraph' } : undefined;
}

/** What is asked for where something must be filled in. */
const MISSING: Readonly<Record<string, FormWordKey>> = {
  name: 'fill.missing.name',
  'availability.status': 'fill.missing.availability',
  'projects.title': 'fill.missing.project',
};

/** What is said of a text that is not what the field asks for. */
const EXPECTED: Readonly<Record<string, FormWordKey>> = {
  languages: 'fill.language',
  'place.timeZone': 'fill.timeZone',
  'contact.email': 'fill.email',
  'appointments.ror': 'fill.ror',
  'works.doi': 'fill.doi',
  'works.pmid': 'fill.pmid',
  'availability.until': 'fill.day',
  'projects.closesOn': 'fill.day',
  confirmed: 'fill.day',
};

/** How the form says what `check` found wrong with a valid value; undefined where `check` says it for both. */
export function wordingOfProblem(kind: ProblemKind, found: unknown, vocabulary: Vocabulary): Wording | undefined {
  const value = typeof found === 'string' ? found : '';
  switch (kind) {
    case 'keyword-free': {
      const known = vocabulary.findByName(value);
      return known
        ? { key: 'fill.keyword.known', values: { value, label: known.label } }
        : { key: 'fill.keyword', values: { value } };
    }
    case 'interest-unknown':
      return { key: 'fill.interest', values: { value } };
    case 'interest-kind':
      return { key: 'fill.interest.kind', values: { value: vocabulary.label(value) } };
    case 'contact-missing':
      return { key: CONTACT[value] ?? 'fill.contact.handle' };
    case 'project-closed':
      return { key: 'fill.closed' };
    case 'availability-expired':
      return { key: 'fill.expired' };
    default:
      return undefined;
  }
}

const CONTACT: Readonly<Record<string, FormWordKey>> = {
  email: 'fill.contact.email',
  coordinator: 'fill.contact.coordinator',
};

/** The name of a field without the places in its lists: `works.doi`. */
const fieldName = (path: readonly PropertyKey[]): string => path.filter((key) => typeof key === 'string').join('.');

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

const quoted = (text: string): string => shorten(text, 60);
