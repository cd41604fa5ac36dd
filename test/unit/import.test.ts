import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/content/files.ts';
import { readProfile } from '../../src/content/profile-file.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { accountFor } from '../../src/import/account.ts';
import { FIELDS, recogniseColumns } from '../../src/import/columns.ts';
import { findCountry } from '../../src/import/country.ts';
import { decodeText, NotTextError } from '../../src/import/decode.ts';
import { formatInterestsFile } from '../../src/import/format-content.ts';
import { formatProfile } from '../../src/import/format-profile.ts';
import { idOf } from '../../src/directory/identifier.ts';
import { RESERVED_IDS } from '../../src/schemas/text.ts';
import { matchInterests, splitInterests } from '../../src/import/interests.ts';
import { findLanguage } from '../../src/import/language.ts';
import { readName } from '../../src/import/name.ts';
import { type ImportPlan, planImport } from '../../src/import/plan.ts';
import { findRank } from '../../src/import/rank.ts';
import { formatRefused, formatReport, formatSummary } from '../../src/import/report.ts';
import { readTable, TableError } from '../../src/import/table.ts';
import type { Interest } from '../../src/schemas/interest.ts';
import { contentFolder } from '../content-folder.ts';
import { CONTEXT } from '../context.ts';

const INTERESTS: Interest[] = [
  { id: 'cardiology', label: 'Cardiology', synonyms: ['heart'], kind: 'clinical' },
  { id: 'heart-failure', label: 'Heart failure', abbreviations: ['HF'], kind: 'clinical' },
  { id: 'statistics', label: 'Statistics', kind: 'research' },
  { id: 'hiking', label: 'Hiking', kind: 'personal' },
];
const vocabulary = createVocabulary(INTERESTS);

function plan(csv: string, context: Partial<Parameters<typeof planImport>[1]> = {}): ImportPlan {
  return planImport(readTable(csv), { vocabulary, removedIds: new Set(), learnsInterests: false, ...context });
}

/** The whole report of an import, as the command prints it. */
function report(result: ImportPlan): string {
  const files = result.drafts.map(({ id, row }) => ({ path: id, row, state: 'written' as const }));
  return `\n${[formatReport(result), formatRefused(result), formatSummary(result, files, false)].filter(Boolean).join('\n\n')}\n`;
}

function fileOf(csv: string): string {
  const [draft] = plan(csv).drafts;
  if (!draft) throw new Error('no row became a profile');
  return `\n${formatProfile(draft)}`;
}

