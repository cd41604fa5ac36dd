import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editPageAddress,
  editSettingsOf,
  issueAddress,
  mailAddress,
  newFileAddress,
  type EditSettings,
} from '../../../src/edits/edit-links.ts';
import { formatChanges, type EditRequest } from '../../../src/edits/edit-request.ts';
import { siteSchema } from '../../../src/schemas/site.ts';

const settingsOf = (site: object): EditSettings => editSettingsOf(siteSchema.parse({ name: 'Mentors', ...site }));
const on = (repository: string, edits: object = {}): EditSettings => settingsOf({ repository, edits });
const request = (fields: Record<string, unknown>, body?: string): EditRequest => ({
  id: 'grace-okafor',
  isNew: false,
  patch: body === undefined ? { fields } : { fields, body },
});
const GITHUB = on('https://github.com/larkfield/mentors');
const ARABIC = 'أرافق الأطباء المقيمين في أبحاثهم الأولى. ';

describe('editSettingsOf', () => {
  it.each([
    ['https://github.com/larkfield/mentors', 'github', true],
    ['https://gitlab.com/larkfield/mentors', 'gitlab', false],
    ['https://codeberg.org/larkfield/mentors', 'forgejo', false],
    ['https://gitea.com/larkfield/mentors', 'gitea', false],
    ['https://git.larkfield.edu/mentors', 'none', false],
    ['https://github.com.evil.example/x', 'none', false],
  ])('knows the forge of %s by its host', (repository, forge, requests) => {
    expect(on(repository)).toEqual({ forge, repository, branch: 'main', folder: 'content', requests });
  });

  it('takes what site.yaml says above what it could guess', () => {
    expect(
      settingsOf({
        repository: 'https://git.larkfield.edu/mentors.git/',
        edits: { forge: 'gitlab', branch: 'published', folder: 'site/content' },
        contact: { name: 'Mentorship Office', email: 'mentors@example.edu' },
      }),
    ).toEqual({
      forge: 'gitlab',
      repository: 'https://git.larkfield.edu/mentors',
      branch: 'published',
      folder: 'site/content',
      requests: false,
      email: 'mentors@example.edu',
      coordinator: 'Mentorship Office',
    });
    expect(on('https://github.com/a/b', { requests: false }).requests).toBe(false);
  });

  it('has no forge where there is no repository, whatever else is said', () => {
    expect(settingsOf({ edits: { forge: 'github', requests: true } })).toEqual({
      forge: 'none',
      branch: 'main',
      folder: 'content',
      requests: false,
    });
  });
});

describe('issueAddress', () => {
  it('fills in the issue form', () => {
    const link = issueAddress(
      GITHUB,
      request({ pronouns: 'she/her', availability: { until: null } }),
      'Update Grace & co',
    );
    expect(link).toEqual({
      isWhole: true,
      address:
        'https://github.com/larkfield/mentors/issues/new?template=profile.yml&title=Update%20Grace%20%26%20co' +
        '&profile=grace-okafor&changes=pronouns%3A%20she%2Fher%0Aavailability%3A%0A%20%20until%3A%20null%0A',
    });
  });

  it('counts the bytes of a long Arabic text, and leaves it out once it does not fit', () => {
    const lengths = [20, 21, 22, 23, 24, 25, 26].map((count) => {
      const given = request({}, ARABIC.repeat(count).trim());
      const { address, isWhole } = issueAddress(GITHUB, given, 'Update')!;
      const whole = `${address}${isWhole ? '' : `&changes=${encodeURIComponent(formatChanges(given.patch))}`}`;
      expect(isWhole).toBe(new TextEncoder().encode(whole).length < 6000);
      return isWhole;
    });
    expect(lengths).toContain(true);
    expect(lengths).toContain(false);
  });

  it('is under 6,000 bytes and gives back what was put in, whatever that is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(text, text, (why, title) => {
        const { address, isWhole } = issueAddress(GITHUB, request({ why }), title)!;
        expect(new TextEncoder().encode(address).length).toBeLessThan(6000);
        const { searchParams } = new URL(address);
        expect(searchParams.get('changes')).toBe(isWhole ? formatChanges({ fields: { why } }).toWellFormed() : null);
      }),
    );
  });

  it('shortens a title that would not leave any room', () => {
    const { address } = issueAddress(GITHUB, request({}), ARABIC.repeat(100))!;
    expect([...new URL(address).searchParams.get('title')!]).toHaveLength(120);
  });

  it('is none where the directory takes no requests', () => {
    expect(issueAddress(on('https://gitlab.com/a/b'), request({}), 'x')).toBeUndefined();
    expect(issueAddress(on('https://github.com/a/b', { requests: false }), request({}), 'x')).toBeUndefined();
  });
});

