import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, wordKey, wordsOfName } from '../../src/directory/name-key.ts';
import { anyText } from './mentors.ts';

describe('two spellings of a name are one', () => {
  test.each([
    ['haematology', 'hematology'],
    ['paediatrics', 'pediatrics'],
    ['pædiatrics', 'pediatrics'],
    ['anaesthesia', 'anesthesia'],
    ['orthopaedic', 'orthopedics'],
    ['leukaemia', 'leukemia'],
    ['diarrhoea', 'diarrhea'],
    ['oesophagus', 'esophagus'],
    ['œdema', 'edema'],
    ['foetal', 'fetal'],
    ['aetiology', 'etiology'],
    ['tumours', 'tumor'],
    ['behavioural', 'behavioral'],
    ['colour', 'color'],
    ['randomised', 'randomized'],
    ['organisation', 'organization'],
    ['specialising', 'specializing'],
    ['dialysed', 'dialyzed'],
    ['centres', 'center'],
    ['theatre', 'theater'],
    ['catalogue', 'catalog'],
    ['programmes', 'program'],
    ['defence', 'defense'],
    ['counselling', 'counseling'],
    ['nefrology', 'nephrology'],
  ])('British or American or by ear: %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['kidneys', 'kidney'],
    ['biopsies', 'biopsy'],
    ['abscesses', 'abscess'],
    ['reflexes', 'reflex'],
    ['viruses', 'virus'],
    ['rashes', 'rash'],
    ['Alzheimer’s', 'alzheimers'],
    ["Parkinson's disease", 'Parkinson disease'],
    ['nurses’', 'nurse'],
  ])('one or several: %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['ZÜRICH', 'zurich'],
    ['Sjögren', 'sjogren'],
    ['Ménière’s', 'meniere'],
    ['Haematology & Oncology', 'hematology and oncology'],
    ['OB/GYN', 'ob gyn'],
    ['follow-up', 'Follow  up'],
    ['(heart failure),', 'heart failure'],
    ['Dr. Okafor.', 'dr okafor'],
  ])('in capitals, with accents, hyphens and marks: %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});

describe('two names stay two', () => {
  test.each([
    ['AIDS', 'aid'],
    ['ALS', 'al'],
    ['pus', 'pu'],
    ['lens', 'len'],
    ['arthritis', 'arthriti'],
    ['abscess', 'absces'],
    ['thrombus', 'thrombu'],
    ['C++', 'C'],
    ['#medtwitter', 'medtwitter'],
    ['neurology', 'nephrology'],
    ['hour', 'hor'],
    ['poem', 'pem'],
    ['disease', 'dizease'],
    ['medicine', 'medication'],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('the words of a name', () => {
  test('are in small letters, without marks at their ends and without "and"', () => {
    expect(wordsOfName('Obstetrics & Gynécology (and more), U.S.A. – X-ray')).toEqual([
      ...['obstetrics', 'gynecology', 'more', 'u.s.a', 'x', 'ray'],
    ]);
  });

  test('are none where there are only marks', () => {
    expect(['', ' ', '–', '&', '… ?!', '+', "'", '💛', '\u200F'].flatMap(wordsOfName)).toEqual([]);
  });

  test('keep letters of any script', () => {
    expect(wordsOfName('李小龍 Светлана سمية')).toEqual(['李小龍', 'светлана', 'سمية']);
  });

  test('are found in any text without an error, and none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOfName(text);
        expect(words.filter((word) => word === '' || /\s/.test(word))).toEqual([]);
        expect(nameKey(text)).toBe(words.map(wordKey).join(' '));
      }),
    );
  });
});
