import { describe, expect, it } from 'vitest';
import { readProfile } from '../../src/content/profile-file.ts';
import { formatProblems } from '../../src/report/terminal.ts';
import { CONTEXT } from '../context.ts';

/** The report of a profile with these fields, as a terminal shows it. */
const report = (fields: string, body = ''): string =>
  formatProblems(readProfile(`---\n${fields}\n---\n${body}`, 'ann.mdx', CONTEXT).problems);

describe('readProfile', () => {
  it('accepts a profile of nothing but a name', () => {
    const { read, problems } = readProfile('---\nname: Ann Lee\n---\n', 'ann.mdx', CONTEXT);
    expect(problems).toEqual([]);
    expect(read?.profile).toEqual({ name: 'Ann Lee' });
  });

  it('takes one appointment written without a list', () => {
    const { read } = readProfile('---\nname: Ann\nappointments:\n  title: Professor\n---\n', 'ann.mdx', CONTEXT);
    expect(read?.profile.appointments).toEqual([{ title: 'Professor' }]);
  });

  it('says that the name is missing', () => {
    expect(report('pronouns: she/her')).toMatchInlineSnapshot(`
      "ann.mdx:2:1  name
        The field "name" is missing.
        Add it as a text."
    `);
  });

  it('names the nearest field for an unknown one, at any depth', () => {
    expect(
      report(
        'name: Ann\nintrests: [x]\nappointments:\n  - titel: Professor\nmentoring: { style: { cadance: weekly } }\nhandles: { bluesky: { handel: x } }\nzzz: 1',
      ),
    ).toMatchInlineSnapshot(`
      "ann.mdx:5:5  appointments[0].titel
        There is no field "appointments[0].titel". Closest: "title".
        Correct its name, or delete it.

      ann.mdx:6:23  mentoring.style.cadance
        There is no field "mentoring.style.cadance". Closest: "cadence".
        Correct its name, or delete it.

      ann.mdx:7:21  handles.bluesky.handle
        The field "handles.bluesky.handle" is missing.
        Add it as a text.

      ann.mdx:7:23  handles.bluesky.handel
        There is no field "handles.bluesky.handel". Closest: "handle".
        Correct its name, or delete it.

      ann.mdx:3:1  intrests
        There is no field "intrests". Closest: "interests".
        Correct its name, or delete it.

      ann.mdx:8:1  zzz
        There is no field "zzz".
        Delete it. Known here: name, sortName, credentials, pronouns, photo, languages, appointments, place, interests, personalInterests, keywords, mentoring, availability, confirmed, contact, handles, communities, works, projects, consent, owner."
    `);
  });

  it('names the nearest word for an unknown one, and every word that there is', () => {
    expect(
      report(
        'name: Ann\nmentoring: { levels: [residents, martian] }\navailability: { status: opened }\nappointments: { rank: Professor }',
      ),
    ).toMatchInlineSnapshot(`
      "ann.mdx:5:23  appointments.rank
        "Professor" is none of the words known here. Closest: "professor".
        Write one of: resident, fellow, postdoc, instructor, lecturer, assistant-professor, associate-professor, professor, emeritus, staff.

      ann.mdx:3:23  mentoring.levels[0]
        "residents" is none of the words known here. Closest: "resident".
        Write one of: premed, preclinical, clinical, resident, fellow, postdoc, junior-faculty, other.

      ann.mdx:3:34  mentoring.levels[1]
        "martian" is none of the words known here.
        Write one of: premed, preclinical, clinical, resident, fellow, postdoc, junior-faculty, other.

      ann.mdx:4:25  availability.status
        "opened" is none of the words known here. Closest: "open".
        Write one of: open, limited, waitlist, closed."
    `);
  });

  it('says what kind of value belongs where', () => {
    expect(
      report(
        'name: 42\ninterests: nephrology\nplace: Nairobi\navailability: open\nconfirmed: 2026\ncredentials:\nhandles: { x: 3 }\nappointments: Professor\nkeywords: [[a]]',
      ),
    ).toMatchInlineSnapshot(`
      "ann.mdx:2:7  name
        Expected a text, found the number 42.
        Put it in quotes: "42".

      ann.mdx:7:13  credentials
        Expected a list, found nothing.
        Fill it in, or leave it out.

      ann.mdx:9:15  appointments
        Expected a mapping of fields or a list, found "Professor".
        Write a mapping of fields or a list.

      ann.mdx:4:8  place
        Expected a mapping of fields, found "Nairobi".
        Write its fields on lines of their own below it: city, country, latitude, longitude, timeZone.

      ann.mdx:3:12  interests
        Expected a list, found "nephrology".
        Write it as a list: [nephrology].

      ann.mdx:10:12  keywords[0]
        Expected a text, found a list.
        Write a text.

      ann.mdx:5:15  availability
        Expected a mapping of fields, found "open".
        Write its fields on lines of their own below it: status, capacity, until.

      ann.mdx:6:12  confirmed
        Expected a text, found the number 2026.
        Put it in quotes: "2026".

      ann.mdx:8:15  handles.x
        Expected a text or a mapping of fields, found the number 3.
        Write a text or a mapping of fields."
    `);
  });

  it('takes no date but a real one in ISO form', () => {
    expect(report('name: Ann\nconfirmed: 12/03/2026\navailability: { status: open, until: 2026-02-30 }'))
      .toMatchInlineSnapshot(`
      "ann.mdx:4:38  availability.until
        Expected a date such as 2026-11-24, found "2026-02-30".
        Correct it, or leave it out.

      ann.mdx:3:12  confirmed
        Expected a date such as 2026-11-24, found "12/03/2026".
        Correct it, or leave it out."
    `);
  });

  it('takes no half of a character, which no page can show', () => {
    expect(report(`name: "Ann \\ud83d"\nmentoring: { expectations: "\\ude00", why: "\\ud83d\\ude00" }`))
      .toMatchInlineSnapshot(`
      "ann.mdx:2:7  name
        Expected one line, without line breaks or control characters, found "Ann �".
        Correct it, or leave it out.

      ann.mdx:3:28  mentoring.expectations
        Expected plain text, without control characters, found "�".
        Correct it, or leave it out."
    `);
  });

  it('names a number without end, and one that is none', () => {
    expect(report('name: .nan\npronouns: -.inf')).toMatchInlineSnapshot(`
      "ann.mdx:2:7  name
        Expected a text, found the number NaN.
        Put it in quotes: "NaN".

      ann.mdx:3:11  pronouns
        Expected a text, found the number -Infinity.
        Put it in quotes: "-Infinity"."
    `);
  });

  it('says what forms the codes have', () => {
    expect(
      report(
        'name: Ann\nlanguages: [english, EN]\nplace: { country: Kenya, timeZone: Nairobi, latitude: 120 }\nappointments: { ror: 03vek6s52 }\nworks: [{ doi: https://doi.org/10.1/x }, { title: x }, { pmid: "x" }]\ncontact: { email: ann, replyWithinDays: 0.5 }\ninterests: [Heart failure]',
      ),
    ).toMatchInlineSnapshot(`
      "ann.mdx:3:13  languages[0]
        Expected a language tag such as "en" or "pt-BR", found "english".
        Correct it, or leave it out.

      ann.mdx:3:22  languages[1]
        Expected a language tag such as "en" or "pt-BR", found "EN".
        Correct it, or leave it out.

      ann.mdx:5:22  appointments.ror
        Expected an address such as "https://ror.org/03vek6s52", found "03vek6s52".
        Correct it, or leave it out.

      ann.mdx:4:19  place.country
        Expected a country code of two capital letters, such as "KE", found "Kenya".
        Correct it, or leave it out.

      ann.mdx:4:55  place.latitude
        Expected at most 90, found 120.
        Make it shorter or smaller.

      ann.mdx:4:36  place.timeZone
        Expected a time zone such as "Africa/Nairobi", found "Nairobi".
        Correct it, or leave it out.

      ann.mdx:7:19  contact.email
        Expected an e-mail address, found "ann".
        Correct it, or leave it out.

      ann.mdx:7:41  contact.replyWithinDays
        Expected a whole number, found the number 0.5.
        Write a whole number.

      ann.mdx:6:16  works[0].doi
        Expected a DOI such as "10.1001/jama.2015.18884", found "https://doi.org/10.1/x".
        Correct it, or leave it out.

      ann.mdx:6:42  works[1]
        Expected a doi or a pmid, found a mapping of fields.
        Correct it, or leave it out.

      ann.mdx:6:64  works[2].pmid
        Expected a PubMed number such as "27046365", found "x".
        Correct it, or leave it out."
    `);
  });

  it('takes logins of GitHub alone for owners, those of accounts that a company manages included', () => {
    const tooLong = `${'a'.repeat(30)}_larkfield`;
    expect(report(`name: Ann\nowner: [ann-lee, ann_larkfield, ann--lee, "@ann", ${tooLong}]`)).toMatchInlineSnapshot(`
      "ann.mdx:3:33  owner[2]
        Expected a login of GitHub such as "grace-okafor", found "ann--lee".
        Correct it, or leave it out.

      ann.mdx:3:43  owner[3]
        Expected a login of GitHub such as "grace-okafor", found "@ann".
        Correct it, or leave it out.

      ann.mdx:3:51  owner[4]
        Expected a login of GitHub such as "grace-okafor", found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_larkfield".
        Correct it, or leave it out."
    `);
  });

  it.each([
    ['XX', 'Expected the code of a country, such as "KE" for Kenya, found "XX".'],
    ['UK', 'Expected the country code "GB" for the United Kingdom, found "UK".'],
    ['SU', 'Expected the code of a country, such as "KE" for Kenya, found "SU".'],
    ['ke', 'Expected a country code of two capital letters, such as "KE", found "ke".'],
  ])('takes no country %s', (country, message) => {
    expect(report(`name: Ann\nplace: { country: ${country} }`)).toBe(
      `ann.mdx:3:19  place.country\n  ${message}\n  Correct it, or leave it out.`,
    );
  });

  it('says how long a text may be and that an empty one is empty', () => {
    expect(
      report(
        `name: ""\npronouns: "${'x'.repeat(41)}"\nmentoring: { why: "${'x'.repeat(151)}" }\nworks: [{ pmid: "1" }, { pmid: "2" }, { pmid: "3" }, { pmid: "4" }, { pmid: "5" }, { pmid: "6" }]`,
      ),
    ).toMatchInlineSnapshot(`
      "ann.mdx:2:7  name
        The field is empty.
        Fill it in, or leave it out.

      ann.mdx:3:11  pronouns
        Expected at most 40 characters, found 41.
        Make it shorter or smaller.

      ann.mdx:4:19  mentoring.why
        Expected at most 150 characters, found 151.
        Make it shorter or smaller.

      ann.mdx:5:8  works
        Expected at most 5 entries, found 6.
        Make it shorter or smaller."
    `);
  });

  it('finds the faults of fields and body at once, at their lines', () => {
    expect(report('name: Ann\nslug: someone-else', 'Fine.\n\nimport fs from "fs"\n')).toMatchInlineSnapshot(`
      "ann.mdx:3:1  slug
        There is no field "slug".
        Delete it. Known here: name, sortName, credentials, pronouns, photo, languages, appointments, place, interests, personalInterests, keywords, mentoring, availability, confirmed, contact, handles, communities, works, projects, consent, owner.

      ann.mdx:7:1
        "import fs from "fs"" is a statement of a program.
        Delete it: profiles are text, and nothing in them is run."
    `);
  });
});
