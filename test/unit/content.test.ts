import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { canBeLeftOut } from '../../src/content/report.ts';
import { formatProblems } from '../../src/report/terminal.ts';
import { contentFolder } from '../content-folder.ts';
import { CONTEXT } from '../context.ts';

const SITE = 'name: Mentors\n';
const profile = (fields = ''): string =>
  `---\nname: Ann Lee\nconsent: { by: Ann Lee, date: 2026-01-01, scope: [profile] }\n${fields}\n---\nHello\n`;

/** The ids that may be published and the report, with paths from the folder itself. */
async function check(files: Record<string, string | Uint8Array>, prepare: (folder: string) => void = () => undefined) {
  const folder = contentFolder({ 'site.yaml': SITE, ...files });
  prepare(folder);
  const { profiles, problems } = await readContent(folder, CONTEXT);
  return { ids: profiles.map(({ id }) => id), report: formatProblems(problems).replaceAll(`${folder}/`, '') };
}

describe('readContent', () => {
  it('reads .mdx and .md alike, in folders too, in the order of ids', async () => {
    const { ids, report } = await check({ 'profiles/zoe.mdx': profile(), 'profiles/00/ann.md': profile() });
    expect({ ids, report }).toEqual({ ids: ['ann', 'zoe'], report: '' });
  });

  it.skipIf(process.platform !== 'linux')(
    'tells of a folder whose name is no UTF-8, for the profiles in it would be missing without a word',
    async () => {
      const { ids, report } = await check({ 'profiles/ann.mdx': profile() }, (folder) =>
        mkdirSync(Buffer.concat([Buffer.from(`${folder}/profiles/caf`), Buffer.from([0xe9])])),
      );
      expect(ids).toEqual(['ann']);
      expect(report).toMatchInlineSnapshot(`
      "profiles/caf�
        The folder "caf�" cannot be opened under its name.
        Name it with lower-case letters a to z, digits and hyphens."
    `);
    },
  );

  it('is an empty directory without profiles, and says when site.yaml is missing', async () => {
    const folder = contentFolder({});
    const { profiles, problems, site } = await readContent(folder, CONTEXT);
    expect(profiles).toEqual([]);
    expect(site.name).toBe('Mentor directory');
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "site.yaml
        Warning: The file is missing, so the site is called "Mentor directory".
        Write one with the line "name: …"."
    `);
  });

  it('refuses names of files that cannot be addresses, are taken or reserved, links, and what is no text', async () => {
    const { ids, report } = await check(
      {
        'profiles/Ann.mdx': profile(),
        'profiles/ann lee.mdx': profile(),
        'profiles/zoe.mdx': profile(),
        'profiles/zoe.md': profile(),
        'profiles/page.mdx': profile(),
        'profiles/latin.mdx': Buffer.from(profile('pronouns: él'), 'latin1'),
        'profiles/large.mdx': profile() + 'x'.repeat(70_000),
        'profiles/good.mdx': profile(),
        'secret.txt': 'secret',
      },
      (folder) => symlinkSync(join(folder, 'secret.txt'), join(folder, 'profiles/linked.mdx')),
    );
    expect(ids).toEqual(['good']);
    expect(report).toMatchInlineSnapshot(`
      "profiles/Ann.mdx
        "Ann" cannot be an address.
        Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".

      profiles/ann lee.mdx
        "ann lee" cannot be an address.
        Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".

      profiles/large.mdx
        The file has 70090 bytes; 65536 are allowed.
        Shorten it.

      profiles/latin.mdx
        The file is not text in UTF-8.
        Save it as UTF-8.

      profiles/linked.mdx
        This is a link or a special file, not a file of its own.
        Put a copy of the file here instead.

      profiles/page.mdx
        The site needs "page" for itself.
        Give the file another name.

      profiles/zoe.md
        The id "zoe" is also that of profiles/zoe.mdx.
        Rename or delete all but one of them.

      profiles/zoe.mdx
        The id "zoe" is also that of profiles/zoe.md.
        Rename or delete all but one of them."
    `);
  });

  it('holds interests against the vocabulary as the department changes it', async () => {
    const { ids, report } = await check({
      'interests.yaml':
        'interests:\n  - { id: river-clinic, label: River clinic, kind: advocacy, broader: [nephrology, nefrology] }\nhide: [gardening, gardenning]\n',
      'profiles/ann.mdx': profile(
        'interests: [river-clinic, nephrology, cardiolgy, kidney]\npersonalInterests: [nephrology, gardening]\nkeywords: [renal, stone age]',
      ),
      'profiles/bob.mdx': profile('interests: [nephrology]'),
    });
    expect(ids).toEqual(['bob']);
    expect(report).toMatchInlineSnapshot(`
      "interests.yaml:2:71  interests[0].broader
        The broader term "nefrology" is not in the vocabulary.
        Correct the spelling, or add that term too.

      interests.yaml:3:19  hide[1]
        "gardenning" is not in the vocabulary that ships. Closest: "gardening".
        Correct the spelling, or delete it.

      profiles/ann.mdx:4:39  interests[2]
        "cardiolgy" is not in the vocabulary. Closest: "cardiology".
        Correct the spelling, or add the interest to content/interests.yaml first.

      profiles/ann.mdx:4:50  interests[3]
        "kidney" is not in the vocabulary. Closest: "nephrology".
        Correct the spelling, or add the interest to content/interests.yaml first.

      profiles/ann.mdx:5:21  personalInterests[0]
        Warning: "nephrology" is a professional interest.
        Move it to interests.

      profiles/ann.mdx:5:33  personalInterests[1]
        "gardening" is not in the vocabulary. Closest: "screening".
        Correct the spelling, or add the interest to content/interests.yaml first.

      profiles/ann.mdx:6:12  keywords[0]
        Warning: The vocabulary calls "renal" nephrology.
        Move it to interests as "nephrology".

      profiles/ann.mdx:6:19  keywords[1]
        Warning: "stone age" is not in the vocabulary, so it is found as text only.
        Leave it, or add it to content/interests.yaml."
    `);
  });

  it('takes no interest for broader than itself, by one step or by several', async () => {
    const { report } = await check({
      'interests.yaml':
        'interests:\n  - { id: a, label: A, kind: advocacy, broader: [b] }\n  - { id: b, label: B, kind: advocacy, broader: [a] }\n  - id: c\n    label: C\n    kind: advocacy\n    broader: [c]\n',
    });
    expect(report).toMatchInlineSnapshot(`
      "interests.yaml:2:49  interests[0].broader
        "a" would be broader than itself.
        Take one of the broader terms out.

      interests.yaml:3:49  interests[1].broader
        "b" would be broader than itself.
        Take one of the broader terms out.

      interests.yaml:7:14  interests[2].broader
        "c" would be broader than itself.
        Take one of the broader terms out."
    `);
  });

  it('asks for consent: an error where the policy requires it, a warning where it is only reported', async () => {
    const bare = '---\nname: Ann Lee\n---\n';
    const partial = '---\nname: Bo Lee\nconsent: { by: Bo, date: 2026-01-01, scope: [export] }\n---\n';
    const required = await check({ 'profiles/ann.mdx': bare, 'profiles/bo.mdx': partial });
    const reported = await check({ 'site.yaml': `${SITE}policies: { consent: reported }\n`, 'profiles/ann.mdx': bare });
    expect([required.ids, reported.ids]).toEqual([[], ['ann']]);
    expect(`${required.report}\n\n${reported.report}`).toMatchInlineSnapshot(`
      "profiles/ann.mdx:2:1
        Nothing records that this person agreed to be listed.
        Ask them, then record consent: { by: …, date: …, scope: [profile] }.

      profiles/bo.mdx:3:45  consent.scope
        The consent does not cover this page: its scope lacks "profile".
        Ask them, then record consent: { by: …, date: …, scope: [profile] }.

      profiles/ann.mdx:2:1
        Warning: Nothing records that this person agreed to be listed.
        Ask them, then record consent: { by: …, date: …, scope: [profile] }."
    `);
  });

  it('takes no date in the future for one on which something was confirmed or agreed', async () => {
    const { report } = await check({ 'profiles/ann.mdx': profile('confirmed: 2999-01-01') });
    expect(report).toMatchInlineSnapshot(`
      "profiles/ann.mdx:4:12  confirmed
        2999-01-01 lies in the future.
        Write the day on which it happened."
    `);
  });

  it('never brings back who was removed', async () => {
    const { ids, report } = await check({
      'removed.txt': '# asked in May\nann # by mail\nNot an id\n',
      'profiles/ann.mdx': profile(),
      'profiles/bo.mdx': profile(),
    });
    expect(ids).toEqual(['bo']);
    expect(report).toMatchInlineSnapshot(`
      "profiles/ann.mdx
        "ann" was taken down: content/removed.txt lists it.
        Delete this file, or take the id out of removed.txt if the person asked to come back.

      removed.txt:3:1
        "Not an id" is no id.
        Write one id a line, the name of the file without ".mdx", or begin the line with "#"."
    `);
  });

  it('trusts no list of removed people that it cannot read', async () => {
    const folder = contentFolder({
      'site.yaml': SITE,
      'removed.txt': Buffer.from('# Müller\nann\n', 'latin1'),
      'profiles/ann.mdx': profile(),
    });
    const { problems } = await readContent(folder, CONTEXT);
    expect(problems.map(({ kind }) => kind)).toEqual(['file-encoding']);
    expect(problems.some(canBeLeftOut)).toBe(false);
  });

  it('refuses handles that are none, and names that could be taken for others', async () => {
    const { report } = await check({
      'profiles/ann.mdx': profile(
        'handles: { bluesky: ann, orcid: { handle: 0000-0002-1825-0098, fetch: true } }\nsortName: "Lеe, Ann"',
      ),
      'profiles/bo.mdx': '---\nname: "Bo\\u202e Lee"\nconsent: { by: Bo, date: 2026-01-01, scope: [profile] }\n---\n',
    });
    expect(report).toMatchInlineSnapshot(`
      "profiles/ann.mdx:4:21  handles.bluesky
        "ann" has no dot, and every Bluesky handle has one.
        If the account is on Bluesky's own server, write "ann.bsky.social".

      profiles/ann.mdx:4:43  handles.orcid.handle
        "0000-0002-1825-0098" is no ORCID iD: its last digit would have to be 7, so a digit is mistyped.
        Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org.

      profiles/ann.mdx:5:11  sortName
        The name could be taken for another: the word "Lеe," mixes Latin and Cyrillic letters.
        Type it anew in one script.

      profiles/bo.mdx:2:7  name
        The name could be taken for another: it holds the invisible character U+202E.
        Type it anew in one script."
    `);
  });

  it('takes as a photo only a small picture beside the profile', async () => {
    const png = await sharp({ create: { width: 240, height: 360, channels: 3, background: '#356' } })
      .png()
      .toBuffer();
    const photo = (src: string): string => profile(`photo: { src: "${src}", alt: Ann }`);
    const { ids, report } = await check(
      {
        'profiles/a.mdx': photo('../../secret.png'),
        'profiles/b.mdx': photo('https://evil.example/x.png'),
        'profiles/c.mdx': photo('missing.png'),
        'profiles/d.mdx': photo('script.svg'),
        'profiles/e.mdx': photo('link.png'),
        'profiles/f.mdx': photo('good.png'),
        'profiles/g.mdx': photo('cut.png'),
        'profiles/h.mdx': photo('fake.png'),
        'profiles/j.mdx': photo('svg.avif'),
        'profiles/cut.png': png.subarray(0, png.length - 30),
        'profiles/fake.png': png.subarray(0, 16),
        'profiles/i.mdx': photo('large.png'),
        'profiles/large.png': Buffer.concat([png], 5 * 1024 * 1024 + 1),
        'profiles/script.svg': '<svg onload="x()"/>',
        'profiles/svg.avif': '<!--ftypavif--><svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>',
        'profiles/good.png': png,
        'secret.png': png,
      },
      (folder) => symlinkSync(join(folder, 'secret.png'), join(folder, 'profiles/link.png')),
    );
    expect(ids).toEqual(['f']);
    expect(report).toMatchInlineSnapshot(`
      "profiles/a.mdx:4:15  photo.src
        "../../secret.png" is not the name of a file beside this one.
        Put the picture into the same folder and write its plain name, as in "grace-okafor.jpg".

      profiles/b.mdx:4:15  photo.src
        "https://evil.example/x.png" is not the name of a file beside this one.
        Put the picture into the same folder and write its plain name, as in "grace-okafor.jpg".

      profiles/c.mdx:4:15  photo.src
        There is no file "missing.png" beside this one.
        Put the picture into the same folder, or delete photo.

      profiles/d.mdx:4:15  photo.src
        "script.svg" is no PNG, JPEG, WebP or AVIF picture.
        Save it as one of these.

      profiles/e.mdx:4:15  photo.src
        "link.png" is a link, not a picture.
        Put a copy of the picture here.

      profiles/g.mdx:4:15  photo.src
        "cut.png" cannot be drawn: it is damaged, or has more than 50 million pixels.
        Save it anew as JPEG, about 800 pixels wide.

      profiles/h.mdx:4:15  photo.src
        "fake.png" cannot be drawn: it is damaged, or has more than 50 million pixels.
        Save it anew as JPEG, about 800 pixels wide.

      profiles/i.mdx:4:15  photo.src
        "large.png" has 5242881 bytes; 5242880 are allowed.
        Save it smaller; 800 pixels are enough.

      profiles/j.mdx:4:15  photo.src
        "svg.avif" is no PNG, JPEG, WebP or AVIF picture.
        Save it as one of these.

      profiles/link.png
        This is a link or a special file, not a file of its own.
        Put a copy of the file here instead."
    `);
  });

  it('reads the communities, and what is wrong with them', async () => {
    const folder = contentFolder({
      'site.yaml': SITE,
      'communities/nejm.yaml': 'name: NEJM\nkind: journal\nsummary: A journal.\ninterests: [internal-medicine]\n',
      'communities/bad.yaml':
        'name: Bad\nkind: jornal\nsummary: x\ninterests: [internl-medicine]\nurl: http://x.example\n',
    });
    const { communities, problems } = await readContent(folder, CONTEXT);
    expect(communities.map(({ id }) => id)).toEqual(['nejm']);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "communities/bad.yaml:2:7  kind
        "jornal" is none of the words known here. Closest: "journal".
        Write one of: journal, society, hashtag, journal-club, chat, conference.

      communities/bad.yaml:5:6  url
        Expected a full address that begins with https://, found "http://x.example".
        Correct it, or leave it out."
    `);
  });

  it('leaves out a community whose interests the vocabulary lacks, and names the ones that were meant', async () => {
    const folder = contentFolder({
      'site.yaml': SITE,
      'communities/club.yaml':
        'name: Club\nkind: chat\nsummary: A club.\ninterests: [nephrology, internl-medicine, kidney]\n',
    });
    const { communities, problems } = await readContent(folder, CONTEXT);
    expect(communities).toEqual([]);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "communities/club.yaml:4:25  interests[1]
        "internl-medicine" is not in the vocabulary. Closest: "internal-medicine".
        Correct the spelling, or add the interest to content/interests.yaml first.

      communities/club.yaml:4:43  interests[2]
        "kidney" is not in the vocabulary. Closest: "nephrology".
        Correct the spelling, or add the interest to content/interests.yaml first."
    `);
  });

  it('says what is wrong with the schedule and the handles of a community', async () => {
    const community = (fields: string): string => `name: Club\nkind: journal-club\nsummary: A club.\n${fields}\n`;
    const schedule = (starts: string, timeZone = 'Africa/Nairobi'): string =>
      community(`schedule: { starts: "${starts}", timeZone: ${timeZone}, minutes: 60 }`);
    const folder = contentFolder({
      'site.yaml': SITE,
      'communities/a.yaml': schedule('2026-13-45T19:00'),
      'communities/b.yaml': schedule('2026-02-31T19:00'),
      'communities/c.yaml': schedule('2026-02-28T24:00'),
      'communities/d.yaml': schedule('2026-02-28T19:00Z', 'Nairobi'),
      'communities/e.yaml': community('handles: { blusky: club.example.org, x: { handel: club } }'),
      'communities/f.yaml': community('handles: { bluesky: club, orcid: { handle: 0000-0002-1825-0098 } }'),
      'communities/good.yaml': `${schedule('2028-02-29T19:00')}handles: { bluesky: club.example.org }\n`,
    });
    const { communities, problems } = await readContent(folder, CONTEXT);
    expect(communities.map(({ id }) => id)).toEqual(['good']);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "communities/a.yaml:4:21  schedule.starts
        Expected a date and a local time such as "2026-12-01T19:00", found "2026-13-45T19:00".
        Correct it, or leave it out.

      communities/b.yaml:4:21  schedule.starts
        Expected a date and a local time such as "2026-12-01T19:00", found "2026-02-31T19:00".
        Correct it, or leave it out.

      communities/c.yaml:4:21  schedule.starts
        Expected a date and a local time such as "2026-12-01T19:00", found "2026-02-28T24:00".
        Correct it, or leave it out.

      communities/d.yaml:4:21  schedule.starts
        Expected a date and a local time such as "2026-12-01T19:00", found "2026-02-28T19:00Z".
        Correct it, or leave it out.

      communities/d.yaml:4:52  schedule.timeZone
        Expected a time zone such as "Africa/Nairobi", found "Nairobi".
        Correct it, or leave it out.

      communities/e.yaml:4:12  handles.blusky
        There is no field "handles.blusky". Closest: "bluesky".
        Correct its name, or delete it.

      communities/e.yaml:4:41  handles.x.handle
        The field "handles.x.handle" is missing.
        Add it as a text.

      communities/e.yaml:4:43  handles.x.handel
        There is no field "handles.x.handel". Closest: "handle".
        Correct its name, or delete it.

      communities/f.yaml:4:21  handles.bluesky
        "club" has no dot, and every Bluesky handle has one.
        If the account is on Bluesky's own server, write "club.bsky.social".

      communities/f.yaml:4:44  handles.orcid.handle
        "0000-0002-1825-0098" is no ORCID iD: its last digit would have to be 7, so a digit is mistyped.
        Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org."
    `);
  });

  it('says of communities which days cannot be, and where somebody should look again', async () => {
    const community = (fields: string): string => `name: Club\nkind: chat\nsummary: A club.\n${fields}\n`;
    const meets = (starts: string, rule = ''): string =>
      community(`schedule: { starts: "${starts}", timeZone: Africa/Nairobi, minutes: 60${rule} }`);
    const folder = contentFolder({
      'site.yaml': SITE,
      'communities/ahead.yaml': community('checked: 2099-01-01'),
      'communities/old.yaml': community('checked: 2020-02-29'),
      'communities/once.yaml': meets('2020-01-07T19:00'),
      'communities/ended.yaml': meets('2020-01-07T19:00', ', rule: FREQ=WEEKLY;COUNT=3'),
      'communities/still.yaml': meets('2020-01-07T19:00', ', rule: FREQ=YEARLY;INTERVAL=7'),
      'communities/to-come.yaml': meets('2099-01-07T19:00'),
    });
    const { communities, problems } = await readContent(folder, CONTEXT);
    expect(communities.map(({ id }) => id)).toEqual(['ended', 'old', 'once', 'still', 'to-come']);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "communities/ahead.yaml:4:10  checked
        2099-01-01 lies in the future.
        Write the day on which it happened.

      communities/ended.yaml:4:11  schedule
        Warning: None of its times is still to come.
        Write the next time, or delete the schedule.

      communities/old.yaml:4:10  checked
        Warning: Nobody has checked these facts since 2020-02-29, more than 12 months ago.
        Open its address, its source, its feed and its accounts, then write the day on which you did.

      communities/once.yaml:4:11  schedule
        Warning: None of its times is still to come.
        Write the next time, or delete the schedule."
    `);
  });

  it('says what is wrong with site.yaml', async () => {
    const { report } = await check({
      'site.yaml':
        'nmae: Mentors\nhue: indgo\nbase: mentors\naddress: mentors.example.edu\nlinks: [{ label: x, href: "javascript:x" }]\n',
    });
    expect(report).toMatchInlineSnapshot(`
      "site.yaml:1:1  name
        The field "name" is missing.
        Add it as a text.

      site.yaml:1:1  nmae
        There is no field "nmae". Closest: "name".
        Correct its name, or delete it.

      site.yaml:2:6  hue
        "indgo" is none of the words known here. Closest: "indigo".
        Write "indigo" if that is meant.

      site.yaml:3:7  base
        Expected a path that begins and ends with /, such as "/mentors/", found "mentors".
        Correct it, or leave it out.

      site.yaml:4:10  address
        Expected a full address that begins with https://, found "mentors.example.edu".
        Correct it, or leave it out.

      site.yaml:5:27  links[0].href
        Expected an address that begins with https://, mailto: or /, found "javascript:x".
        Correct it, or leave it out."
    `);
  });

  it('hides nobody before it says that they have not confirmed', async () => {
    const { report } = await check({ 'site.yaml': `${SITE}policies: { staleAfterMonths: 24, hideAfterMonths: 18 }\n` });
    expect(report).toMatchInlineSnapshot(`
      "site.yaml:2:52  policies.hideAfterMonths
        Expected 24 or more months, as many as staleAfterMonths at least, found the number 18.
        Correct it, or leave it out."
    `);
    const { report: byDefault } = await check({ 'site.yaml': `${SITE}policies: { hideAfterMonths: 11 }\n` });
    expect(byDefault).toMatchInlineSnapshot(`
      "site.yaml:2:30  policies.hideAfterMonths
        Expected 12 or more months, as many as staleAfterMonths at least, found the number 11.
        Correct it, or leave it out."
    `);
    const { report: longer } = await check({ 'site.yaml': `${SITE}policies: { staleAfterMonths: 24 }\n` });
    expect(longer).toBe('');
  });

  it('says which languages have no words yet, and that a logo is missing', async () => {
    const { report } = await check({
      'site.yaml': `${SITE}logo: logo.svg\nlanguages:\n  - en\n  - sw\n`,
    });
    expect(report).toMatchInlineSnapshot(`
      "site.yaml:2:7  logo
        There is no file "logo.svg" beside this one.
        Put the picture into the content folder, or delete logo.

      site.yaml:5:5  languages[1]
        Warning: The interface has no words in "sw" yet, so English is used.
        Leave it for a later version, or delete it."
    `);
  });
});
