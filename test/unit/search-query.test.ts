import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/directory/facet.ts';
import {
  chosenValues,
  clearFacet,
  EMPTY_QUERY,
  formatSearchQuery,
  isEmptyQuery,
  isSameQuery,
  parseSearchQuery,
  showMore,
  toggleValue,
  withText,
  withoutWords,
} from '../../src/directory/search-query.ts';
import { anyText } from './mentors.ts';

const parse = (address: string, isOffered: (facet: string, value: string) => boolean = () => true) =>
  parseSearchQuery(new URLSearchParams(address), isOffered);
const rewrite = (address: string) => formatSearchQuery(parse(address)).toString();

describe('an address', () => {
  test('gives the same state whatever the order of its parameters', () => {
    const address = 'level=resident&interest=simulation&q=heart&interest=cardiology';
    expect(rewrite(address)).toBe('q=heart&interest=cardiology&interest=simulation&level=resident');
  });

  test('without a query is the empty state', () => {
    expect(parse('')).toEqual(EMPTY_QUERY);
    expect(isEmptyQuery(parse('utm_source=mail&sort=rank'))).toBe(true);
  });

  test('loses values that are not offered, and values given twice', () => {
    const isOffered = (_: string, value: string) => value === 'cardiology';
    expect(parse('interest=cardiology&interest=__proto__&interest=cardiology', isOffered).chosen.interest).toEqual([
      'cardiology',
    ]);
  });

  test('is read no further than 40 values in a facet and 200 characters of text', () => {
    const many = Array.from({ length: 90 }, (_, number) => `interest=topic-${number}`).join('&');
    expect(parse(many).chosen.interest).toHaveLength(40);
    expect(parse(`q=${'𝒉'.repeat(500)}`).text).toBe('𝒉'.repeat(200));
  });

  test('has its text on one line with single spaces', () => {
    expect(parse('q=%20heart%00%0A%20%20failure%09').text).toBe('heart failure');
  });

  test.each([
    ['48', 48],
    ['30', 48],
    ['0', 24],
    ['-5', 24],
    ['1e9', 24],
    ['999999', 480],
    ['NaN', 24],
  ])('that asks for %s results shows %i', (show, shown) => {
    expect(parse(`show=${show}`).shown).toBe(shown);
  });

  test('asks by one word for those who have not confirmed their page for long, and by no other', () => {
    expect(parse('also=unconfirmed').showsHidden).toBe(true);
    expect(parse('also=everybody').showsHidden).toBe(false);
    expect(rewrite('show=48&also=unconfirmed&q=heart')).toBe('q=heart&also=unconfirmed&show=48');
    expect(isEmptyQuery(parse('also=unconfirmed'))).toBe(true);
  });

  test('survives being read and written again, whatever it was', () => {
    const parameter = fc.tuple(fc.constantFrom('q', 'show', 'also', 'page', ...FACETS), anyText);
    fc.assert(
      fc.property(fc.array(parameter), (parameters) => {
        const once = rewrite(new URLSearchParams(parameters).toString());
        expect(rewrite(once)).toBe(once);
      }),
    );
  });
});

describe('a state', () => {
  const chosen = parse('q=heart&interest=cardiology&level=fellow&show=72');

  test('toggles a value on and off, and starts its results anew', () => {
    const more = toggleValue(chosen, 'interest', 'asthma');
    expect(more.chosen.interest).toEqual(['asthma', 'cardiology']);
    expect(more.shown).toBe(24);
    expect(toggleValue(more, 'interest', 'asthma').chosen).toEqual(chosen.chosen);
  });

  test('loses all choices of a facet, and keeps the others', () => {
    expect(formatSearchQuery(clearFacet(chosen, 'interest')).toString()).toBe('q=heart&level=fellow');
  });

  test('takes other words, and starts its results anew', () => {
    expect(formatSearchQuery(withText(chosen, '  lung ')).toString()).toBe('q=lung&interest=cardiology&level=fellow');
  });

  test('loses the words from one place to another, and starts its results anew', () => {
    const long = parse('q=heart+failure+in+Kenya&show=48');
    expect(withoutWords(long, 0, 13)).toMatchObject({ text: 'in Kenya', shown: 24 });
    expect(withoutWords(long, 6, 13).text).toBe('heart in Kenya');
    expect(withoutWords(long, 17, 22).text).toBe('heart failure in');
    expect(withoutWords(long, 0, 99).text).toBe('');
  });

  test('is the same as another where the address is', () => {
    expect(isSameQuery(parse('level=fellow&interest=b&interest=a'), parse('interest=a&interest=b&level=fellow'))).toBe(
      true,
    );
    expect(isSameQuery(parse('q=heart'), parse('q=heart&show=48'))).toBe(false);
  });

  test('shows 24 more', () => {
    expect(showMore(chosen).shown).toBe(96);
  });

  test('lists its values facet by facet', () => {
    expect(chosenValues(chosen)).toEqual([
      { facet: 'interest', value: 'cardiology' },
      { facet: 'level', value: 'fellow' },
    ]);
  });
});
