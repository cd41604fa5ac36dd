import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/directory/fold.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { createLexicon, type Entry } from '../../src/search/lexicon.ts';
import { understand } from '../../src/search/understand.ts';
import { anyText, lexiconOf } from './mentors.ts';

const clinical = (
  label: string,
  names: { synonyms?: string[]; layWords?: string[]; abbreviations?: string[] } = {},
) => ({
  id: fold(label).replace(/[^a-z0-9]+/g, '-'),
  label,
  kind: 'clinical' as const,
  ...names,
});

const lexicon = lexiconOf(
  createVocabulary([
    clinical('Cardiology', { layWords: ['heart'], abbreviations: ['cards'] }),
    clinical('Heart failure', {
      synonyms: ['cardiac failure'],
      layWords: ['weak heart'],
      abbreviations: ['HF', 'CHF'],
    }),
    clinical('Clinical trials', { synonyms: ['randomized trials'] }),
    clinical('Early-phase trials', { synonyms: ['phase 1 trials'] }),
    clinical('Nephrology', { synonyms: ['renal medicine'], layWords: ['kidney'] }),
    clinical('Pediatric cardiology'),
    clinical('Pediatrics', { layWords: ['children'] }),
    clinical('Hematology'),
    clinical('Multiple sclerosis', { abbreviations: ['MS'] }),
    clinical('Mitral stenosis', { abbreviations: ['MS'] }),
    clinical('Artificial intelligence', { abbreviations: ['AI'] }),
    clinical('Radiology'),
    clinical('Nuclear medicine', { abbreviations: ['PET'] }),
    clinical('Pets', { synonyms: ['pet'] }),
    clinical('Parenting', { layWords: ['kids'] }),
    clinical('Information technology', { abbreviations: ['IT'] }),
    clinical('Health care', { synonyms: ['care of the sick'] }),
    clinical('Type 2 diabetes'),
    clinical('Sjögren disease'),
    clinical('Emergency medicine', { abbreviations: ['EM', 'A&E'] }),
    clinical('LGBTQ+ health'),
  ]),
);

/** How a text is read: each part with what it means. */
const read = (text: string) =>
  understand(text, lexicon).map(({ said, meaning }) =>
    meaning ? `${said} = ${meaning.facet} ${meaning.values.join(' or ')} (${meaning.how})` : said,
  );
const interest = (said: string, id: string, how = 'name') => `${said} = interest ${id} (${how})`;

describe('a name', () => {
  test.each([
    ['its label', 'cardiology', 'cardiology'],
    ['a synonym', 'cardiac failure', 'heart-failure'],
    ['a lay word', 'kidney', 'nephrology'],
    ['capitals', 'HEART FAILURE', 'heart-failure'],
    ['one instead of several', 'clinical trial', 'clinical-trials'],
    ['several instead of one', 'kidneys', 'nephrology'],
    ['British spelling', 'Haematology', 'hematology'],
    ['British spelling within', 'paediatric cardiology', 'pediatric-cardiology'],
    ['an accent left out', 'sjogren disease', 'sjogren-disease'],
    ['an accent and an apostrophe', "Sjögren's disease", 'sjogren-disease'],
    ['two words as one', 'healthcare', 'health-care'],
    ['two words with a hyphen', 'health-care', 'health-care'],
    ['a hyphen left out', 'early phase trials', 'early-phase-trials'],
    ['a number within', 'type 2 diabetes', 'type-2-diabetes'],
    ['a sign at its end', 'LGBTQ+ health', 'lgbtq-health'],
    ['a word of nothing within', 'care of the sick', 'health-care'],
  ])('is known by %s: %s', (_, text, id) => {
    expect(read(text)).toEqual([interest(text, id)]);
  });

  test('is known in the middle of a sentence, by the words as typed', () => {
    expect(read('Who knows about Weak Hearts, or kidneys?')).toEqual([
      interest('Weak Hearts', 'heart-failure'),
      interest('kidneys', 'nephrology'),
    ]);
  });

  test('is the longest there is, from the left', () => {
    expect(read('pediatric cardiology')).toEqual([interest('pediatric cardiology', 'pediatric-cardiology')]);
    expect(read('heart failure clinical trials')).toEqual([
      interest('heart failure', 'heart-failure'),
      interest('clinical trials', 'clinical-trials'),
    ]);
    expect(read('heart clinical trials')).toEqual([
      interest('heart', 'cardiology'),
      interest('clinical trials', 'clinical-trials'),
    ]);
  });

  test('may stand twice', () => {
    expect(read('kidney kidney')).toEqual([interest('kidney', 'nephrology'), interest('kidney', 'nephrology')]);
  });

  test('is not put together from both sides of a quote', () => {
    expect(read('heart "and soul" failure')).toEqual([
      interest('heart', 'cardiology'),
      '"and soul"',
      interest('failure', 'heart-failure', 'word'),
    ]);
  });
});

