import { describe, expect, it } from 'vitest';
import { tidyEntry } from '../../src/elements/profile-form/tidy-field.ts';

describe('tidyEntry', () => {
  it.each([
    ['languages', 'English, swahili,PORTUGUESE', 'en, sw, pt'],
    ['languages', 'Deutsch, Français, العربية', 'de, fr, ar'],
    ['languages', 'EN, pt-br, eng', 'en, pt-BR, en'],
    ['languages', 'Elvish, English', 'Elvish, en'],
    ['languages', 'en ,sw', 'en ,sw'],
    ['languages', 'Elvish', 'Elvish'],
    ['languages', '', ''],
    ['doi', 'https://doi.org/10.1001/jama.2015.18884', '10.1001/jama.2015.18884'],
    ['doi', ' doi: 10.1001/jama.2015.18884', '10.1001/jama.2015.18884'],
    ['doi', 'https://doi.org/', 'https://doi.org/'],
    ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/27046365/?from=x', '27046365'],
    ['pmid', 'PMID: 27046365', '27046365'],
    ['pmid', 'none', 'none'],
    ['name', 'English', 'English'],
  ])('makes of %s %j %j', (field, text, tidy) => {
    expect(tidyEntry(field, text)).toBe(tidy);
  });
});
