import { describe, expect, test } from 'vitest';
import { createWords } from '../../../src/directory/words.ts';
import { formatDraft, parseDraft } from '../../../src/message/draft.ts';
import { checkLetter, readPatterns, type LetterContext } from '../../../src/message/etiquette.ts';
import { composeLetter, type LetterAnswers } from '../../../src/message/letter.ts';
import { mailAddress } from '../../../src/message/mail-address.ts';
import { en } from '../../../src/words/en.ts';

const answers: LetterAnswers = {
  stage: 'clinical',
  goal: 'talk',
  project: '',
  interests: ['Nephrology'],
  heard: 'your talk on dialysis at home.',
  name: 'Amina Yusuf',
  place: 'Kilele University',
};
const words = createWords('en', en);
const letter = composeLetter('Grace Okafor', false, answers, words);
const context: LetterContext = { topics: ['Nephrology'], heard: '', requests: '', availability: 'open' };
const hintsFor = (text: string, changes: Partial<LetterContext> = {}): string[] =>
  checkLetter(text, { ...context, ...changes }, readPatterns(words)).map(({ hint }) => hint);

test('a letter from full answers is a whole letter at which nothing stands out', () => {
  expect(letter).toMatchInlineSnapshot(`
    "Dear Grace Okafor,

    My name is Amina Yusuf, and I am a medical student in the clinical years at Kilele University. I am writing to you because we share an interest in Nephrology, and I would be glad to learn how you go about it.

    What brought me to you: your talk on dialysis at home.

    Could we talk for twenty minutes in the next few weeks, by video or wherever suits you? I will bring my questions and keep to the time.

    Thank you for reading this. If now is not a good time, a short no is quite all right.

    With kind regards,
    Amina Yusuf"
  `);
  expect(hintsFor(letter)).toEqual([]);
});

describe('the checks', () => {
  test.each([
    ['I saw a 54-year-old man with gout.', 'patient'],
    ['I saw a 54 yo F with gout.', 'patient'],
    ['His MRN: 4456712 tells more.', 'patient'],
    ['The patient was admitted on 3 March with fever.', 'patient'],
    ['Would you be my mentor?', 'mentor'],
    ['You are a world-renowned doctor.', 'flattery'],
    ['PLEASE ANSWER QUICKLY!!!', 'loud'],
    ['Could you read my draft?', 'manyAsks'],
    ['I can be free on [two days].', 'gaps'],
  ])('of "%s" say %s', (sentence, hint) => {
    expect(hintsFor(`${letter}\n\n${sentence}`)).toContain(hint);
  });

  test.each(['I am 24 years old.', 'I was a student in 2024 and 2025.', 'We met on 3 March at your lecture.'])(
    'see no patient in "%s"',
    (sentence) => {
      expect(hintsFor(`${letter}\n\n${sentence}`)).not.toContain('patient');
    },
  );

  test('see what is missing: length, a question, something about this mentor, what they ask to be told', () => {
    expect(hintsFor('Hello. I am a student.', { requests: 'Tell me which languages you speak.' })).toEqual([
      'noAsk',
      'generic',
      'untold',
      'short',
    ]);
    expect(hintsFor(letter, { availability: 'waitlist' })).toEqual(['waitlist']);
    expect(hintsFor(`${letter} ${'more '.repeat(100)}`)).toEqual(['long']);
  });
});

test('a language without rules of its own is checked for what is the same in all', () => {
  const silent = readPatterns({ say: () => '' });
  const text = 'Please be my mentor, most brilliant Sir! A 54-year-old man told me of you. [more]';
  expect(checkLetter(text, { ...context, requests: 'Your year.' }, silent).map(({ hint }) => hint)).toEqual([
    'gaps',
    'short',
  ]);
});

test('a letter that a platform would cut is said to be too long for it, an emoji being one character', () => {
  expect(hintsFor(letter, { room: letter.length })).toEqual([]);
  expect(hintsFor(letter.replace('twenty', '👩🏽‍⚕️'.repeat(20)), { room: letter.length + 14 })).toEqual([]);
  expect(hintsFor(letter, { room: letter.length - 1 })).toEqual(['room']);
});

test('a mail address carries subject and text through another parser, and is not made too long', () => {
  const address = mailAddress('grace@med.example', 'A & B? "100%"', "Line's one\nline +2 é");
  const url = new URL(address!);
  expect(url.pathname).toBe('grace@med.example');
  expect(url.searchParams.get('subject')).toBe('A & B? "100%"');
  expect(url.searchParams.get('body')).toBe("Line's one\r\nline +2 é");
  expect(mailAddress('grace@med.example', 'A', 'é'.repeat(400))).toBeUndefined();
});

test('a draft comes back as it was kept, and of a poisoned one only what is right', () => {
  expect(parseDraft(formatDraft({ answers, text: 'Mine' }))).toEqual({ answers, text: 'Mine' });
  expect(parseDraft('{"version":9}')).toBeUndefined();
  expect(parseDraft('[')).toBeUndefined();
  expect(
    parseDraft('{"version":1,"answers":{"stage":"king","goal":7,"interests":[1,"a"],"name":{}},"text":5}'),
  ).toEqual({
    answers: { stage: '', goal: 'talk', project: '', interests: ['a'], heard: '', name: '', place: '' },
  });
});
