import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { command } from '../../scripts/apply-issue.ts';
import { UsageError } from '../../scripts/command.ts';
import { contentFolder } from '../content-folder.ts';
import { run } from './run-command.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const GRACE = `---
# Ask Grace before changing this.
name: "Grace Okafor" # as on her door
pronouns:   she/her

availability: { status: open, until: 2099-01-31 }   # until spring
interests:
    - cardiology
owner: [Grace-Okafor]
---

I trained in Jos.

Write to me.
`;

const directory = (files: Record<string, string> = {}): string =>
  contentFolder({
    'site.yaml': 'name: Mentors\npolicies: { consent: reported }\n',
    'profiles/grace-okafor.mdx': GRACE,
    ...files,
  });

/** The body that GitHub makes of the issue form. */
const bodyOf = (id: string, changes: string): string =>
  `### Profile\n\n${id}\n\n### Changes\n\n\`\`\`yaml\n${changes}\n\`\`\`\n\n### Note\n\n_No response_`;

interface Answer {
  code: number;
  comment: string;
  stdout: string;
  stderr: string;
}

/** Runs the command as the workflow does, for an issue with this body. */
async function apply(
  folder: string,
  body: string,
  { author = 'grace-okafor', association = 'NONE' } = {},
): Promise<Answer> {
  vi.stubEnv('ISSUE_BODY', body);
  vi.stubEnv('ISSUE_NUMBER', '7');
  vi.stubEnv('ISSUE_AUTHOR', author);
  vi.stubEnv('ISSUE_AUTHOR_ASSOCIATION', association);
  const comment = join(contentFolder({}), 'comment.md');
  const { code, stdout, stderr } = await run(command, ['--content', folder, '--comment', comment, '--json'], folder);
  return { code, stdout, stderr, comment: `\n${readFileSync(comment, 'utf8').replaceAll(folder, 'DIR')}` };
}

const fileOf = (folder: string, id = 'grace-okafor.mdx'): string => readFileSync(join(folder, 'profiles', id), 'utf8');