describe('an abbreviation', () => {
  test('stands for what it is short for', () => {
    expect(read('HF')).toEqual([interest('HF', 'heart-failure', 'abbreviation')]);
    expect(read('chf in children')).toEqual([
      interest('chf', 'heart-failure', 'abbreviation'),
      interest('children', 'pediatrics'),
    ]);
  });

  test('stands for all that it may be short for, what most people mean first', () => {
    expect(read('MS')).toEqual([interest('MS', 'multiple-sclerosis or mitral-stenosis', 'abbreviation')]);
  });

  test('with a sign in it is known with and without', () => {
    expect(read('A&E')).toEqual([interest('A&E', 'emergency-medicine', 'abbreviation')]);
  });

  test('in capitals is meant where the same letters in small ones are a name', () => {
    expect(read('PET')).toEqual([interest('PET', 'nuclear-medicine', 'abbreviation')]);
    expect(['pet', 'pets', 'Pets', 'PETs'].flatMap(read)).toEqual([
      interest('pet', 'pets'),
      interest('pets', 'pets'),
      interest('Pets', 'pets'),
      interest('PETs', 'pets'),
    ]);
  });

  test('in capitals is meant where the same letters in small ones say nothing', () => {
    expect(read('IT and kidneys')[0]).toBe(interest('IT', 'information-technology', 'abbreviation'));
    expect(read('is it kidneys')).toEqual([interest('kidneys', 'nephrology')]);
  });

  test('is not meant by capitals that are just loud', () => {
    expect(read('IS IT THE KIDNEYS')).toEqual([interest('KIDNEYS', 'nephrology')]);
    expect(read('IT')).toEqual([interest('IT', 'information-technology', 'abbreviation')]);
  });
});

describe('words for people', () => {
  test.each([
    ['Swahili', 'language sw'],
    ['German', 'language de'],
    ['Kenya', 'place KE'],
    ['Kenyan', 'place KE'],
    ['U.S.', 'place US'],
    ['usa', 'place US'],
    ['Switzerland', 'place CH'],
    ['residents', 'level resident'],
    ['registrar', 'level resident'],
    ['post-doc', 'level postdoc'],
    ['post doc', 'level postdoc'],
    ['postdocs', 'level postdoc'],
    ['medical students', 'level preclinical or clinical'],
    ['taking mentees', 'availability open or limited'],
    ['waiting list', 'availability waitlist'],
    ['coffee chat', 'format one-off'],
    ['longitudinal mentor', 'format long-term'],
    ['sponsors', 'role sponsor'],
    ['coaching', 'role coach'],
    ['overseas', 'reach international'],
    ['another hospital', 'reach elsewhere'],
    ['my institution', 'reach home'],
    ['by video', 'meet remote'],
    ['face-to-face', 'meet in-person'],
    ['personal statement', 'help applications'],
    ['heart institute', 'department heart institute'],
  ])('"%s" means %s', (text, meaning) => {
    expect(read(text)).toEqual([`${text} = ${meaning} (name)`]);
  });

  test('and topics are told apart in one sentence, whose other words are passed over', () => {
    expect(read('someone at another hospital who does AI in radiology and has kids')).toEqual([
      'another hospital = reach elsewhere (name)',
      interest('AI', 'artificial-intelligence', 'abbreviation'),
      interest('radiology', 'radiology'),
      interest('kids', 'parenting'),
    ]);
  });
});

describe('a word that is no name', () => {
  test('stays text, word by word', () => {
    expect(read('xylophone zither')).toEqual(['xylophone', 'zither']);
    expect(read('kidney xylophones')).toEqual([interest('kidney', 'nephrology'), 'xylophones']);
  });

  test('means those in whose names it stands', () => {
    expect(read('trials kidney')[0]).toBe(interest('trials', 'clinical-trials or early-phase-trials', 'word'));
  });

  test('is the beginning of one, where it is the last', () => {
    expect(read('kidney nephrol').at(-1)).toBe(interest('nephrol', 'nephrology', 'beginning'));
    expect(read('artif')).toEqual([interest('artif', 'artificial-intelligence', 'beginning')]);
    expect(read('artif kidney')[0]).toBe('artif');
    expect(read('artif "x"')[0]).toBe('artif');
  });

  test('is no beginning when it is short', () => {
    expect(read('ki')).toEqual(['ki']);
  });

  test('means nothing where it stands in too many names', () => {
    const many = createLexicon(
      Array.from({ length: 17 }, (_, number): Entry => ({
        facet: 'interest',
        values: [`topic-${number}`],
        label: `Kind ${number} disease`,
      })),
      [],
    );
    expect(understand('disease', many)).toEqual([{ said: 'disease', start: 0, end: 7 }]);
    expect(understand('kind 7 disease', many)[0]?.meaning?.values).toEqual(['topic-7']);
  });
});

