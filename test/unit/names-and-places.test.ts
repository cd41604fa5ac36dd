import { describe, expect, test } from 'vitest';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createWords } from '../../src/directory/words.ts';
import { cardOf } from '../../src/search/card.ts';
import { decodeDetails, encodeDetails } from '../../src/search/details-file.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import { collectNamesAndPlaces, readNamesAndPlaces } from '../../src/search/names-and-places.ts';
import { understand } from '../../src/search/understand.ts';
import { en } from '../../src/words/en.ts';
import { lexiconOf, mentor, vocabulary } from './mentors.ts';

const context = { words: createWords('en', en), vocabulary, today: '2026-11-24', staleAfterMonths: 12 };
const lexicon = lexiconOf(vocabulary);

function collect(mentors: readonly Mentor[], hasDetails = true) {
  const index = buildMentorIndex(mentors, context);
  const details = encodeDetails(
    orderRows(mentors).map((one) => ({
      card: cardOf(one, context),
      city: one.profile.place?.city ?? '',
      interests: [],
    })),
  );
  return { index, known: collectNamesAndPlaces(index, hasDetails ? decodeDetails(details, index.count) : undefined) };
}

const at = (institution: string, city?: string) => ({ appointments: [{ institution }], place: { city } });
const people = [
  mentor('grace', { name: 'Grace Okafor', ...at('University of North', 'New York') }),
  mentor('grace-2', { name: 'Grace Müller', ...at('University of South', 'Zürich') }),
  mentor('siobhan', { name: 'Siobhán O’Neill', ...at('University of West', 'York') }),
  mentor('li', { name: '李小龍', ...at('Hospital of East', 'Zürich') }),
  mentor('running', { name: 'Heart Simulationi', ...at('Hospital of North') }),
];
const { index, known } = collect(people);

/** How a text is read: each part with the mentors whom it names, or what it means. */
const read = (text: string, { index: rows, known: names } = { index, known }) =>
  readNamesAndPlaces(understand(text, lexicon), text, names).map((part) => [
    part.said,
    'rows' in part ? [...part.rows].map(rows.idOf).sort() : (part.meaning?.values ?? 'text'),
  ]);

describe('a word', () => {
  test('names those who are called so, whatever its case, accents and marks', () => {
    expect(read('grace')).toEqual([['grace', ['grace', 'grace-2']]]);
    expect(['OKAFOR', 'Okafor.', 'okafor’s'].flatMap((text) => read(text))).toEqual([
      ['OKAFOR', ['grace']],
      ['Okafor.', ['grace']],
      ['okafor’s', ['grace']],
    ]);
    expect(['siobhan', "O'Neill", '李小龍'].flatMap((text) => read(text).map(([, ids]) => ids))).toEqual([
      ['siobhan'],
      ['siobhan'],
      ['li'],
    ]);
  });

  test.each(['Müller', 'muller', 'Mueller'])('names somebody with an umlaut: %s', (text) => {
    expect(read(text)).toEqual([[text, ['grace-2']]]);
  });

  test.each(['Zürich', 'zurich', 'Zuerich'])('names those who work in a city: %s', (text) => {
    expect(read(text)).toEqual([[text, ['grace-2', 'li']]]);
  });

  test('names those of an institution that few have in their name, and nobody where many have it', () => {
    expect(read('south')).toEqual([['south', ['grace-2']]]);
    expect(read('north')).toEqual([['north', ['grace', 'running']]]);
    expect(known.rowsOf('university').size).toBe(0);
    expect(known.rowsOf('xylophone').size).toBe(0);
  });

  test('keeps its meaning where it has one', () => {
    expect(read('heart failure')).toEqual([['heart failure', ['heart-failure']]]);
    expect(read('running')).toEqual([['running', ['running']]]);
    expect(readNamesAndPlaces(understand('running', lexicon), 'running', known)[0]).not.toHaveProperty('rows');
  });

  test('may be the beginning of a topic and a name', () => {
    const others = collect([mentor('sim', { name: 'Sim Lee' })]);
    const [part] = readNamesAndPlaces(understand('sim', lexicon), 'sim', others.known);
    expect(part).toMatchObject({ meaning: { values: ['simulation'], how: 'beginning' }, rows: new Set([0]) });
  });

  test('names nobody in quotes', () => {
    expect(read('"Okafor"')).toEqual([['"Okafor"', 'text']]);
  });
});

describe('neighbours', () => {
  test('that name the same become one part, as it stands in the text', () => {
    expect(read('Grace Okafor')).toEqual([['Grace Okafor', ['grace']]]);
    expect(read('in New  York please')).toEqual([['New  York', ['grace']]]);
    const text = 'heart failure with Grace, Okafor';
    const [, part] = readNamesAndPlaces(understand(text, lexicon), text, known);
    expect([part!.start, part!.end, text.slice(part!.start, part!.end)]).toEqual([19, 32, 'Grace, Okafor']);
  });

  test('that say nothing elsewhere belong to a name that has them, and to no other', () => {
    const others = collect([
      mentor('will', { name: 'Will Best', ...at('North', 'New York') }),
      mentor('ann', { name: 'Ann A. Best', ...at('South', 'York') }),
    ]);
    expect(read('Will Best', others)).toEqual([['Will Best', ['will']]]);
    expect(read('who knows York good', others)).toEqual([['York', ['ann', 'will']]]);
    expect(read('a York mentor', others)).toEqual([['York', ['ann', 'will']]]);
    expect(read('York', others)).toEqual([['York', ['ann', 'will']]]);
  });

  test('that name others stay apart', () => {
    expect(read('Okafor Müller')).toEqual([
      ['Okafor', ['grace']],
      ['Müller', ['grace-2']],
    ]);
    expect(read('Grace xylophone Okafor').map(([said]) => said)).toEqual(['Grace', 'xylophone', 'Okafor']);
  });

  test('name somebody and their place together', () => {
    expect(read('Grace Zurich')).toEqual([['Grace Zurich', ['grace-2']]]);
  });
});

describe('what is known', () => {
  test('is names alone before the details are there', () => {
    const early = collect(people, false);
    expect(read('Okafor Zürich', early)).toEqual([
      ['Okafor', ['grace']],
      ['Zürich', 'text'],
    ]);
  });

  test('are the words as they are written, to correct others by', () => {
    const words = [...collect([mentor('a', { name: 'Sophia Mäder', ...at('Spital', 'Zürich') })]).known.words()];
    expect(words).toEqual(['sophia', 'mader', 'maeder', 'zurich', 'zuerich', 'spital']);
  });

  test('is nothing where nobody is', () => {
    expect([...collect([]).known.words()]).toEqual([]);
  });
});
