import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInterestSuggestions } from '../../src/directory/interest-suggestions.ts';
import type { Interest } from '../../src/schemas/interest.ts';
import { anyText } from './mentors.ts';

const topic = (
  label: string,
  synonyms: string[] = [],
  abbreviations: string[] = [],
  layWords: string[] = [],
): Interest => ({
  id: label.toLowerCase().replaceAll(' ', '-'),
  label,
  kind: 'clinical',
  synonyms,
  abbreviations,
  layWords,
});

const suggest = createInterestSuggestions([
  topic('Cardiology', ['fetal cardiology'], ['CARD'], ['heart']),
  topic('Cardiac surgery'),
  topic('Heart failure', ['cardiac failure'], ['HF'], ['weak heart', 'failing heart']),
  topic('Pediatrics', [], [], ['children']),
  topic('Childhood obesity'),
  topic('Hematology'),
  topic('Clinical trials', ['phase 1 trials']),
  topic('Göttingen studies'),
  topic('Медицина'),
]);

/** What a text may become, by the names that were found. */
const names = (text: string): string[] => suggest(text).map(({ name }) => name);

describe('while somebody types an interest', () => {
  test('names that begin so come before names in which a word does, labels before other names, short before long', () => {
    expect(names('card')).toEqual(['CARD', 'Cardiac surgery', 'cardiac failure']);
    expect(names('cardi')).toEqual(['Cardiology', 'Cardiac surgery', 'cardiac failure']);
    expect(names('fail')).toEqual(['failing heart']);
    expect(names('surg')).toEqual(['Cardiac surgery']);
  });

  test('each interest is named once, by the name that answers best', () => {
    expect(names('heart')).toEqual(['heart', 'Heart failure']);
    expect(names('weak h')).toEqual(['weak heart']);
    expect(names('heart failure')).toEqual(['Heart failure']);
  });

  test('accents, case, plurals and British spelling make no difference', () => {
    expect(names('gottin')).toEqual(['Göttingen studies']);
    expect(names('HAEMATOL')).toEqual(['Hematology']);
    expect(names('paediatric')).toEqual(['Pediatrics']);
    expect(names('childrens')).toEqual(['children']);
    expect(names('меди')).toEqual(['Медицина']);
  });

  test.each([
    ['a wrong letter', 'cardialogy', 'Cardiology'],
    ['a missing letter', 'cardiolgy', 'Cardiology'],
    ['a letter too many', 'carddiol', 'Cardiology'],
    ['two letters swapped', 'clincial tr', 'Clinical trials'],
    ['two first letters swapped', 'acrdiology', 'Cardiology'],
    ['a first letter too many', 'xcardiology', 'Cardiology'],
    ['a slip in an earlier word', 'haert failure', 'Heart failure'],
    ['a missing space', 'heartfail', 'Heart failure'],
    ['a slip in a later word of a name', 'trails', 'Clinical trials'],
  ])('%s is forgiven where nothing else is found: %s', (_, text, label) => {
    expect(suggest(text).map(({ interest }) => interest.label)).toContain(label);
  });

  test('two slips, another first letter, and one slip in a short text are another word', () => {
    expect(names('hardiology')).toEqual([]);
    expect(names('cradoilogy')).toEqual([]);
    expect(names('hert')).toEqual([]);
  });

  test('half of an abbreviation names nothing, and all of it comes first', () => {
    expect(names('hf')).toEqual(['HF']);
    expect(names('h')).toEqual([]);
  });

  test('the text is one interest, not the end of a sentence', () => {
    expect(names('knitting cardiology')).toEqual([]);
  });

  test('no more than eight are named, and never one twice, whatever is typed', () => {
    const many = createInterestSuggestions(
      Array.from({ length: 30 }, (_, number) => topic(`Medicine ${number}`, ['media'])),
    );
    expect(many('med')).toHaveLength(8);
    fc.assert(
      fc.property(anyText, (text) => {
        const ids = many(text).map(({ interest }) => interest.id);
        return ids.length <= 8 && new Set(ids).size === ids.length;
      }),
    );
  });
});