describe('words that say nothing', () => {
  test('are passed over, and so are small numbers', () => {
    expect(read('I would like a mentor in 2 kidneys')).toEqual([interest('kidneys', 'nephrology')]);
  });

  test('are the names that they are where there is nothing else', () => {
    expect(read('research')).toEqual(['research = help research (name)']);
    expect(read('I need a mentor for research')).toEqual([
      'mentor = role mentor (name)',
      'research = help research (name)',
    ]);
    expect(read('kidney research')).toEqual([interest('kidney', 'nephrology')]);
    expect(read('help us with it')).toEqual(['help', 'us', 'with', 'it']);
  });

  test('are looked for where there is nothing else', () => {
    expect(understand('the who', lexicon).map(({ said }) => said)).toEqual(['the', 'who']);
    expect(read('7')).toEqual(['7']);
  });
});

describe('words in quotes', () => {
  test.each(['"heart failure"', '“heart failure”', '„heart failure“', '«heart failure»'])(
    'stay as they stand: %s',
    (text) => {
      expect(understand(text, lexicon)).toEqual([{ said: text, start: 0, end: text.length }]);
    },
  );

  test('leave the others their meaning, in the order of the text', () => {
    expect(read('kidney "heart failure" radiology')).toEqual([
      interest('kidney', 'nephrology'),
      '"heart failure"',
      interest('radiology', 'radiology'),
    ]);
  });

  test('are none where a quote does not end', () => {
    expect(read('"heart failure')).toEqual([interest('heart failure', 'heart-failure')]);
  });
});

describe('what two names claim', () => {
  const names = (entries: Entry[], key: string) =>
    createLexicon(entries, [])
      .find(key)
      .map(({ entry }) => entry.values[0]);
  const entry = (value: string, one: Partial<Entry>): Entry => ({
    facet: 'interest',
    values: [value],
    label: value,
    ...one,
  });

  test('is the one’s whose label it is, then the other name’s, then the abbreviation’s', () => {
    const short = entry('a', { abbreviations: ['ox'] });
    const other = entry('b', { names: ['ox'] });
    const label = entry('c', { label: 'Ox' });
    expect(names([short, other, label], 'ox')).toEqual(['c']);
    expect(names([short, other], 'ox')).toEqual(['b']);
    expect(names([other, entry('d', { names: ['ox'] })], 'ox')).toEqual(['b']);
  });

  test('is all of theirs where all are abbreviations, those last by which most people mean something else', () => {
    const entries = [entry('a', { sharedAbbreviations: ['OX'] }), entry('b', { abbreviations: ['OX'] })];
    expect(names(entries, 'ox')).toEqual(['b', 'a']);
  });

  test('is the first one’s where two facets have a label', () => {
    const entries = [entry('fellow', { facet: 'level', label: 'Fellows' }), entry('fellows', { label: 'Fellows' })];
    expect(names(entries, 'fellow')).toEqual(['fellow']);
  });
});

describe('any text', () => {
  /** What is wrong with how a text is read: parts that are not where they say, or that overlap. */
  function faultsOf(text: string): string[] {
    const parts = understand(text, lexicon);
    return parts.flatMap(({ said, start, end }, place) => [
      ...(text.slice(start, end) === said && start >= 0 && end <= text.length ? [] : [`${place} is elsewhere`]),
      ...(place === 0 || start >= parts[place - 1]!.end ? [] : [`${place} overlaps`]),
    ]);
  }

  test('is read without an error, in parts that stand in it one after another', () => {
    const anyWord = fc.constantFrom(
      ...[
        'heart',
        'failure',
        'MS',
        'kidneys',
        'İstanbul',
        'ﷺ',
        '\uD835\uDC07',
        'the',
        '"',
        '“',
        '”',
        '„',
        ' ',
        '-',
        "'",
        '&',
      ],
    );
    const anyWords = fc.array(fc.oneof(anyWord, anyText)).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(anyText, anyWords), (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['names of everything’s own', '__proto__ constructor toString hasOwnProperty'],
    ['text that runs from right to left', '\u202Ekidney\u202C \u200Fقلب'],
    ['half a surrogate pair', 'kidney \uD800 heart\uDC00'],
    ['emoji', '👩🏽‍⚕️🫀 kidney'],
    ['an escape of an address', '%00 %2e%2e kidney%20'],
    ['a pattern', '(a+)+$ [kidney] .*? \\b{1,}'],
    ['markup', '<img src=x onerror=alert(1)> kidney'],
    ['a letter with a thousand marks', `k${'\u0301'.repeat(1000)}idney`],
  ])('is read, even %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('of prototypes means nothing', () => {
    expect(understand('constructor toString valueOf', lexicon).some(({ meaning }) => meaning)).toBe(false);
  });

  test('without a word is looked for as it stands', () => {
    expect(read('🫀')).toEqual(['🫀']);
  });

  test.each([
    ['of one word', 'k'.repeat(10_000)],
    ['of many words', 'kidney '.repeat(1500)],
    ['of quotes', '"'.repeat(10_000)],
    ['of words in quotes', '"x" '.repeat(2500)],
    ['of marks', `'.+&#@`.repeat(1700)],
    ['of words for nothing', 'the '.repeat(2500)],
  ])('of ten thousand characters %s is read without a fault', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('is read no further than forty words', () => {
    expect(understand(`${'xylophone '.repeat(39)}kidney heart`, lexicon)).toHaveLength(40);
  });
});