describe('a request of the one whose page it is', () => {
  it('changes what was asked for, and leaves every other byte as it was', async () => {
    const folder = directory();
    const { code, comment, stdout, stderr } = await apply(
      folder,
      bodyOf('grace-okafor', 'pronouns: they/them\navailability:\n  status: limited\n  until: null'),
    );
    expect(code).toBe(0);
    expect(fileOf(folder)).toBe(
      GRACE.replace('she/her', 'they/them').replace('{ status: open, until: 2099-01-31 }', '{ status: limited }'),
    );
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you. The changes to \`grace-okafor\` have passed every check and stand in a pull request.

      Changed: \`pronouns\`, \`availability.until\`, \`availability.status\`.

      Nothing is published before somebody who looks after this directory has read it. To change something until then, edit the issue above and ask for the label \`apply\` once more: the same pull request is brought up to date.

      Worth a look, though nothing hangs on it:

      - Nothing records that this person agreed to be listed. Ask them, then record consent: &#123; by: …, date: …, scope: &#91;profile&#93; &#125;.
      "
    `);
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'changed',
      id: 'grace-okafor',
      path: 'DIR/profiles/grace-okafor.mdx',
      branch: 'profile-issue-7',
      title: 'Update grace-okafor',
      isNew: false,
      changed: ['pronouns', 'availability.until', 'availability.status'],
    });
    expect(stderr).toMatchInlineSnapshot(`
      "
      Wrote DIR/profiles/grace-okafor.mdx; changed: pronouns, availability.until, availability.status.
      "
    `);
  });

  it('keeps the line endings of a file, also where it replaces the text of the page', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const folder = directory({ 'profiles/grace-okafor.mdx': crlf(GRACE) });
    const { code } = await apply(
      folder,
      crlf(bodyOf('grace-okafor', 'text: |\n  I trained in Jos and Leeds.\n\n  ```\n  code\n  ```')),
    );
    expect(code).toBe(0);
    expect(fileOf(folder)).toBe(
      crlf(GRACE.replace('I trained in Jos.\n\nWrite to me.', 'I trained in Jos and Leeds.\n\n```\ncode\n```')),
    );
  });

  it('gives the same bytes when the same issue comes again on the same base', async () => {
    const body = bodyOf('grace-okafor', 'confirmed: 2026-01-02\ntext: New.');
    const [one, other] = [directory(), directory()];
    await apply(one, body);
    const { stdout } = await apply(other, body);
    expect(fileOf(one)).toBe(fileOf(other));
    expect(JSON.parse(stdout)).toMatchObject({ branch: 'profile-issue-7', changed: ['confirmed', 'text'] });
  });

  it('says so where the page says all of this already', async () => {
    const folder = directory();
    const { code, comment, stdout } = await apply(folder, bodyOf('grace-okafor', 'pronouns: she/her\ncontact: null'));
    expect({ code, outcome: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      outcome: { outcome: 'unchanged', id: 'grace-okafor' },
    });
    expect(fileOf(folder)).toBe(GRACE);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you. The page \`grace-okafor\` says all of this already, so there is nothing to change.

      If something should still be different, edit the issue above and ask for the label \`apply\` once more.
      "
    `);
  });

  it('calls the pull request by what is confirmed where nothing else changes', async () => {
    const { stdout } = await apply(directory(), bodyOf('grace-okafor', 'confirmed: 2026-01-02'));
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Confirm grace-okafor', changed: ['confirmed'] });
  });

  it('finds the file in a folder of its own, and one that ends in .md', async () => {
    const folder = contentFolder({
      'site.yaml': 'name: Mentors\npolicies: { consent: reported }\n',
      'profiles/medicine/grace-okafor.md': GRACE,
    });
    const { stdout } = await apply(folder, bodyOf('grace-okafor', 'pronouns: they/them'));
    expect(JSON.parse(stdout)).toMatchObject({ path: 'DIR/profiles/medicine/grace-okafor.md' });
    expect(fileOf(folder, 'medicine/grace-okafor.md')).toContain('they/them');
    expect(readdirSync(join(folder, 'profiles'))).toEqual(['medicine']);
  });

  it('prints the answer and writes nothing with --dry-run', async () => {
    const folder = directory();
    vi.stubEnv('ISSUE_BODY', bodyOf('grace-okafor', 'pronouns: they/them'));
    vi.stubEnv('ISSUE_NUMBER', '7');
    vi.stubEnv('ISSUE_AUTHOR', 'grace-okafor');
    vi.stubEnv('ISSUE_AUTHOR_ASSOCIATION', 'NONE');
    const { code, stdout, stderr } = await run(command, ['--content', folder, '--dry-run'], folder);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '\nWould write DIR/profiles/grace-okafor.mdx; changed: pronouns.\n',
    });
    expect(stdout).toContain('Changed: `pronouns`.');
    expect(fileOf(folder)).toBe(GRACE);
  });
});

