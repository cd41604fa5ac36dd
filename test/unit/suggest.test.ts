import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLexicon, type Entry, type Name } from '../../src/search/lexicon.ts';
import { suggest } from '../../src/search/suggest.ts';
import { anyText } from './mentors.ts';

const topic = (label: string, names: string[] = [], abbreviations: string[] = []): Entry => ({
  facet: 'interest',
  values: [label],
  label,
  names,
  abbreviations,
});
const lexicon = createLexicon(
  [
    { facet: 'level', values: ['fellow'], label: 'Fellows' },
    { facet: 'availability', values: ['open', 'limited'], label: 'taking mentees' },
    topic('Cardiology', ['heart', 'fetal cardiology'], ['cards']),
    topic('Cardiac surgery'),
    topic('Critical care'),
    topic('Heart failure', ['cardiac failure', 'failing heart'], ['HF']),
    topic('Fetal medicine'),
    topic('Nephrology', ['nephrology, pediatric'], ['neph']),
    topic('Hematology'),
    topic('Pediatrics', ['children']),
    topic('Esophageal disorders'),
    topic('Clinical trials', ['phase 1 trials']),
    topic('Artificial intelligence', ['machine learning'], ['AI']),
    topic('AI ethics'),
    topic('Airway management'),
    { facet: 'place', values: ['KE'], label: '', names: ['Kenya'] },
    { facet: 'format', values: ['one-off'], label: '', names: ['coffee chat'] },
    topic('Tea', ['coffee']),
    topic('Theater'),
  ],
  ['who', 'in', 'the', 'a'],
);
const counts: Record<string, number> = { 'Cardiac surgery': 9, Cardiology: 5, 'Critical care': 7 };
const countOf = ({ entry }: Name) => counts[entry.label] ?? 1;
/** What a text may become: the names and, where it is not its beginning, from where on. */
const offered = (text: string) =>
  suggest(text, lexicon, countOf).map(({ name, start }) => (start === 0 ? name.text : `${name.text} from ${start}`));

describe('what the end of a text may become', () => {
  test('is a value whose name it begins', () => {
    expect(offered('arti')).toEqual(['Artificial intelligence']);
    expect(offered('machine l')).toEqual(['machine learning']);
    expect(offered('Ken')).toEqual(['Kenya']);
  });

  test('is a value in whose names a word begins so, after those whose names begin so', () => {
    expect(offered('fail')).toEqual(['failing heart']);
    expect(offered('fetal')).toEqual(['Fetal medicine', 'fetal cardiology']);
    expect(offered('phase 1 tr')).toEqual(['phase 1 trials']);
    expect(offered('surg')).toEqual(['Cardiac surgery']);
  });

  test('is a value of two words of which the second has a wrong letter, or between which a space is missing', () => {
    expect(offered('heart fialure')).toEqual(['Heart failure']);
    expect(offered('fetal medcine')).toEqual(['Fetal medicine']);
    expect(offered('criticalcare')).toEqual(['Critical care']);
    expect(offered('airway manegement')).toEqual(['Airway management']);
  });

  test('is first what is called just so, then by label, then by another name, then by a word within', () => {
    expect(offered('AI')).toEqual(['AI', 'AI ethics', 'Airway management']);
    expect(offered('heart')).toEqual(['heart', 'Heart failure']);
    expect(offered('fe')).toEqual(['Fellows', 'Fetal medicine', 'fetal cardiology']);
  });

  test('is of equals first what most mentors have, then what is shorter', () => {
    expect(offered('c').length).toBe(0);
    expect(offered('ca')).toEqual(['Cardiac surgery', 'Cardiology', 'cardiac failure', 'Critical care']);
    expect(offered('co')).toEqual(['coffee', 'coffee chat']);
  });

  test('names each value once, by its best name', () => {
    expect(offered('card')).toEqual(['cards', 'Cardiac surgery', 'cardiac failure']);
    expect(offered('cardi')).toEqual(['Cardiac surgery', 'Cardiology', 'cardiac failure']);
  });

  test('is no half of an abbreviation', () => {
    expect(offered('H')).toEqual([]);
    expect(offered('HF')).toEqual(['HF']);
    expect(offered('nep')).toEqual(['Nephrology']);
  });

  test('is no name of several values', () => {
    expect(offered('taking')).toEqual([]);
  });

  test('is no more than eight', () => {
    const many = createLexicon(
      Array.from({ length: 20 }, (_, number) => topic(`Topic ${number}`)),
      [],
    );
    expect(suggest('topic', many, countOf)).toHaveLength(8);
  });

  test('is nothing after words that say nothing, and for nothing', () => {
    expect(offered('thea')).toEqual(['Theater']);
    expect(['', ' ', 'the', 'who', '🫀', '"', 'xylophone'].flatMap(offered)).toEqual([]);
  });
});

