import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import { canonicalText, noteOf } from '../../src/elements/profile-form/handle-note.ts';
import { en } from '../../src/words/en.ts';

const words = createWords('en', en);

describe('the note under a handle', () => {
  test.each([
    [
      'orcid',
      'https://orcid.org/0000-0002-1825-0097',
      '0000-0002-1825-0097, which leads to https://orcid.org/0000-0002-1825-0097',
    ],
    ['mastodon', 'https://med.example/@grace', '@grace@med.example, which leads to https://med.example/@grace'],
    ['website', 'grace.example.org/?utm_source=x', 'Leads to https://grace.example.org/'],
    ['x', '', ''],
    ['x', '  ', ''],
  ] as const)('says for %s what "%s" will be', (platform, text, note) => {
    expect(noteOf(platform, text, words)).toBe(note);
  });

  test('says what was found and what to paste where it is none', () => {
    expect(noteOf('orcid', '0000-0002-1825-0098', words)).toBe(
      '"0000-0002-1825-0098" is no ORCID iD: its last digit would have to be 7, so a digit is mistyped. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person\'s page on orcid.org.',
    );
  });
});

describe('the form in which a handle is kept', () => {
  test.each([
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['bluesky', 'https://bsky.app/profile/grace.example.org', 'grace.example.org'],
    ['website', 'grace.example.org', 'https://grace.example.org/'],
    ['website', 'https://grace.example.org/talks/?utm_source=x', 'https://grace.example.org/talks/'],
    ['github', '  @Grace-Okafor ', 'Grace-Okafor'],
    ['orcid', 'nonsense', undefined],
    ['website', 'javascript:alert(1)', undefined],
  ] as const)('on %s, of "%s", is %s', (platform, text, kept) => {
    expect(canonicalText(platform, text)).toBe(kept);
  });
});