describe('a request for a new page', () => {
  it('writes the file and notes who may change it from now on', async () => {
    const folder = directory();
    const { code, comment, stdout } = await apply(
      folder,
      bodyOf(
        'ann-lee',
        'name: Ann Lee\nkeywords: [kites]\nconsent:\n  by: Ann Lee\n  date: 2026-01-02\n  scope: [profile]\ntext: |\n  Hello.',
      ),
      { author: 'annlee' },
    );
    expect(code).toBe(0);
    expect(fileOf(folder, 'ann-lee.mdx')).toMatchInlineSnapshot(`
      "---
      name: Ann Lee
      keywords: [kites]
      consent:
        by: Ann Lee
        date: 2026-01-02
        scope: [profile]
      owner: [annlee]
      ---

      Hello.
      "
    `);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for joining. The new page \`ann-lee\` has passed every check and stands in a pull request.

      From then on, the account \`annlee\` may ask for changes to it in the same way.

      Nothing is published before somebody who looks after this directory has read it. To change something until then, edit the issue above and ask for the label \`apply\` once more: the same pull request is brought up to date.

      Worth a look, though nothing hangs on it:

      - **\`keywords[0]\`**: \`kites\` is not in the vocabulary, so it is found as text only. Leave it, or add it to content/interests.yaml.
      "
    `);
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'DIR/profiles/ann-lee.mdx',
      title: 'Add ann-lee',
      isNew: true,
      changed: ['name', 'keywords', 'consent', 'owner', 'text'],
    });
  });

  it.each(['app[bot]', 'ann--lee'])('promises no right to an account that the file cannot name: %s', async (author) => {
    const folder = directory();
    const { code, comment } = await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'), { author });
    expect({ code, file: fileOf(folder, 'ann-lee.mdx') }).toEqual({ code: 0, file: '---\nname: Ann Lee\n---\n' });
    expect(comment).toContain('Thank you for joining.');
    expect(comment).not.toContain('From then on');
  });

  it('tells whose account it shares, which is no error, for a stranger’s request must not take anybody down', async () => {
    const orcid = 'handles: { orcid: 0000-0002-1825-0097 }';
    const folder = directory({ 'profiles/ann-lee.mdx': `---\nname: Ann Lee\n${orcid}\n---\n` });
    const { code, comment } = await apply(folder, bodyOf('josiah-carberry', `name: Josiah Carberry\n${orcid}`));
    expect(code).toBe(0);
    expect(comment).toContain(
      '- **`handles.orcid`**: The ORCID iD 0000-0002-1825-0097 is also that of DIR/profiles/ann-lee.mdx, and belongs to one person.',
    );
  });

  it.each([
    ['annlee', 'owner: [annlee]', 'From then on, the account `annlee` may ask for changes'],
    ['ann_larkfield', 'owner: [ann_larkfield]', 'From then on, the account `ann_larkfield` may ask for changes'],
  ])('is that of %s from now on, and says so', async (author, line, promise) => {
    const folder = directory();
    const { comment } = await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'), { author });
    expect(fileOf(folder, 'ann-lee.mdx')).toContain(line);
    expect(comment).toContain(promise);
  });

  it('promises nothing to an account whose login cannot be noted', async () => {
    const folder = directory();
    const { code, comment } = await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'), { author: 'helper[bot]' });
    expect({ code, file: fileOf(folder, 'ann-lee.mdx') }).toEqual({ code: 0, file: '---\nname: Ann Lee\n---\n' });
    expect(comment).toContain('The new page `ann-lee` has passed every check');
    expect(comment).not.toContain('From then on');
  });

  it('is held against all that check knows of one page: days that are past, and whom the directory can reach', async () => {
    const { code, comment } = await apply(
      directory(),
      bodyOf(
        'ann-lee',
        'name: Ann Lee\navailability: { status: open, until: 2020-01-31 }\ncontact: { preferred: coordinator }\nconfirmed: 2020-01-31',
      ),
    );
    expect(code).toBe(0);
    expect(comment.match(/^- \*\*.*$/gm)?.join('\n')).toMatchInlineSnapshot(`
      "- **\`availability.until\`**: The availability ran out on 2020-01-31, so the page shows none. Write what holds now, with a later day or without one.
      - **\`confirmed\`**: Nobody has confirmed this page since 2020-01-31, more than 12 months ago. Ask its owner whether it is still true, then write the day on which they said so.
      - **\`contact.preferred\`**: The preferred way is \`coordinator\`, and site.yaml names no contact.email. Add contact to site.yaml, or choose another way."
    `);
  });

  it('leaves no temporary file behind', async () => {
    const folder = directory({ 'profiles/.ann-lee.mdx.999999999.tmp': 'left by a run that was killed' });
    await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'));
    expect(readdirSync(join(folder, 'profiles')).sort()).toEqual(['ann-lee.mdx', 'grace-okafor.mdx']);
  });
});