describe('the importer’s report', () => {
  it('accounts for every cell of a table as a department has it', () => {
    const result =
      plan(`\uFEFFFull name,Pronouns,Role,Title,Affiliation,City,Country,Research interests,Bio,ORCID iD,Twitter handle,E-mail,Consent?,Shoe size
"Okafor, Grace, MD, PhD",she/her,"mentor, speaker",Associate Professor of Medicine,Larkfield University,Nairobi,Kenya,"Cardiology; HF; fluid balance","Works on hearts.",0000-0002-1825-0097,https://twitter.com/grace,grace@larkfield.example,yes,38
Dr. Søren Müller-Łoś,,expert,,,Zürich,Schwiz,heart / statistics,,0000-0002-1825-0098,https://www.linkedin.com/in/soren-m/,,,
,,,,,,,,,,,,,
,she/her,mentor,,Nowhere,,,,,,,,,
Grace Okafor,,,,,,UK,Fluid balance,Write to grace@larkfield.example or call.,,,,,
`);
    expect(report(result)).toMatchInlineSnapshot(`
      "
      Column              Field                           used  in part  noted  left out  refused  empty
      Full name           name                               2        1      0         0        0      2
      Pronouns            pronouns                           1        0      0         0        1      3
      Role                mentoring.roles                    0        1      1         0        1      2
      Title               appointments.title                 1        0      0         0        0      4
      Affiliation         appointments.institution           1        0      0         0        1      3
      City                place.city                         2        0      0         0        0      3
      Country             place.country                      2        0      1         0        0      2
      Research interests  interests, keywords                3        0      0         0        0      2
      Bio                 the text                           1        1      0         0        0      3
      ORCID iD            handles.orcid                      1        0      1         0        0      3
      Twitter handle      handles.x                          2        0      0         0        0      3
      E-mail              contact.email (never imported)     0        0      0         1        0      4
      Consent?            consent (never imported)           0        0      0         1        0      4
      Shoe size           –                                  0        0      1         0        0      4
      All                                                   16        3      4         2        3     42

      Kept as notes in the files
        Role: "speaker": mentoring.roles has only the words mentor, coach, sponsor, connector (row 2)
          "mentor, speaker"
        Shoe size: no field of a profile has this name (row 2)
          "38"
        Full name: "Dr." is left out of the name; add it to the title if it belongs there (row 3)
          "Dr. Søren Müller-Łoś"
        Role: mentoring.roles has only the words mentor, coach, sponsor, connector (row 3)
          "expert"
        Country: not understood as a country (row 3)
          "Schwiz"
        ORCID iD: "0000-0002-1825-0098" is no ORCID iD: its last digit would have to be 7, so a digit is mistyped. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org. (row 3)
          "0000-0002-1825-0098"

      Left out
        E-mail: left for the person to say: an e-mail address is published only if its owner writes it in (row 2)
        Consent?: left for the person to say: consent is recorded with who gave it, when, and to what (row 2)
        Bio: an e-mail address in it is left for the person to publish (row 6)

      Please look whether this is right
        Research interests: "HF" was read as the interest Heart failure (row 2)

      Perhaps one person twice, or a slip
        grace-okafor (row 2) and grace-okafor-2 (row 6): the same name

      Row 5 is refused: the row has no name. Fill in the name, or delete the row.

      5 rows: 3 written, 0 unchanged, 1 refused, 1 empty. 70 cells: 16 used, 3 used in part, 4 kept as notes, 2 left out, 3 in refused rows, 42 empty.
      "
    `);
  });

  it('says nothing more of a table that came through whole', () => {
    expect(report(plan('Name;Interests;Website\nGrace Okafor;Cardiology;grace.example.org\n'))).toMatchInlineSnapshot(`
      "
      Column     Field                used  in part  noted  left out  refused  empty
      Name       name                    1        0      0         0        0      0
      Interests  interests, keywords     1        0      0         0        0      0
      Website    handles.website         1        0      0         0        0      0
      All                                3        0      0         0        0      0

      1 row: 1 written, 0 unchanged, 0 refused. 3 cells: 3 used, 0 used in part, 0 kept as notes, 0 left out, 0 empty.
      "
    `);
  });

  it('accounts for every cell of any table', () => {
    const headers = fc.constantFrom(
      'Name',
      'First name',
      'Last name',
      'Role',
      'Country',
      'Interests',
      'Bio',
      'X',
      'Website',
      'E-mail',
      'Availability',
      'Anything',
      '',
    );
    const cells = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'Grace Okafor',
        'n/a',
        'a; b; c',
        '@grace',
        'grace@x.example',
        'https://x.com/grace',
        '\u200B',
      ),
    );
    const tables = fc.tuple(
      fc.array(headers, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cells, { maxLength: 10 }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(tables, ([header, rows]) => {
        const table = {
          headers: ['Name', ...header],
          rows: rows.map((row, index) => ({ row: index + 2, cells: row })),
        };
        const result = planImport(table, { vocabulary, removedIds: new Set(), learnsInterests: true });
        const { total } = accountFor(result);
        const width = Math.max(table.headers.length, ...rows.map((row) => row.length));
        const everyColumn = accountFor(result).columns.length;
        expect(Object.values(total).reduce((sum, count) => sum + count, 0)).toBe(everyColumn * rows.length);
        expect(everyColumn).toBeLessThanOrEqual(width);
        expect(result.drafts.length + result.refused.length + result.emptyRows.length).toBe(rows.length);
        for (const cell of result.cells)
          expect(cell.isUsed || cell.kept !== undefined || cell.leftOut !== undefined).toBe(true);
        for (const draft of result.drafts)
          expect(readProfile(formatProfile(draft), draft.id, CONTEXT).read?.profile).toEqual(draft.profile);
      }),
    );
  }, 30_000);
});

