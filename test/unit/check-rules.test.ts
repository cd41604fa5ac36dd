import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { formatProblems } from '../../src/report/terminal.ts';
import { contentFolder } from '../content-folder.ts';
import { CONTEXT } from '../context.ts';

const BUILD_DAY = Date.UTC(2026, 10, 24) / 1000;
let before: string | undefined;
beforeAll(() => {
  before = process.env['SOURCE_DATE_EPOCH'];
  process.env['SOURCE_DATE_EPOCH'] = String(BUILD_DAY);
});
afterAll(() => {
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
  else process.env['SOURCE_DATE_EPOCH'] = before;
});

const SITE = 'name: Mentors\ncontact: { email: office@example.edu }\n';

function profile(name: string, fields = '', text = 'Hello'): string {
  return `---\nname: ${name}\nconsent: { by: Office, date: 2026-01-01, scope: [profile] }\n${fields}${fields && '\n'}---\n\n${text}\n`;
}

/** The report of a folder with these files, with paths from the folder itself. */
async function check(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = contentFolder({ 'site.yaml': SITE, ...files });
  const { problems } = await readContent(folder, CONTEXT);
  return formatProblems(problems).replaceAll(`${folder}/`, '');
}

const picture = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#356' } })
    .png()
    .toBuffer();

const AT_LARKFIELD = 'appointments: { institution: Larkfield University, department: Medicine }';

