import { readCredentials } from '../credentials.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type Field, keep, USED, usedBut } from '../field.ts';
import { findLanguage } from '../language.ts';
import { textField } from '../text-field.ts';

const MAX_LIST = 12;

const pronouns = textField(
  'pronouns',
  ['pronouns', 'pronoun', 'personal pronouns', 'preferred pronouns', 'gender pronouns'],
  40,
  {
    get: ({ profile }) => profile.pronouns,
    set: ({ profile }, text) => void (profile.pronouns = text),
  },
);

const credentials: Field = {
  target: 'credentials',
  names: ['credentials', 'credential', 'degrees', 'degree', 'degree s', 'qualifications', 'post nominals', 'suffix'],
  read(text, { profile }) {
    const { credentials, rest } = readCredentials(text);
    const all = [...new Set([...(profile.credentials ?? []), ...credentials])];
    if (all.length > 0) profile.credentials = all.slice(0, MAX_LIST);
    const left = [...rest, ...all.slice(MAX_LIST)];
    return left.length > 0 && credentials.length === 0
      ? keep('not understood as degrees')
      : usedBut(left, 'no room for it among the credentials');
  },
};

const languages: Field = {
  target: 'languages',
  names: [
    'languages',
    'language',
    'languages spoken',
    'spoken languages',
    'languages of mentoring',
    'mentoring languages',
  ],
  read(text, { profile }) {
    const words = text
      .split(/[,;|/\n•·]|\s(?:and|&)\s/u)
      .map((word) => word.trim())
      .filter(Boolean);
    const tags = words.map(findLanguage).filter((tag) => tag !== undefined);
    const unknown = words.filter((word) => findLanguage(word) === undefined);
    const all = [...new Set([...(profile.languages ?? []), ...tags])];
    if (all.length > 0) profile.languages = all.slice(0, MAX_LIST);
    return tags.length === 0
      ? keep('not understood as languages')
      : usedBut([...unknown, ...all.slice(MAX_LIST)], 'not understood as a language');
  },
};

const bio: Field = {
  target: 'the text',
  names: [
    'bio',
    'biography',
    'about',
    'about me',
    'about you',
    'biosketch',
    'short bio',
    'bio sketch',
    'profile text',
    'statement',
    'personal statement',
    'biographical statement',
    'description',
    'introduction',
    'research description',
  ],
  emails: 'marked',
  read(text, { passages }) {
    if (escapeMarkdown(text) === '') return keep('no letters in it');
    passages.push(text);
    const hasLinks = /\]\(https?:/.test(text);
    return hasLinks
      ? {
          isUsed: true,
          remarks: [
            'it seems to hold links in Markdown, which are shown as they were written; take the backslashes away to make them links',
          ],
        }
      : USED;
  },
};

export const PERSON_FIELDS: readonly Field[] = [pronouns, credentials, languages, bio];
