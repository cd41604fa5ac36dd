import { expect, it } from 'vitest';
import { citationOf, namesInText } from '../../src/guides/citation.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';

const BASE = { id: 'x', title: 'On mentors', 'container-title': 'A Journal', issued: 2014 };
const people = (...names: string[]): { family: string; given: string }[] =>
  names.map((family) => ({ family, given: 'Ann Lee' }));

it('sets a reference as the AMA Manual of Style does', () => {
  const vaughn = referenceSchema.parse({
    ...BASE,
    author: [
      { family: 'Vaughn', given: 'V' },
      { family: 'von der Borch', given: 'Jean-Paul' },
      { family: 'O’Brien', given: 'D’Arcy M.' },
      { family: 'Wu' },
    ],
    title: 'Mentee missteps.',
    volume: 317,
    issue: 5,
    page: '475-476',
  });
  expect(citationOf(vaughn)).toEqual({
    authors: 'Vaughn V, von der Borch JP, O’Brien DM, Wu',
    title: 'Mentee missteps',
    container: 'A Journal',
    place: '2014;317(5):475–476',
  });
});

it('names six authors, and of more the first three', () => {
  const six = citationOf({ ...BASE, author: people('A', 'B', 'C', 'D', 'E', 'F') });
  const seven = citationOf({ ...BASE, author: people('A', 'B', 'C', 'D', 'E', 'F', 'G') });
  expect([six.authors, seven.authors]).toEqual(['A AL, B AL, C AL, D AL, E AL, F AL', 'A AL, B AL, C AL, et al']);
});

it.each([
  [{}, '2014'],
  [{ volume: 14 }, '2014;14'],
  [{ volume: 14, page: 26 }, '2014;14:26'],
  [{ volume: '14A', issue: '5 Pt 1', page: 'Doc26' }, '2014;14A(5 Pt 1):Doc26'],
  [{ page: '7-9' }, '2014;7–9'],
])('says where a work stands, as far as it is known: %j', (known, place) => {
  expect(citationOf({ ...BASE, ...known }).place).toBe(place);
});

it('names a work that has no authors by where it stands', () => {
  expect(namesInText(BASE)).toEqual(['A Journal']);
  expect(citationOf(BASE).authors).toBe('');
  expect(namesInText({ ...BASE, author: people('Chopra', 'Saint') })).toEqual(['Chopra', 'Saint']);
});