describe('a request that has to be put right', () => {
  it('names each problem with its field, what was found and what to do, and writes nothing', async () => {
    const folder = directory();
    const { code, comment } = await apply(
      folder,
      bodyOf(
        'grace-okafor',
        'interests: [cardiolgy]\nprnouns: she\nplace: { country: UK }\nconfirmed: 2999-01-01\nname: null\ntext: |\n  Hello.\n\n  <script>alert(1)</script>',
      ),
    );
    expect(code).toBe(1);
    expect(fileOf(folder)).toBe(GRACE);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. 4 things have to be put right first; nothing was changed.

      - **\`name\`**: The field \`name\` is missing. Add it as a text.
      - **\`place.country\`**: Expected the country code \`GB\` for the United Kingdom, found \`UK\`. Correct it, or leave it out.
      - **\`prnouns\`**: There is no field \`prnouns\`. Closest: \`pronouns\`. Correct its name, or delete it.
      - **\`text\`, line 3**: &#60;script&#62; is HTML, which profiles may not contain. Write it in Markdown, or put it between &#96;backticks&#96; to show it as it is.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('tells of words that the directory does not know, once each field fits', async () => {
    const folder = directory();
    const { code, comment } = await apply(
      folder,
      bodyOf('grace-okafor', 'interests: [cardiolgy]\nconfirmed: 2999-01-01\nphoto: { src: ../../x.png, alt: x }'),
    );
    expect({ code, file: fileOf(folder) }).toEqual({ code: 1, file: GRACE });
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. 3 things have to be put right first; nothing was changed.

      - **\`interests[0]\`**: \`cardiolgy\` is not in the vocabulary. Closest: \`cardiology\`. Correct the spelling, or add the interest to content/interests.yaml first.
      - **\`confirmed\`**: 2999-01-01 lies in the future. Write the day on which it happened.
      - **\`photo.src\`**: \`../../x.png\` is not the name of a file beside this one. Put the picture into the same folder and write its plain name, as in \`grace-okafor.jpg\`.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('says on which line the changes cannot be read', async () => {
    const { code, comment } = await apply(directory(), bodyOf('grace-okafor', 'name: Grace\npronouns: &a she\nx: *a'));
    expect(code).toBe(1);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. 2 things have to be put right first; nothing was changed.

      - **line 2 of the changes**: \`&a\` is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.
      - **line 3 of the changes**: \`*a\` is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('never lets a request say who may change a page', async () => {
    const folder = directory();
    const { code, comment } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x\n"owner": [mallory]'));
    expect({ code, file: fileOf(folder) }).toEqual({ code: 1, file: GRACE });
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. One thing has to be put right first; nothing was changed.

      - **\`owner\`, line 2 of the changes**: Who may change a page cannot be changed by a request. Take the field out. Somebody who looks after the directory can change it in the file.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('says what the issue lacks', async () => {
    const { code, comment } = await apply(directory(), 'Please change my pronouns, thanks!');
    expect(code).toBe(1);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. 2 things have to be put right first; nothing was changed.

      - **\`Profile\`**: The issue does not say which page it is about: it lacks the heading \`### Profile\`. Write the end of its address: for /mentors/grace-okafor/ that is \`grace-okafor\`.
      - **\`Changes\`**: The issue holds no changes: it lacks the heading \`### Changes\`. Paste the changes that the form shows, beginning with the name of a field as in \`pronouns: she/her\`.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('mentions nobody, links nowhere and holds no HTML, whatever the request says', async () => {
    const { code, comment } = await apply(
      directory(),
      bodyOf(
        'grace-okafor',
        'place: { country: "`@octocat`" }\nconfirmed: "@octocat <b>#1</b> https://evil.example"\n' +
          'pronouns: "x\\u202Ey"\navailability: { status: "a\\"\\"`@octocat`\\"" }\n"<img src=x> @octocat": 1\n"[x](https://evil.example)": 1',
      ),
    );
    expect(code).toBe(1);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. 5 things have to be put right first; nothing was changed.

      - **\`place.country\`**: Expected a country code of two capital letters, such as \`KE\`, found \`\` \`@octocat\` \`\`. Correct it, or leave it out.
      - **\`availability.status\`**: \`a\` \`\` \`@octocat\` \`\`" is none of the words known here. Write one of: open, limited, waitlist, closed.
      - **\`confirmed\`**: Expected a date such as 2026-11-24, found \`@octocat <b>#1</b> https://evil.example\`. Correct it, or leave it out.
      - **\`<img src=x> @octocat\`**: There is no field \`<img src=x> @octocat\`. Delete it. Known here: name, sortName, credentials, pronouns, photo, languages, appointments, place, interests, personalInterests, keywords, mentoring, availability, confirmed, contact, handles, communities, works, projects, consent, owner.
      - **\`[x](https://evil.example)\`**: There is no field \`[x](https://evil.example)\`. Delete it. Known here: name, sortName, credentials, pronouns, photo, languages, appointments, place, interests, personalInterests, keywords, mentoring, availability, confirmed, contact, handles, communities, works, projects, consent, owner.

      Edit the issue above, then ask here for the label \`apply\` once more.
      "
    `);
  });

  it('stands a body of the greatest length, deep nesting and a text too long for a file', async () => {
    const folder = directory();
    for (const changes of [
      'a: ' + '['.repeat(60_000),
      `text: ${'x'.repeat(65_400)}`,
      `"${'\\u202E'.repeat(9000)}": 1`,
    ]) {
      const { code, comment } = await apply(folder, bodyOf('grace-okafor', changes));
      expect(code).toBe(1);
      expect(comment.length).toBeLessThan(10_000);
    }
    expect(fileOf(folder)).toBe(GRACE);
  });
});