describe('a table', () => {
  it.each([
    ['commas', 'Name,City\r\n"Okafor, Grace",Nairobi\r\n'],
    ['semicolons', 'Name;City\n"Okafor, Grace";Nairobi\n'],
    ['tabs', 'Name\tCity\nOkafor, Grace\tNairobi\n'],
    ['a declared separator', 'sep=|\nName|City\nOkafor, Grace|Nairobi\n'],
    ['a byte order mark and old line ends', '\uFEFFName,City\r"Okafor, Grace",Nairobi\r'],
    ['empty lines before the header', '\n,\nName,City\n"Okafor, Grace",Nairobi'],
  ])('is read with %s', (_, text) => {
    const { headers, rows } = readTable(text);
    expect({ headers, cells: rows.map(({ cells }) => cells) }).toEqual({
      headers: ['Name', 'City'],
      cells: [['Okafor, Grace', 'Nairobi']],
    });
  });

  it('counts rows as a spreadsheet does, line breaks in cells and empty rows included', () => {
    expect(readTable('Name,Bio\nAnn,"a\nb"\n\nBo,c\n').rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'Ann', 'a\nb'],
      [3, ''],
      [4, 'Bo', 'c'],
    ]);
  });

  it('keeps cells beyond the header, and columns without a name', () => {
    expect(fileOf('Name,,City\nAnn Lee,here,Rome,more\n')).toMatchInlineSnapshot(`
      "
      ---
      name: Ann Lee
      place:
        city: Rome
      # Left over from the import; delete each line when you have seen to it.
      # Unnamed 2 column: "here" (no field of a profile has this name)
      # Unnamed 4 column: "more" (no field of a profile has this name)
      ---
      "
    `);
  });

  it('says where a quotation mark is missing, and which columns there are', () => {
    const messageOf = (text: string): string => {
      try {
        plan(text);
        return 'no error';
      } catch (error) {
        return error instanceof TableError ? error.message : String(error);
      }
    };
    const texts = [
      'Name,City\nBo,Paris\n"Ann,Rome\n',
      'Name,City\nAnn "Annie" Lee,Rome\n',
      '',
      'City,Country\nRome,Italy\n',
    ];
    expect(`\n${texts.map(messageOf).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      The quotation marks do not match around line 3: Quote Not Closed: the parsing is finished with an opening quote at line 3. A cell that holds a quotation mark stands in quotation marks, with each one inside doubled: "say ""hello""".
      The quotation marks do not match around line 2: Invalid Opening Quote: a quote is found on field 0 at line 2, value is "Ann ". A cell that holds a quotation mark stands in quotation marks, with each one inside doubled: "say ""hello""".
      The file is empty. Its first row has to name the columns: Name, Institution, Interests and so on.
      No column holds names. The first row names these columns: "City", "Country". Call the one with the names "Name".
      "
    `);
  });

  it('is decoded from UTF-8, UTF-16 and Windows-1252, and refused where it is no text', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Zürich'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(decodeText(new TextEncoder().encode('Zürich'))).toEqual({ text: 'Zürich', encoding: 'UTF-8' });
    expect(decodeText(utf16)).toEqual({ text: 'Zürich', encoding: 'UTF-16' });
    expect(decodeText(new Uint8Array([0x5a, 0xfc, 0x72, 0x96]))).toEqual({ text: 'Zür–', encoding: 'Windows-1252' });
    expect(() => decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).toThrow(NotTextError);
    expect(() => decodeText(new Uint8Array([0x41, 0x00]))).toThrow(
      'This is no text file: it contains zero bytes. Save the spreadsheet as CSV.',
    );
  });
});