describe('the forge’s own pages', () => {
  it.each([
    ['github', 'edit/main/content/profiles/a.mdx', 'new/main/content/profiles?filename=ann-lee.mdx'],
    ['gitlab', '-/edit/main/content/profiles/a.mdx', '-/new/main/content/profiles?file_name=ann-lee.mdx'],
    ['gitea', '_edit/main/content/profiles/a.mdx', '_new/main/content/profiles?filename=ann-lee.mdx'],
    ['forgejo', '_edit/main/content/profiles/a.mdx', '_new/main/content/profiles?filename=ann-lee.mdx'],
  ])('are known for %s', (forge, edit, create) => {
    const settings = on('https://git.example.edu/mentors', { forge });
    expect(editPageAddress(settings, 'a.mdx')).toBe(`https://git.example.edu/mentors/${edit}`);
    expect(newFileAddress(settings, 'ann-lee')).toBe(`https://git.example.edu/mentors/${create}`);
  });

  it('lead into folders, to other branches, and to names that need encoding', () => {
    const settings = on('https://github.com/a/b', { branch: 'live/2026', folder: 'site/content' });
    expect(editPageAddress(settings, 'Internal medicine/é#1.md')).toBe(
      'https://github.com/a/b/edit/live/2026/site/content/profiles/Internal%20medicine/%C3%A9%231.md',
    );
  });

  it('do not exist without a forge, nor outside the folder of profiles', () => {
    const none = on('https://git.example.edu/mentors');
    expect([editPageAddress(none, 'a.mdx'), newFileAddress(none, 'a')]).toEqual([undefined, undefined]);
    for (const path of ['../site.yaml', 'a//b.mdx', './a.mdx', ''])
      expect(editPageAddress(GITHUB, path)).toBeUndefined();
  });
});

describe('mailAddress', () => {
  const settings = settingsOf({ contact: { email: "o'neil+mentors@example.edu" } });

  it('writes the letter, with line breaks as mail has them', () => {
    expect(mailAddress(settings, request({ pronouns: 'she/her' }, 'Hello.'), 'My page: R&D')).toEqual({
      address:
        "mailto:o'neil%2Bmentors@example.edu?subject=My%20page%3A%20R%26D&body=grace-okafor%0D%0A%0D%0Apronouns%3A%20she%2Fher%0D%0Atext%3A%20Hello.%0D%0A",
      isWhole: true,
    });
  });

  it('asks for the file instead where the changes are too long, and stays within 1,800 bytes', () => {
    const { address, isWhole } = mailAddress(settings, request({}, ARABIC.repeat(60)), 'My page')!;
    expect(isWhole).toBe(false);
    expect(address.length).toBeLessThanOrEqual(1800);
    expect(new URLSearchParams(address.split('?')[1]).get('body')).toMatchInlineSnapshot(`
      "grace-okafor

      The changes are too long for this letter. Please attach the file that the form gives you to download."
    `);
    expect(mailAddress(settings, request({}, ARABIC.repeat(60)), 'My page', 'Anbei.')?.address).toMatch(
      /%0D%0AAnbei\.$/,
    );
  });

  it('is none where the directory names no address', () => {
    expect(mailAddress(GITHUB, request({}), 'x')).toBeUndefined();
  });
});