describe('a request that is refused', () => {
  it('says what can be done about a page that names nobody who may change it', async () => {
    const text = GRACE.replace('owner: [Grace-Okafor]\n', '');
    const folder = directory({ 'profiles/grace-okafor.mdx': text });
    const { code, comment, stderr } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x'));
    expect({ code, file: fileOf(folder) }).toEqual({ code: 3, file: text });
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. Nothing was changed: the page \`grace-okafor\` does not say yet which account may change it, and anybody could have sent this.

      Somebody who looks after this directory can help. Once it is certain whose request this is, they can do one of these:

      - add \`grace-okafor\` to the list \`owner\` in the file of the page, and set the label \`apply\` once more;
      - open an issue of their own with the same changes, and set the label \`apply\` there;
      - make the changes in the file themselves.
      "
    `);
    expect(stderr).toBe('\nThe one who asks may not change this page. Nothing was written.\n');
  });

  it('does not take somebody else’s request, nor tell them whose the page is', async () => {
    const folder = directory();
    const { code, comment } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x\nowner: [mallory]'), {
      author: 'mallory',
      association: 'CONTRIBUTOR',
    });
    expect({ code, file: fileOf(folder) }).toEqual({ code: 3, file: GRACE });
    expect(comment.toLowerCase()).not.toContain('grace-okafor]');
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. Nothing was changed: the page \`grace-okafor\` says which accounts may change it, and \`mallory\` is not among them.

      Somebody who looks after this directory can help. Once it is certain whose request this is, they can do one of these:

      - add \`mallory\` to the list \`owner\` in the file of the page, and set the label \`apply\` once more;
      - open an issue of their own with the same changes, and set the label \`apply\` there;
      - make the changes in the file themselves.
      "
    `);
  });

  it.each(['OWNER', 'MEMBER', 'COLLABORATOR'])('takes the request of a %s of the repository', async (association) => {
    const { code } = await apply(directory(), bodyOf('grace-okafor', 'pronouns: x'), {
      author: 'coordinator',
      association,
    });
    expect(code).toBe(0);
  });

  it('does not bring back a page that was taken down', async () => {
    const folder = contentFolder({ 'site.yaml': 'name: Mentors\n', 'removed.txt': 'ann-lee # asked to go\n' });
    const { code, comment } = await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'), { association: 'OWNER' });
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 3, files: ['removed.txt', 'site.yaml'] });
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. The page \`ann-lee\` was taken down, and no request brings it back, so nothing was changed.

      If you are this person and would like to come back, say so here: somebody who looks after this directory can take the id out of \`content/removed.txt\` and set the label \`apply\` once more. If you are another person of the same name, edit the issue and choose another id, such as \`ann-lee-2\`.
      "
    `);
  });
});