describe('the end of a text', () => {
  test('is the longest that leads anywhere', () => {
    expect(offered('someone who does heart fail')).toEqual(['Heart failure from 17']);
    expect(offered('kidney in Ken')).toEqual(['Kenya from 10']);
    expect(offered('heart clinical tri')).toEqual(['Clinical trials from 6']);
    expect(offered('cardiac failure in the fetal m')).toEqual(['Fetal medicine from 23']);
  });

  test('is a shorter one where the longest leads only to what cannot be offered', () => {
    expect(offered('taking mentees')).toEqual([]);
    const own = createLexicon(
      [{ facet: 'availability', values: ['open', 'limited'], label: 'taking fellows' }, topic('Fellowship')],
      [],
    );
    expect(suggest('taking fell', own, countOf).map(({ name, start }) => [name.text, start])).toEqual([
      ['Fellowship', 7],
    ]);
  });

  test('is at most four words', () => {
    expect(offered('one two three four machine learn')).toEqual(['machine learning from 19']);
  });

  test('may be after a comma, a slash or a plus, in quotes or before a blank', () => {
    expect(offered('kidney,arti')).toEqual(['Artificial intelligence from 7']);
    expect(offered('EM/arti')).toEqual(['Artificial intelligence from 3']);
    expect(offered('EM + arti')).toEqual(['Artificial intelligence from 5']);
    expect(offered('"arti ')).toEqual(['Artificial intelligence']);
  });
});

describe('spelling', () => {
  test('is levelled from the first letters on', () => {
    expect(['neph', 'nephro', 'nefro', 'NEPHROL'].map((text) => offered(text).includes('Nephrology'))).toEqual([
      false,
      ...Array<boolean>(3).fill(true),
    ]);
    expect(offered('haemato')).toEqual(['Hematology']);
    expect(offered('paediatr')[0]).toBe('Pediatrics');
    expect(offered('oesoph')).toEqual(['Esophageal disorders']);
    expect(offered('childrens')).toEqual(['children']);
    expect(offered('heart-f')).toEqual(['Heart failure']);
  });

  test('may be a letter wrong where nothing else is found', () => {
    expect(offered('nephorl')).toEqual(['Nephrology']);
    expect(offered('artfi')).toEqual(['Artificial intelligence']);
    expect(offered('heart xrtif')).toEqual(['Artificial intelligence from 6']);
    expect(offered('crit')).toEqual(['Critical care']);
  });

  test('may not be wrong in short words, nor in two letters', () => {
    expect([offered('arto'), offered('atrfi')]).toEqual([[], []]);
  });
});

test('suggestions for any text take the place of its end', () => {
  const anyWord = fc.oneof(fc.constantFrom('heart', 'fail', 'neph', ' ', ',', '"', 'the'), anyText);
  fc.assert(
    fc.property(fc.array(anyWord), (words) => {
      const text = words.join(' ');
      const found = suggest(text, lexicon, countOf);
      expect(found.filter(({ start }) => start < 0 || start >= text.length)).toEqual([]);
      expect(new Set(found.map(({ name }) => name.entry.values[0])).size).toBe(found.length);
    }),
  );
});

test.each([['x'.repeat(10_000)], ['heart '.repeat(1700)], ['"/,+'.repeat(2500)]])(
  'ten thousand characters are read at once: %.8s…',
  (text) => {
    const start = performance.now();
    suggest(text, lexicon, countOf);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