describe('one person under two ids', () => {
  it('is told at both files where they share an ORCID iD, and does not take down either', async () => {
    const orcid = 'handles: { orcid: 0000-0002-1825-0097 }';
    const folder = contentFolder({
      'site.yaml': SITE,
      'profiles/ann.mdx': profile('Ann Lee', orcid),
      'profiles/bo.mdx': profile('Bo Reed', 'handles:\n  orcid: { handle: "https://orcid.org/0000-0002-1825-0097" }'),
    });
    const { profiles, problems } = await readContent(folder, CONTEXT);
    expect(profiles.map(({ id }) => id)).toEqual(['ann', 'bo']);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "profiles/ann.mdx:4:19  handles.orcid
        Warning: The ORCID iD 0000-0002-1825-0097 is also that of profiles/bo.mdx, and belongs to one person.
        Keep one of the files if they are one person, else correct the iD.

      profiles/bo.mdx:5:20  handles.orcid.handle
        Warning: The ORCID iD 0000-0002-1825-0097 is also that of profiles/ann.mdx, and belongs to one person.
        Keep one of the files if they are one person, else correct the iD."
    `);
  });

  it('is told where they share an account, however it is written, but not a website', async () => {
    expect(
      await check({
        'profiles/ann.mdx': profile('Ann Lee', 'handles: { github: Ann-Lee, website: https://lab.example.edu }'),
        'profiles/bo.mdx': profile(
          'Bo Reed',
          'handles: { github: "https://github.com/ann-lee", website: https://lab.example.edu }',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/ann.mdx:4:20  handles.github
        Warning: The account "Ann-Lee" on GitHub is also that of profiles/bo.mdx.
        Keep one of the files if they are one person, else correct the handle; a shared account may stay.

      profiles/bo.mdx:4:20  handles.github
        Warning: The account "ann-lee" on GitHub is also that of profiles/ann.mdx.
        Keep one of the files if they are one person, else correct the handle; a shared account may stay."
    `);
  });

  it('is told once, by the strongest sign, and names at most three others', async () => {
    const copy = (name: string): string =>
      profile(name, `${AT_LARKFIELD}\nhandles: { github: ann, orcid: 0000-0002-1825-0097 }`);
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [`profiles/${id}.mdx`, copy('Ann Catherine Lee')]),
    );
    const report = await check(files);
    expect(report.match(/orcid$/gm)).toHaveLength(5);
    expect(report.match(/^\S+:\d+:\d+/gm)).toHaveLength(5);
    expect(report).toContain('also that of profiles/b.mdx, profiles/c.mdx, profiles/d.mdx and others, and belongs');
  });

  it('is told where names are nearly the same at the same place', async () => {
    expect(
      await check({
        'profiles/a.mdx': profile('Grace Okafor', AT_LARKFIELD),
        'profiles/b.mdx': profile('"Okafor, Gráce"', AT_LARKFIELD),
        'profiles/c.mdx': profile('Wilhelmina Brathwaite', 'place: { city: Nairobi, country: KE }'),
        'profiles/d.mdx': profile('"Dr. Wilhelmina Braithwaite, MD, PhD"', 'place: { city: nairobi, country: KE }'),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/a.mdx:2:7  name
        Warning: The name is that of profiles/b.mdx, "Okafor, Gráce", at the same institution.
        Keep one of the files if they are one person; if not, an ORCID iD in each tells them apart.

      profiles/b.mdx:2:7  name
        Warning: The name is that of profiles/a.mdx, "Grace Okafor", at the same institution.
        Keep one of the files if they are one person; if not, an ORCID iD in each tells them apart.

      profiles/c.mdx:2:7  name
        Warning: The name is nearly that of profiles/d.mdx, "Dr. Wilhelmina Braithwaite, MD, PhD", in the same city.
        Keep one of the files if they are one person; if not, an ORCID iD in each tells them apart.

      profiles/d.mdx:2:7  name
        Warning: The name is nearly that of profiles/c.mdx, "Wilhelmina Brathwaite", in the same city.
        Keep one of the files if they are one person; if not, an ORCID iD in each tells them apart."
    `);
  });

  it.each([
    ['elsewhere', profile('Grace Okafor', 'appointments: { institution: Kilele University Hospital }')],
    ['with another ORCID iD', profile('Grace Okafor', `${AT_LARKFIELD}\nhandles: { orcid: 0000-0001-5109-3700 }`)],
    ['with another middle name', profile('Grace B. Okafor', AT_LARKFIELD)],
    ['of the same family', profile('Grace Okaforo', AT_LARKFIELD)],
  ])('is not suspected in a namesake %s', async (_where, namesake) => {
    const own = profile('Grace A. Okafor', `${AT_LARKFIELD}\nhandles: { orcid: 0000-0002-1825-0097 }`);
    expect(await check({ 'profiles/a.mdx': own, 'profiles/b.mdx': namesake })).toBe('');
  });

  it('is told where a name in other letters looks like one in Latin letters', async () => {
    expect(
      await check({
        'profiles/ann.mdx': profile('Oxana Peck'),
        'profiles/bo.mdx': profile('Охаnа Реск'.replace('n', 'п')),
        'profiles/cy.mdx': profile('Рост Хэа'),
        'profiles/di.mdx': profile('Соко Море'),
        'profiles/ed.mdx': profile('Coko Mope'),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/di.mdx:2:7  name
        Warning: The name looks like "Coko Mope" of profiles/ed.mdx, and is written in Cyrillic letters.
        Type it in the letters that the person uses, and make sure that nobody poses as another."
    `);
  });

  it('is looked for in a time that does not explode', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [
        `profiles/p${index}.mdx`,
        profile('Grace Okafor', `${AT_LARKFIELD}\nhandles: { github: grace }`),
      ]),
    );
    const start = performance.now();
    const report = await check(files);
    expect(report.match(/ and others\.$/gm)).toHaveLength(1500);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('fields that lead nowhere', () => {
  it('are told: a preferred way of contact of which nothing is known', async () => {
    expect(
      await check({
        'site.yaml': 'name: Mentors\n',
        'profiles/a.mdx': profile('Ann Lee', 'contact: { preferred: mastodon }\nhandles: { github: ann }'),
        'profiles/b.mdx': profile('Bo Reed', 'contact:\n  preferred: email'),
        'profiles/c.mdx': profile('Cy Dunn', 'contact: { preferred: coordinator }'),
        'profiles/d.mdx': profile('Di Webb', 'contact: { preferred: in-person }'),
        'profiles/e.mdx': profile('Ed Marsh', 'contact: { preferred: github }\nhandles: { github: ed }'),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/a.mdx:4:23  contact.preferred
        Warning: The preferred way is "mastodon", and handles has no mastodon.
        Add mastodon under handles, or choose another way.

      profiles/b.mdx:5:14  contact.preferred
        Warning: The preferred way is "email", and contact has no email.
        Add email under contact, or choose another way.

      profiles/c.mdx:4:23  contact.preferred
        Warning: The preferred way is "coordinator", and site.yaml names no contact.email.
        Add contact to site.yaml, or choose another way."
    `);
  });

  it('are told: links to pages that the site does not have', async () => {
    const links = [
      'See [a](/mentors/ann/#x), [b](/interests/nephrology/?q=1), [c](/guides/follow), [d](/about/), [e](/places/ke/),',
      'but [not this](/mentors/an/), [nor this](/guides/folow/), [nor](/interests/cardiology/ "title"),',
      '<Quote>[nor *this*](/contact-us.html)</Quote>',
      '',
      '`[code](/nowhere/)` and [x](/placse/) and [y](/photos/ann.webp)',
    ].join('\n');
    expect(
      await check({
        'site.yaml': `${SITE}links:\n  - { label: Us, href: /about/ }\n  - { label: Them, href: /abuot/ }\n`,
        'profiles/ann.mdx': profile('Ann Lee', 'interests: [nephrology]\nplace: { country: KE }', links),
        'guides/follow.mdx':
          '---\ntitle: x\n---\n\n[ok](../follow/) [ok](../../mentors/ann/) [out](https://a.example/)\n\n```\n[code](../x/)\n```\n\nThen [read on](../folow/).\n',
      }),
    ).toMatchInlineSnapshot(`
      "guides/follow.mdx:11:6
        Warning: The site has no page "/guides/folow/". Closest: "/guides/follow/".
        Correct the address, or delete the link.

      profiles/ann.mdx:9:5
        Warning: The site has no page "/mentors/an/". Closest: "/mentors/ann/".
        Correct the address, or delete the link.

      profiles/ann.mdx:9:31
        Warning: The site has no page "/guides/folow/". Closest: "/guides/follow/".
        Correct the address, or delete the link.

      profiles/ann.mdx:9:59
        Warning: The site has no page "/interests/cardiology/".
        Correct the address, or delete the link.

      profiles/ann.mdx:10:8
        Warning: The site has no page "/contact-us.html".
        Correct the address, or delete the link.

      profiles/ann.mdx:12:25
        Warning: The site has no page "/placse/". Closest: "/places/".
        Correct the address, or delete the link.

      profiles/ann.mdx:12:43
        Warning: The site has no page "/photos/ann.webp".
        Correct the address, or delete the link.

      site.yaml:5:26  links[1].href
        Warning: The site has no page "/abuot/". Closest: "/about/".
        Correct the address, or delete the link."
    `);
  });

  it('are told: guides that the settings name and nobody has; those that come along and one of its own are known', async () => {
    expect(
      await check({
        'site.yaml': `${SITE}guides: { order: [ours, folow], off: [for-mentors, x] }\n`,
        'profiles/ann.mdx': profile('Ann Lee', '', 'See [on](/guides/follow/) and [off](/guides/for-mentors/).'),
        'guides/ours.mdx': '---\ntitle: x\n---\n\n[ok](../follow/)\n',
      }),
    ).toMatchInlineSnapshot(`
      "profiles/ann.mdx:6:31
        Warning: The site has no page "/guides/for-mentors/".
        Correct the address, or delete the link.

      site.yaml:3:25  guides.order[1]
        Warning: There is no guide "folow". Closest: "follow".
        Correct the spelling, delete it, or add content/guides/folow.mdx.

      site.yaml:3:52  guides.off[1]
        Warning: There is no guide "x".
        Correct the spelling, delete it, or add content/guides/x.mdx."
    `);
  });

  it('are not told: links to what programs read, and to the pages for a shortlist', async () => {
    const links = [
      '[a](/mentors.json) [b](/mentors.csv) [c](/mentors/ann.json) [d](/mentors/ann.vcf) [e](/feeds/new.xml)',
      '[f](/feeds/updated.xml) [g](/sitemap.xml) [h](/robots.txt) [i](/schemas/mentors-1.json) [j](/follow/feeds.opml)',
      '[k](/follow/mastodon.csv) [l](/follow/accounts.txt) [m](/communities/club.ics) [n](/communities/all.ics)',
      '[o](/shortlist/) [p](/shortlist/compare/) [q](/shortlist/team/) [r](/shortlist/follow/) [s](/message/?to=ann)',
      'but [no](/mentors/bo.json) [no](/mentors/bo.vcf) [no](/feeds/old.xml) [no](/communities/nejm.ics)',
    ].join('\n');
    const community = 'name: A club\nkind: journal-club\nsummary: It reads.\nurl: https://club.example\n';
    const report = await check({
      'site.yaml': SITE,
      'communities/club.yaml': `${community}schedule:\n  starts: 2026-09-09T18:00\n  timeZone: Europe/London\n  minutes: 60\n  rule: FREQ=WEEKLY;BYDAY=WE\n`,
      'communities/nejm.yaml': community,
      'profiles/ann.mdx': profile('Ann Lee', '', links).replace('[profile]', '[profile, export]'),
      'profiles/bo.mdx': profile('Bo Reed'),
    });
    expect(report.match(/(?<=no page ")[^"]+/g)).toEqual([
      '/mentors/bo.json',
      '/mentors/bo.vcf',
      '/feeds/old.xml',
      '/communities/nejm.ics',
    ]);
  });
});

describe('days that are past', () => {
  it('are told: availability, projects and confirmations that have run out, each from the day after', async () => {
    const dated = (until: string, closesOn: string, confirmed: string): string =>
      `availability: { status: open, until: ${until} }\nprojects:\n  - title: Falls\n    closesOn: ${closesOn}\nconfirmed: ${confirmed}`;
    expect(
      await check({
        'site.yaml': `${SITE}policies: { staleAfterMonths: 6 }\n`,
        'profiles/now.mdx': profile('Ann Lee', dated('2026-11-24', '2026-11-24', '2026-05-24')),
        'profiles/then.mdx': profile('Bo Reed', dated('2026-11-23', '2026-11-23', '2026-05-23')),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/then.mdx:4:38  availability.until
        Warning: The availability ran out on 2026-11-23, so the page shows none.
        Write what holds now, with a later day or without one.

      profiles/then.mdx:7:15  projects[0].closesOn
        Warning: The project could be asked for until 2026-11-23.
        Delete the project, or write a later day.

      profiles/then.mdx:8:12  confirmed
        Warning: Nobody has confirmed this page since 2026-05-23, more than 6 months ago.
        Ask its owner whether it is still true, then write the day on which they said so."
    `);
  });
});

describe('characters that cannot be seen', () => {
  it('are errors where text reads otherwise than it is, and warnings where they are only left over', async () => {
    expect(
      await check({
        'profiles/a.mdx': profile(
          'Ann Lee',
          'pronouns: "she\\u202E/her"\nmentoring:\n  askMeAbout: falls\u{E0041}\n  why: car\u00ADdiology',
          'One\u2067two\n\nThree\u200Bfour &shy;&#x202E;five `&#x202E;` می&zwnj;خواهم\nand ` &#8238;six',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/a.mdx:4:11  pronouns
        The text holds the invisible character U+202E, which can make it read otherwise than it is.
        Delete it, or type the text anew.

      profiles/a.mdx:6:15  mentoring.askMeAbout
        The text holds the invisible character U+E0041, which can make it read otherwise than it is.
        Delete it, or type the text anew.

      profiles/a.mdx:7:8  mentoring.why
        Warning: The text holds the invisible character U+00AD.
        Delete it: searches do not find the word that it stands in.

      profiles/a.mdx:10:4
        The text holds the invisible character U+2067, which can make it read otherwise than it is.
        Delete it, or type the text anew.

      profiles/a.mdx:12:6
        Warning: The text holds the invisible character U+200B.
        Delete it: searches do not find the word that it stands in.

      profiles/a.mdx:12:17
        The text holds the invisible character U+202E, which can make it read otherwise than it is.
        Delete it, or type the text anew.

      profiles/a.mdx:13:7
        The text holds the invisible character U+202E, which can make it read otherwise than it is.
        Delete it, or type the text anew."
    `);
  });

  it('pass where scripts and emoji need them', async () => {
    const texts = [
      'می‌خواهم کتاب‌ها را بخوانم',
      'श्री क्‍ष ക്‍',
      'שלום (C++‎) שלום ‏abc',
      'emoji 👩‍⚕️ ❤️ 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☎︎ 1️⃣ 🏳️‍🌈',
      'ภาษา​ไทย',
      '葛󠄀城',
      'A plain sentence with a no-break space and “quotes”.',
    ];
    const fields = `mentoring: { expectations: ${JSON.stringify(texts.join(' '))} }`;
    expect(await check({ 'profiles/a.mdx': profile('Ann Lee', fields, texts.join('\n\n')) })).toBe('');
  });
});

describe('slips of people who know other programs', () => {
  it('are told: text after # that YAML takes for a comment', async () => {
    expect(
      await check({
        'profiles/a.mdx': profile(
          'Ann Lee',
          'mentoring:\n  why: Ask me about #MedTwitter and more\n  askMeAbout: "falls #1" # said so herself\nkeywords: # see below\n  - hip #fractures',
        ),
        'communities/c.yaml': 'name: Chat #two\nkind: chat\nsummary: A chat.\n',
      }),
    ).toMatchInlineSnapshot(`
      "communities/c.yaml:1:12  name
        Warning: "#two" is a comment, so the value is only "Chat".
        Put the whole value in quotes, or a space after "#" if a comment is meant.

      profiles/a.mdx:5:21  mentoring.why
        Warning: "#MedTwitter and more" is a comment, so the value is only "Ask me about".
        Put the whole value in quotes, or a space after "#" if a comment is meant.

      profiles/a.mdx:8:5  keywords[0]
        Warning: "hip" is not in the vocabulary, so it is found as text only.
        Leave it, or add it to content/interests.yaml.

      profiles/a.mdx:8:9  keywords[0]
        Warning: "#fractures" is a comment, so the value is only "hip".
        Put the whole value in quotes, or a space after "#" if a comment is meant."
    `);
  });

  it('are told: bullets of a word processor, once a list', async () => {
    expect(
      await check({
        'profiles/a.mdx': profile(
          'Ann Lee',
          '',
          'I offer:\n• time\n•\thonesty\n\n• tea\n\nThen\n\n  · one\n\n```\n• code\n```\n\n- a list • of one',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/a.mdx:7:1
        Warning: The line begins with a bullet of a word processor, which makes no list here.
        Begin each line of the list with "- ".

      profiles/a.mdx:14:3
        Warning: The line begins with a bullet of a word processor, which makes no list here.
        Begin each line of the list with "- "."
    `);
  });

  it('are told: files among the profiles that nothing reads, but not those that systems leave behind', async () => {
    expect(
      await check({
        'profiles/ann.mdx.txt': 'x',
        'profiles/bo.MDX': 'x',
        'profiles/notes.docx': 'x',
        'profiles/LICENSE': 'x',
        'profiles/lost.png': await picture(300, 300),
        'profiles/sub/kept.png': await picture(300, 300),
        'profiles/sub/cy.mdx': profile('Cy Dunn', 'photo: { src: kept.png, alt: Cy on a ladder }'),
        'profiles/broken.mdx': 'photo: { src: unclear.png }',
        'profiles/unclear.png': await picture(300, 300),
        'profiles/.DS_Store': 'x',
        'profiles/Thumbs.db': 'x',
        'profiles/~$notes.docx': 'x',
      }),
    ).toMatchInlineSnapshot(`
      "profiles/LICENSE
        Warning: "LICENSE" has no ending, and only .mdx and .md are read here.
        Put what it says into a profile, or move it out of this folder.

      profiles/ann.mdx.txt
        Warning: "ann.mdx.txt" ends in ".txt", and only .mdx and .md are read here.
        Rename it to "ann.mdx" if it is a profile.

      profiles/bo.MDX
        Warning: "bo.MDX" ends in ".MDX", and only .mdx and .md are read here.
        Rename it to "bo.mdx" if it is a profile.

      profiles/broken.mdx:1:1
        The file does not begin with "---".
        Begin the file with "---", the fields in YAML, and "---" again; the text follows.

      profiles/lost.png
        Warning: No profile beside it names "lost.png".
        Name it in the field photo of a profile, or delete it.

      profiles/notes.docx
        Warning: "notes.docx" ends in ".docx", and only .mdx and .md are read here.
        Put what it says into a profile, or move it out of this folder."
    `);
  });
});

describe('photos', () => {
  it('are told where they are small, or described by nothing', async () => {
    const small = await picture(199, 400);
    const photo = (src: string, alt: string): string => `photo: { src: ${src}, alt: "${alt}" }`;
    expect(
      await check({
        'profiles/a.mdx': profile('Ann Lee', photo('a.png', 'Ann at her desk')),
        'profiles/a.png': small,
        'profiles/b.mdx': profile('Bo Reed', photo('b.png', 'IMG_2041.jpg')),
        'profiles/b.png': await picture(200, 200),
        'profiles/c.mdx': profile('Cy Dunn', photo('b.png', 'Picture of me.')),
        'profiles/d.mdx': profile('Di Webb', photo('b.png', 'Di Webb')),
        'profiles/e.mdx': profile('Ed Marsh', photo('b.png', 'Portrait of Ed Marsh')),
      }),
    ).toMatchInlineSnapshot(`
      "profiles/a.mdx:4:15  photo.src
        Warning: "a.png" has 199 × 400 pixels, and will look blurred.
        Take a picture with at least 200 pixels on each side; about 800 are best.

      profiles/b.mdx:4:27  photo.alt
        Warning: "IMG_2041.jpg" says nothing of what the picture shows.
        Describe it for those who cannot see it, as in "Grace Okafor at her desk".

      profiles/c.mdx:4:27  photo.alt
        Warning: "Picture of me." says nothing of what the picture shows.
        Describe it for those who cannot see it, as in "Grace Okafor at her desk"."
    `);
  });
});