describe('a request that waits for the directory', () => {
  it('does not choose between two files of one id', async () => {
    const folder = directory({ 'profiles/old/grace-okafor.md': GRACE });
    const { code, comment } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x'));
    expect({ code, file: fileOf(folder) }).toEqual({ code: 1, file: GRACE });
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. The request for \`grace-okafor\` has to wait, and not because of anything in it; nothing was changed.

      Somebody who looks after this directory has to put right first:

      - **\`DIR/profiles/grace-okafor.mdx\`**: The id \`grace-okafor\` is also that of DIR/profiles/old/grace-okafor.md. Rename or delete all but one of them.
      - **\`DIR/profiles/old/grace-okafor.md\`**: The id \`grace-okafor\` is also that of DIR/profiles/grace-okafor.mdx. Rename or delete all but one of them.

      After that they can set the label \`apply\` once more.
      "
    `);
  });

  it('does not write through a link', async () => {
    const folder = contentFolder({ 'site.yaml': 'name: Mentors\n', 'profiles/a.txt': '', 'secret.txt': GRACE });
    symlinkSync('../secret.txt', join(folder, 'profiles/grace-okafor.mdx'));
    const { code } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x'));
    expect({ code, text: readFileSync(join(folder, 'secret.txt'), 'utf8') }).toEqual({ code: 1, text: GRACE });
  });

  it('says that the page’s file cannot be read as it stands', async () => {
    const folder = directory({ 'profiles/grace-okafor.mdx': '---\nname: [\n---\n' });
    const { code, comment } = await apply(folder, bodyOf('grace-okafor', 'pronouns: x'), { association: 'OWNER' });
    expect(code).toBe(1);
    expect(comment).toMatchInlineSnapshot(`
      "
      Thank you for writing. The request for \`grace-okafor\` has to wait, and not because of anything in it; nothing was changed.

      Somebody who looks after this directory has to put right first:

      - **\`DIR/profiles/grace-okafor.mdx\`**: The fields of one group do not begin in the same column. Look at this line and the next, and give both the same indentation.

      After that they can set the label \`apply\` once more.
      "
    `);
  });

  it('does not take anybody in while it cannot be read who was taken down', async () => {
    const folder = directory({ 'removed.txt': 'Ann Lee\n' });
    const { code } = await apply(folder, bodyOf('ann-lee', 'name: Ann Lee'));
    expect({ code, files: readdirSync(join(folder, 'profiles')) }).toEqual({ code: 1, files: ['grace-okafor.mdx'] });
  });
});

describe('the environment', () => {
  it.each([
    [
      'ISSUE_NUMBER',
      '7; rm -rf /',
      'The variable ISSUE_NUMBER does not fit. Set it to the number of the issue, such as 7.',
    ],
    ['ISSUE_AUTHOR', '', 'The variable ISSUE_AUTHOR does not fit.'],
    ['ISSUE_BODY', undefined, 'The variable ISSUE_BODY is not set. Set it to the body of the issue.'],
    ['ISSUE_AUTHOR_ASSOCIATION', undefined, 'The variable ISSUE_AUTHOR_ASSOCIATION is not set.'],
  ])('refuses %s of %j as wrong usage', async (name, value, message) => {
    const folder = directory();
    for (const [key, text] of Object.entries({
      ISSUE_BODY: bodyOf('grace-okafor', 'pronouns: x'),
      ISSUE_NUMBER: '7',
      ISSUE_AUTHOR: 'grace-okafor',
      ISSUE_AUTHOR_ASSOCIATION: 'NONE',
      [name]: value,
    }))
      vi.stubEnv(key, text);
    await expect(run(command, ['--content', folder], folder)).rejects.toThrow(UsageError);
    await expect(run(command, ['--content', folder], folder)).rejects.toThrow(message);
    expect(fileOf(folder)).toBe(GRACE);
  });
});
