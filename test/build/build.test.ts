import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { serverFiles } from '../../src/serving/server-files.ts';
import { contentFolder } from '../content-folder.ts';
import { runCommand, type Run } from './command.ts';
import { DIRECTORY } from './fixture.ts';

const DAY = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };

/** Every file of a folder with its bytes. */
function readTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Builds, and fails with what the command said where the build does. */
async function build(
  content: string,
  out: string,
  words: string[] = [],
  env: Record<string, string> = {},
): Promise<Run> {
  const run = await runCommand(['build', '--content', content, '--out', out, ...words], { env: { ...DAY, ...env } });
  expect(run.code, run.stderr).toBe(0);
  return run;
}

describe('a site built from a folder', () => {
  let content: string;
  let out: string;
  let run: Run;
  const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');

  beforeAll(async () => {
    content = contentFolder(DIRECTORY);
    out = join(content, '../', `${content.split('/').at(-1)}-site`);
    run = await build(content, out);
    return () => rmSync(out, { recursive: true, force: true });
  });

  it('is built without a fault, and says what was written', () => {
    expect(run.stderr).not.toMatch(/error|warn/i);
    expect(run.stdout).toMatch(/^Built \d+ pages into .+ in [\d.]+ s: \d+ files written, 0 unchanged, 0 removed\.\n$/);
  });

  it('shows a profile with its text as text, its components as elements and its handles as links', () => {
    const html = page('mentors/grace-okafor');
    expect(html).toContain(
      'We found p &#x3C; 0.05 in {n = 240} patients, with &#x3C;3, and wrote to &#x3C;ann@example.edu>.',
    );
    expect(html).toMatch(
      /<figure class="quote"><blockquote><p>She <em>listens<\/em>\.<\/p><\/blockquote><figcaption>A former resident<\/figcaption><\/figure>/,
    );
    expect(html).toMatch(/<a[^>]+href="https:\/\/social\.example\/@grace"[^>]+rel="[^"]*\bme\b/);
    expect(html).toContain('Everyone here is invented.');
    expect(html).toContain('Grace Okafor');
  });

  it('says that an availability has run out and asks for none', () => {
    const html = page('mentors/li-ming');
    expect(html).toContain('李明');
    expect(html).not.toContain('Open to new mentees');
  });

  it('gives away as data those who agreed to it, and nobody else anywhere', () => {
    const files = [...readTree(out)].filter(([path]) =>
      /^(?:mentors\.|feeds\/|follow\/|mentors\/[^/]+\.(?:json|vcf))/.test(path),
    );
    expect(files.map(([path]) => path)).toEqual([
      'feeds/new.xml',
      'feeds/updated.xml',
      'follow/accounts.txt',
      'follow/feeds.opml',
      'follow/mastodon.csv',
      'mentors.csv',
      'mentors.json',
      'mentors/grace-okafor.json',
      'mentors/grace-okafor.vcf',
    ]);
    for (const [path, bytes] of files) expect(bytes, path).not.toMatch(/li-ming|Li, Ming/);
    expect(page('mentors/grace-okafor')).toMatch(
      /<link rel="alternate" type="application\/json" href="[^"]*grace-okafor\.json">/,
    );
    expect(page('mentors/li-ming')).not.toMatch(/li-ming\.(?:json|vcf)"/);
  });

  it('has a picture for link previews of the site, each guide, and each mentor whose name it can write', () => {
    const pictures = [...readTree(out)].filter(([path]) => path.startsWith('sharing/'));
    expect(pictures.map(([path]) => path)).toEqual([
      ...['establish', 'first-steps', 'follow', 'for-mentors', 'is-this-the-right-mentor', 'participate'].map(
        (id) => `sharing/guides/${id}.png`,
      ),
      'sharing/guides/why-a-mentor.png',
      'sharing/guides/writing-first.png',
      'sharing/mentors/grace-okafor.png',
      'sharing/site.png',
    ]);
    const imageOf = (path: string) => /property="og:image" content="([^"]+)"/.exec(page(path))?.[1];
    expect(imageOf('mentors/grace-okafor')).toBe('https://mentors.example.edu/sharing/mentors/grace-okafor.png');
    expect(imageOf('mentors/li-ming')).toBe('https://mentors.example.edu/sharing/site.png');
    expect(imageOf('guides/first-steps')).toBe('https://mentors.example.edu/sharing/guides/first-steps.png');
    expect(page('')).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('shows the guides that come with it in the order of the settings, without those switched off', () => {
    const titles = [...page('guides').matchAll(/<h2> ?<a href="([^"]+)">([^<]+)/g)].map(([, path, title]) => [
      path,
      title,
    ]);
    expect(titles).toEqual([
      ['/guides/first-steps/', 'First steps'],
      ['/guides/establish/', 'Establish'],
      ['/guides/follow/', 'Follow, our way'],
      ['/guides/why-a-mentor/', 'Why a mentor, and why it is hard'],
      ['/guides/participate/', 'Participate'],
      ['/guides/is-this-the-right-mentor/', 'Is this the right mentor?'],
      ['/guides/writing-first/', 'Writing first, meeting, and what comes after'],
      ['/guides/for-mentors/', 'For mentors: being findable'],
    ]);
  });

  it('puts a guide of the department in the place of the one that comes with it, with its sources', () => {
    const html = page('guides/follow');
    expect(html).toContain('As <cite><a href="#source-sanchez-2014">Sánchez and colleagues, 2014</a></cite> found');
    expect(html).toContain(
      '<li id="source-sanchez-2014">Sánchez JP, von Berg AC, Wu. Who finds whom? <i>Journal of Invented Results</i>. ' +
        '2014;14(2):26–31. <a href="https://doi.org/10.5555/x(1)%3C2" rel="noopener noreferrer">doi:10.5555/x(1)&lt;2</a></li>',
    );
  });

  it('leaves no link in a guide to one that is switched off', () => {
    expect(page('guides/follow')).toContain(
      'found, keep it professional and <a href="../participate/">participate</a>.',
    );
    expect(page('guides/participate')).not.toContain('href="../keep-it-professional/"');
  });

  it('has files that tell web servers how to serve it', () => {
    for (const [name, text] of serverFiles('/')) expect(readFileSync(join(out, name), 'utf8')).toBe(text);
  });

  it('without an address links every page under the base path, only to what is there, and says what is left out', async () => {
    const under = `${out}-under`;
    const settings = DIRECTORY['site.yaml']?.replace(/^address: .*\n/m, '') ?? '';
    const unaddressed = contentFolder({ ...DIRECTORY, 'site.yaml': settings });
    const { stderr } = await build(unaddressed, under, ['--base', '/dept/mentors/']);
    expect(stderr.match(/Feeds, the sitemap and pictures for link previews are left out.*/g)).toEqual([
      'Feeds, the sitemap and pictures for link previews are left out: they need the address of the site. ' +
        'Write it into site.yaml, such as "address: https://mentors.example.edu", or give it with --site.',
    ]);
    const tree = readTree(under);
    rmSync(under, { recursive: true });
    const pages = [...tree].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(8);
    expect([...tree.keys()].filter((path) => /^feeds|^sitemap|^sharing/.test(path))).toEqual([]);
    for (const [path, source] of pages) {
      // What stands in a template is no part of the page yet.
      const html = source.replace(/<template[^]*?<\/template>/g, '');
      for (const [, address = ''] of html.matchAll(/(?:href|src|action)="([^"]+)"/g)) {
        if (/^(?:https?:|mailto:|#|data:)/.test(address)) continue;
        const { pathname } = new URL(address, `https://x.example/dept/mentors/${path}`);
        expect(pathname, `${path} links to ${address}`).toMatch(/^\/dept\/mentors\//);
        const file = decodeURI(pathname)
          .slice('/dept/mentors/'.length)
          .replace(/\/$|^$/, (end) => (end === '/' ? '/index.html' : 'index.html'));
        expect(tree.has(file), `${path} links to ${address}`).toBe(true);
      }
    }
  });

  it('has no inline script, no inline style and a security policy on every page', () => {
    for (const [path, html] of readTree(out)) {
      if (!path.endsWith('.html')) continue;
      expect(html, path).toMatch(/<meta http-equiv="[Cc]ontent-[Ss]ecurity-[Pp]olicy" content="default-src 'none';/);
      expect(html, path).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")/);
      expect(html, path).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    }
  });

  it('is the same to the byte from another path, time zone and language, with a cold cache', async () => {
    const elsewhere = contentFolder(DIRECTORY);
    const second = `${out}-second`;
    await build(elsewhere, second, [], {
      TZ: 'Pacific/Auckland',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    });
    const [first, other] = [readTree(out), readTree(second)];
    rmSync(second, { recursive: true });
    expect([...other.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  });

  it('writes nothing when nothing changed, and only what an edit changes, as a cold build would', async () => {
    const ours = readFileSync(join(out, '.htaccess'), 'utf8');
    writeFileSync(join(out, '.htaccess'), 'Require all granted\n');
    const same = await build(content, out);
    expect(same.stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed\.\n$/);
    expect(same.stderr).toContain('.htaccess is your own and stays. Move it away, and a build writes ours.\n');
    expect(readFileSync(join(out, '.htaccess'), 'utf8')).toBe('Require all granted\n');
    writeFileSync(join(out, '.htaccess'), ours);

    const path = join(content, 'profiles/li-ming.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nI work nights.\n`);
    const warm = await build(content, out);
    expect(page('mentors/li-ming')).toContain('I work nights.');
    expect(Number(/(\d+) files written/.exec(warm.stdout)?.[1])).toBeLessThan(12);

    const cold = `${out}-cold`;
    const copy = contentFolder({ ...DIRECTORY, 'profiles/li-ming.md': readFileSync(path, 'utf8') });
    await build(copy, cold);
    const [first, other] = [readTree(out), readTree(cold)];
    rmSync(cold, { recursive: true });
    expect([...first].filter(([file, bytes]) => other.get(file) !== bytes).map(([file]) => file)).toEqual([]);
    expect(first.size).toBe(other.size);
  });
});

describe('the build command', () => {
  it('refuses to replace what is no site', async () => {
    const folder = contentFolder({ ...DIRECTORY, 'thesis/chapter.txt': 'years of work' });
    const run = await runCommand(['build', '--content', folder, '--out', join(folder, 'thesis')]);
    expect(run.code).toBe(3);
    expect(run.stderr.replaceAll(folder, '')).toBe(
      '/thesis holds files that are no site, and they would be removed. Empty it, or name another folder with --out DIR.\n',
    );
    expect(readFileSync(join(folder, 'thesis/chapter.txt'), 'utf8')).toBe('years of work');
    expect((await runCommand(['build', '--content', folder, '--out', folder])).code).toBe(3);

    const checkout = contentFolder({ 'index.html': '', 'mentors/a': '', 'assets/a': '', '.git/HEAD': 'ref' });
    expect((await runCommand(['build', '--content', folder, '--out', checkout])).code).toBe(3);
    expect(readFileSync(join(checkout, '.git/HEAD'), 'utf8')).toBe('ref');
  });

  it('says how a wrong command line has to be', async () => {
    const runs = await Promise.all([
      runCommand(['buld']),
      runCommand(['build', '--bse', '/x/']),
      runCommand(['build', '--base', 'x']),
      runCommand(['build', '--site', 'mentors']),
      runCommand(['build', '--content', '/nowhere']),
      runCommand(['check', '--content', 'README.md']),
      runCommand(['check', '--content', 'scripts']),
      runCommand(['check', '/nowhere']),
      runCommand(['preview', '--out', '/nowhere']),
      runCommand(['preview', '--port', 'many']),
    ]);
    expect(runs.map(({ code }) => code)).toEqual(Array(10).fill(2));
    expect(
      runs
        .map(({ stderr }) => stderr)
        .join('\n')
        .replaceAll(`${process.cwd()}/`, ''),
    ).toMatchInlineSnapshot(`
      "There is no command "buld". Did you mean "build"?
      mentor-directory --help shows how to use it.

      There is no option "--bse". Did you mean "--base"?
      mentor-directory build --help shows how to use it.

      --base is "x". Give a path that begins and ends with "/", such as /mentors/.
      mentor-directory build --help shows how to use it.

      --site is "mentors". Give a full address, such as https://mentors.example.edu.
      mentor-directory build --help shows how to use it.

      There is no content folder "/nowhere". Name one with --content DIR, or run where "content" is.
      mentor-directory build --help shows how to use it.

      "README.md" is a file. Name the content folder around it.
      mentor-directory check --help shows how to use it.

      scripts is no content folder: it has neither "site.yaml" nor "profiles".
      mentor-directory check --help shows how to use it.

      "/nowhere" stands alone. If it is the content folder, write --content /nowhere.
      mentor-directory check --help shows how to use it.

      There is no site in /nowhere. Run "mentor-directory build" first.
      mentor-directory preview --help shows how to use it.

      --port is "many". Give a number from 1 to 65535.
      mentor-directory preview --help shows how to use it.
      "
    `);
  });
});