describe('columns', () => {
  it.each([
    ['What is your name?', 'name'],
    ['Surname', 'name (last)'],
    ['Preferred pronouns', 'pronouns'],
    ['Areas of expertise (max. 5)', 'interests, keywords'],
    ['KEYWORDS', 'interests, keywords'],
    ['Insitution', 'appointments.institution'],
    ['Primary department', 'appointments.department'],
    ['GitHub username', 'handles.github'],
    ['LinkedIn profile URL', 'handles.linkedin'],
    ['X', 'handles.x'],
    ['X (formerly Twitter)', 'handles.x'],
    ['ORCID iD', 'handles.orcid'],
    ['E-mail address', 'contact.email (never imported)'],
    ['Mobile', 'phone (never imported)'],
    ['About you', 'the text'],
    ['Languages spoken', 'languages'],
    ['Accepting mentees?', 'availability.status'],
    ['What is your current position/title?', 'appointments.title'],
    ['Title and rank', 'appointments.title'],
    ['LinkedIn or website', 'handles'],
    ['Twitter/Bluesky', 'handles'],
    ['Department/Division', 'appointments.department'],
    ['Do we have your permission to show this?', 'consent (never imported)'],
    ["Assistant's e-mail", 'contact.email (never imported)'],
    ['Institution of your first degree', undefined],
    ['City and institution', undefined],
    ['Shoe size', undefined],
    ['', undefined],
  ])('recognises %j as %s', (header, target) => {
    expect(recogniseColumns([header])[0]?.field?.target).toBe(target);
  });

  it('mean one field each, by names that are folded', () => {
    const names = FIELDS.flatMap((field) => field.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase() || /[^a-z0-9 ]/.test(name))).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    ['Grace Okafor', { name: 'Grace Okafor', credentials: [] }],
    ['Grace Okafor, MD, Ph.D.', { name: 'Grace Okafor', credentials: ['MD', 'PhD'] }],
    ['Grace Okafor MD PhD', { name: 'Grace Okafor', credentials: ['MD', 'PhD'] }],
    ['Prof. Dr. med. Grace Okafor, FACP', { name: 'Grace Okafor', credentials: ['FACP'], address: 'Prof. Dr. med.' }],
    ['Okafor, Grace', { name: 'Grace Okafor', sortName: 'Okafor, Grace', credentials: [] }],
    ['Okafor, Grace MD', { name: 'Grace Okafor', sortName: 'Okafor, Grace', credentials: ['MD'] }],
    ['Grace Okafor (she/her)', { name: 'Grace Okafor', pronouns: 'she/her', credentials: [] }],
    ['John Smith, Jr., MD', { name: 'John Smith Jr.', credentials: ['MD'] }],
    ['OKAFOR, GRACE', { name: 'GRACE OKAFOR', sortName: 'OKAFOR, GRACE', credentials: [] }],
    ['Anh Do', { name: 'Anh Do', credentials: [] }],
    ['Yo-Yo Ma', { name: 'Yo-Yo Ma', credentials: [] }],
    ['M. Drossel', { name: 'M. Drossel', credentials: [] }],
    ['PD James', { name: 'PD James', credentials: [] }],
    ['Ms Grace Okafor', { name: 'Grace Okafor', credentials: [], address: 'Ms' }],
    ['王小明', { name: '王小明', credentials: [] }],
  ])('%j is read', (text, expected) => {
    expect(readName(text)).toEqual(expected);
  });

  it('is joined from its parts, and filed by a family name of several words', () => {
    expect(fileOf('First name,Last name\nMaría José,García Márquez\n')).toMatchInlineSnapshot(`
      "
      ---
      name: María José García Márquez
      sortName: García Márquez, María José
      ---
      "
    `);
  });

  it.each([
    ['Søren Müller-Łoś', 'soren-muller-los'],
    ["Ailís O'Carroll", 'ailis-ocarroll'],
    ['Kari L. Jordan', 'kari-l-jordan'],
    ['王小明 (Wang Xiaoming)', 'wang-xiaoming'],
    ['Нина Иванова', 'mentor-874861b2'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('%j gives the id %s', (name, id) => {
    expect(idOf(name, 'mentor')).toBe(id);
  });

  it('gives people of one name ids of their own, and says so in both files', () => {
    const { drafts } = plan('Name,City\nGrace Okafor,Nairobi\nGrace Okafor,Lagos\nIndex,Rome\n');
    expect(drafts.map(({ id, notes }) => [id, ...notes.map(({ why }) => why)])).toMatchInlineSnapshot(`
      [
        [
          "grace-okafor",
          "grace-okafor-2 (row 3) has the same name: perhaps one person twice, or a slip.",
        ],
        [
          "grace-okafor-2",
          "grace-okafor (row 2) has the same name: perhaps one person twice, or a slip.",
        ],
        [
          "index-2",
        ],
      ]
    `);
  });

  it('never takes an id that the site keeps for itself, nor brings back who was taken down', async () => {
    const folder = contentFolder(Object.fromEntries([...RESERVED_IDS].map((id) => [`${id}.mdx`, ''])));
    const { files, problems } = await listFiles(folder, ['.mdx']);
    expect({ files, kinds: new Set(problems.map(({ kind }) => kind)) }).toEqual({
      files: [],
      kinds: new Set(['id-reserved']),
    });
    const { drafts, refused } = plan('Name\nNew\nGrace Okafor\n', { removedIds: new Set(['grace-okafor']) });
    expect(drafts.map(({ id }) => id)).toEqual(['new-2']);
    expect(refused).toMatchInlineSnapshot(`
      [
        {
          "advice": "Leave it so, or write the profile of another person of this name by hand.",
          "row": 3,
          "why": ""grace-okafor" was taken down and stands in removed.txt",
        },
      ]
    `);
  });

  it('that could be taken for another’s, or is none, is refused', () => {
    expect(`\n${formatRefused(plan('Name\nGr\u0430ce Okafor\n12345\n', {}))}\n`).toMatchInlineSnapshot(`
      "
      Row 2 is refused: the name "Grаce Okafor" could be taken for another: the word "Grаce" mixes Latin and Cyrillic letters. Type it anew in one script.
      Row 3 is refused: the name "12345" has no letters. Correct the name.
      "
    `);
  });
});

describe('cells', () => {
  it.each([
    ['USA', 'US'],
    ['u.s.', 'US'],
    ['The Netherlands', 'NL'],
    ['Türkiye', 'TR'],
    ['England', 'GB'],
    ['Deutschland', 'DE'],
    ['Korea, Republic of', 'KR'],
    ['Bosnia and Herzegovina', 'BA'],
    ['ke', 'KE'],
    ['Congo', undefined],
    ['NA', undefined],
    ['Atlantis', undefined],
  ])('the country %j is %s', (text, code) => {
    expect(findCountry(text)).toBe(code);
  });

  it.each([
    ['English', 'en'],
    ['español', 'es'],
    ['Kiswahili', 'sw'],
    ['Spanish (fluent)', 'es'],
    ['pt-BR', 'pt-BR'],
    ['Klingon', undefined],
  ])('the language %j is %s', (text, tag) => {
    expect(findLanguage(text)).toBe(tag);
  });

  it.each([
    ['Associate Professor of Medicine', 'associate-professor'],
    ['Asst. Prof.', 'assistant-professor'],
    ['Professor and Chair', 'professor'],
    ['Professor Emerita', 'emeritus'],
    ['Senior Lecturer', 'lecturer'],
    ['Postdoctoral Researcher', 'postdoc'],
    ['Chief Resident', 'resident'],
    ['Adjunct Professor', undefined],
    ['Fellow of the Royal College', undefined],
    ['Director of Research', undefined],
  ])('the title %j has the rank %s', (title, rank) => {
    expect(findRank(title)).toBe(rank);
  });

  it.each([
    ['Cardiology; Heart failure ;', ['Cardiology', 'Heart failure']],
    ['Containers, Conda; Galaxy', ['Containers, Conda', 'Galaxy']],
    ['Cardiology, Heart failure', ['Cardiology', 'Heart failure']],
    ['Cardiology\nHeart failure', ['Cardiology', 'Heart failure']],
    ['• Cardiology • Heart failure', ['Cardiology', 'Heart failure']],
    ['Software (e.g. analysis; AI); R', ['Software (e.g. analysis; AI)', 'R']],
    ['Software (analysis; AI', ['Software (analysis', 'AI']],
    ['EDI; and inclusion.', ['EDI', 'inclusion']],
    ['; - ;', []],
  ])('%j holds the interests %j', (text, items) => {
    expect(splitInterests(text)).toEqual(items);
  });

  it.each([
    ['hf', ['heart-failure']],
    ['Heart failure (chronic)', ['heart-failure']],
    ['Heart / Statistics', ['cardiology', 'statistics']],
    ['Heart and Soul', []],
  ])('the interest %j is %j of the vocabulary', (item, ids) => {
    expect(matchInterests(item, vocabulary).map(({ id }) => id)).toEqual(ids);
  });

  it('fill the fields of mentoring where their words truly mean ours, and are kept where they do not', () => {
    expect(
      fileOf(
        'Name,Role,Mentee levels,Can help with,Availability,Hobbies,Languages,Location,Why I mentor\n' +
          `Ann Lee,Program Director,"Residents, fellows and nurses","Career advice; grants; cooking",Yes,"hiking, chess","English, Elvish","Rome, Italy",${'x'.repeat(151)}\n`,
      ),
    ).toMatchInlineSnapshot(`
      "
      ---
      name: Ann Lee
      languages:
        - en
      place:
        city: Rome
        country: IT
      personalInterests:
        - hiking
      mentoring:
        levels:
          - resident
          - fellow
        helpWith:
          - career
          - writing
      availability:
        status: open
      # Left over from the import; delete each line when you have seen to it.
      # Role column: "Program Director" (mentoring.roles has only the words mentor, coach, sponsor, connector)
      # Mentee levels column: "Residents, fellows and nurses" ("nurses": mentoring.levels has only the words premed, preclinical, clinical, resident, fellow, postdoc, junior-faculty, other)
      # Can help with column: "Career advice; grants; cooking" ("cooking": mentoring.helpWith has only the words research, career, specialty-choice, applications, writing, teaching, clinical-skills, leadership, work-life, abroad)
      # Hobbies column: "hiking, chess" ("chess": not in the vocabulary)
      # Languages column: "English, Elvish" ("Elvish": not understood as a language)
      # Why I mentor column: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (151 characters, and mentoring.why has room for 150)
      ---
      "
    `);
  });

  it('in the wrong column of handles go where their address says, or are kept with what to do', () => {
    expect(
      fileOf(
        'Name,Twitter,Website,GitHub,Mastodon,Scholar\n' +
          'Ann Lee,https://med.example/@ann,https://www.linkedin.com/in/ann-lee/,https://github.com/ann/notes,ann@gmail.com,Ann Lee\n',
      ),
    ).toMatchInlineSnapshot(`
      "
      ---
      name: Ann Lee
      handles:
        mastodon: "@ann@med.example"
        linkedin: ann-lee
      # Left over from the import; delete each line when you have seen to it.
      # GitHub column: "https://github.com/ann/notes" ("https://github.com/ann/notes" is a repository, not a person. If the account is meant, write "ann".)
      # Mastodon column: "[e-mail address left out]" ("[e-mail address left out]" is an e-mail address. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".)
      # Scholar column: "Ann Lee" ("Ann Lee" is no handle of Google Scholar. Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".)
      ---
      "
    `);
  });

  it('of several platforms go where each address says', () => {
    expect(
      fileOf(
        'Name,Social media\nAnn Lee,"https://x.com/ann, bsky.app/profile/ann.example.org https://ann.example.org @ann"\n',
      ),
    ).toMatchInlineSnapshot(`
      "
      ---
      name: Ann Lee
      handles:
        bluesky: ann.example.org
        x: "@ann"
        website: https://ann.example.org/
      # Left over from the import; delete each line when you have seen to it.
      # Social media column: "https://x.com/ann, bsky.app/profile/ann.example.org https://ann.example.org @ann" ("@ann": give the whole address, which says on which platform it is)
      ---
      "
    `);
  });

  it('never bring an e-mail address into a file, wherever it stands', () => {
    const row = 'ann.lee@uni.example';
    const headers = [
      'Name',
      'Bio',
      'E-mail',
      'City',
      'Notes',
      'Twitter',
      'Website',
      'Interests',
      'Institution',
      'ORCID',
    ];
    headers.push('Mastodon', 'Bluesky');
    const text = fileOf(
      `${headers.join(',')}\nAnn Lee <${row}>,Write to ${row} or ann (at) uni.example.,${headers
        .slice(2)
        .map((header) => (header === 'Mastodon' ? '@ann.lee@gmail.com' : `mailto:${row}`))
        .join(',')}\n`,
    );
    expect(text).not.toMatch(/uni\.example|gmail\.com/);
    expect(text).toMatchInlineSnapshot(`
      "
      ---
      name: Ann Lee
      # Left over from the import; delete each line when you have seen to it.
      # Twitter column: "[e-mail address left out]" ("[e-mail address left out]" begins with "mailto:", which is no web address. Paste an address that begins with https://.)
      # Website column: "[e-mail address left out]" ("[e-mail address left out]" begins with "mailto:", which is no web address. Paste an address that begins with https://.)
      # ORCID column: "[e-mail address left out]" ("[e-mail address left out]" begins with "mailto:", which is no web address. Paste an address that begins with https://.)
      # Mastodon column: "[e-mail address left out]" ("[e-mail address left out]" is an e-mail address. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".)
      # Bluesky column: "[e-mail address left out]" ("[e-mail address left out]" begins with "mailto:", which is no web address. Paste an address that begins with https://.)
      ---

      Write to \\[e-mail address left out\\] or \\[e-mail address left out\\].
      "
    `);
  });

  it('that are hostile come out as the text that they are, in a file without a problem', () => {
    const cells = [
      '=cmd()',
      '---\nname: Eve\n---',
      '{x}',
      '<script>alert(1)</script>',
      'import fs from "fs"',
      '# Title\n- one\n1. two\n\n<Quote>x',
      '[a](javascript:x) ![b](../c.png)',
      '`a` *b* _c_ ~~d~~ &amp; \\',
      '\u202Eevil\u202C \u0000end',
    ];
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const { drafts } = plan(
      `Name,City,Institution,Bio,Unknown\n${quoted.map((cell) => `"Ann ${cell.slice(1)},${cell},${cell},${cell},${cell}`).join('\n')}\n`,
    );
    expect(drafts).toHaveLength(cells.length);
    for (const [index, draft] of drafts.entries()) {
      const { read, problems } = readProfile(formatProfile(draft), draft.id, CONTEXT);
      expect(problems).toEqual([]);
      expect(read?.profile).toEqual(draft.profile);
      expect(read?.body.text.replace(/\s+/g, ' ').trim()).toBe(
        (cells[index] ?? '').replace(/[\u202E\u202C\u0000]/g, '').replace(/\s+/g, ' '),
      );
    }
  });
});

describe('keywords that several people share', () => {
  const csv =
    'Name,Interests\nAnn Lee,"open science; RNA; poetry"\nBo Li,"Open science; RNA"\nCy Oz,"Open science; Rna"\n';

  it('become interests of the directory, called what most people write', () => {
    const { interests, drafts } = plan(csv, { learnsInterests: true });
    expect(`\n${formatInterestsFile(interests)}`).toMatchInlineSnapshot(`
      "
      # Interests of this directory, beside those that ship with it. They were keywords that at least two people of an
      # imported spreadsheet share. Correct the labels; where two mean the same, delete one and make its label a synonym
      # of the other (and use the other in the profiles); add synonyms, abbreviations and broader terms, so that more
      # searches find them.

      interests:
        - id: open-science
          label: Open science
          kind: research
        - id: rna
          label: RNA
          kind: research
      "
    `);
    expect(drafts.map(({ profile }) => [profile.interests, profile.keywords])).toEqual([
      [['open-science', 'rna'], ['poetry']],
      [['open-science', 'rna'], undefined],
      [['open-science', 'rna'], undefined],
    ]);
  });

  it('give the same profiles when the interests are there already', () => {
    const first = plan(csv, { learnsInterests: true });
    const second = plan(csv, { vocabulary: createVocabulary([...INTERESTS, ...first.interests]) });
    expect(second.drafts.map(formatProfile)).toEqual(first.drafts.map(formatProfile));
  });
});
