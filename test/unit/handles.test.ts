import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHandle, isRefusal, parseHandle } from '../../src/handles/handle.ts';
import { PLATFORM_RULES } from '../../src/handles/platforms.ts';
import { PLATFORMS, type Platform } from '../../src/schemas/handles.ts';

/** What was pasted, the handle that it means, and the address. */
type Row = readonly [pasted: string, handle: string, url: string];

const ACCEPTED: Record<Platform, readonly Row[]> = {
  bluesky: [
    ['grace.bsky.social', 'grace.bsky.social', 'https://bsky.app/profile/grace.bsky.social'],
    ['@Grace.BSKY.social', 'grace.bsky.social', 'https://bsky.app/profile/grace.bsky.social'],
    ['\u2068@grace.example.org\u2069', 'grace.example.org', 'https://bsky.app/profile/grace.example.org'],
    ['https://bsky.app/profile/grace.example.org', 'grace.example.org', 'https://bsky.app/profile/grace.example.org'],
    [
      'bsky.app/profile/grace.example.org/post/3kabc',
      'grace.example.org',
      'https://bsky.app/profile/grace.example.org',
    ],
    ['https://grace.bsky.social/', 'grace.bsky.social', 'https://bsky.app/profile/grace.bsky.social'],
    ['at://grace.example.org', 'grace.example.org', 'https://bsky.app/profile/grace.example.org'],
    ['@grace.bücher.org', 'grace.xn--bcher-kva.org', 'https://bsky.app/profile/grace.xn--bcher-kva.org'],
    [
      'did:plc:ewvi7nxzyoun6zhxrhs64oiz',
      'did:plc:ewvi7nxzyoun6zhxrhs64oiz',
      'https://bsky.app/profile/did:plc:ewvi7nxzyoun6zhxrhs64oiz',
    ],
    [
      'https://bsky.app/profile/did:web:example.org',
      'did:web:example.org',
      'https://bsky.app/profile/did:web:example.org',
    ],
  ],
  mastodon: [
    ['@grace@med.example', '@grace@med.example', 'https://med.example/@grace'],
    ['grace@med.example', '@grace@med.example', 'https://med.example/@grace'],
    ['acct:Grace@MED.example', '@Grace@med.example', 'https://med.example/@Grace'],
    ['https://med.example/@grace', '@grace@med.example', 'https://med.example/@grace'],
    ['med.example/@grace/111222333', '@grace@med.example', 'https://med.example/@grace'],
    ['https://med.example/@grace@other.example', '@grace@other.example', 'https://other.example/@grace'],
    ['https://med.example/web/@grace@other.example', '@grace@other.example', 'https://other.example/@grace'],
    ['https://med.example/users/grace', '@grace@med.example', 'https://med.example/@grace'],
    ['https://elk.zone/med.example/@grace', '@grace@med.example', 'https://med.example/@grace'],
    ['https://elk.zone/@grace@med.example', '@grace@med.example', 'https://med.example/@grace'],
    ['https://elk.zone/med.example/@grace@other.example', '@grace@other.example', 'https://other.example/@grace'],
    ['@grace@bücher.example', '@grace@xn--bcher-kva.example', 'https://xn--bcher-kva.example/@grace'],
    ['\u200F＠grace＠med.example\u200E', '@grace@med.example', 'https://med.example/@grace'],
  ],
  threads: [
    ['@Grace.Okafor', '@grace.okafor', 'https://www.threads.com/@grace.okafor'],
    ['https://www.threads.net/@grace/post/abc', '@grace', 'https://www.threads.com/@grace'],
    ['@grace@threads.net', '@grace', 'https://www.threads.com/@grace'],
  ],
  x: [
    ['@Grace_Okafor', '@Grace_Okafor', 'https://x.com/Grace_Okafor'],
    ['Twitter: grace', '@grace', 'https://x.com/grace'],
    ['https://mobile.twitter.com/grace?s=20', '@grace', 'https://x.com/grace'],
    ['twitter.com/#!/grace', '@grace', 'https://x.com/grace'],
    ['http://www.x.com/grace/status/123', '@grace', 'https://x.com/grace'],
    ['https://twitter.com/intent/user?screen_name=grace', '@grace', 'https://x.com/grace'],
    ['<https://twitter.com/grace>', '@grace', 'https://x.com/grace'],
    ['[my tweets](https://twitter.com/grace)', '@grace', 'https://x.com/grace'],
    ['\u200B@grace\uFEFF', '@grace', 'https://x.com/grace'],
  ],
  linkedin: [
    [
      'https://www.linkedin.com/in/Grace-Okafor-1a2b/',
      'grace-okafor-1a2b',
      'https://www.linkedin.com/in/grace-okafor-1a2b',
    ],
    [
      'de.linkedin.com/in/j%C3%BCrgen-okafor/en?trk=x',
      'jürgen-okafor',
      'https://www.linkedin.com/in/j%C3%BCrgen-okafor',
    ],
    ['in/grace-okafor', 'grace-okafor', 'https://www.linkedin.com/in/grace-okafor'],
    ['LinkedIn: grace-okafor', 'grace-okafor', 'https://www.linkedin.com/in/grace-okafor'],
  ],
  doximity: [['doximity.com/pub/Grace-Okafor-MD', 'grace-okafor-md', 'https://www.doximity.com/pub/grace-okafor-md']],
  youtube: [
    ['@GraceTeaches', '@GraceTeaches', 'https://www.youtube.com/@GraceTeaches'],
    ['https://m.youtube.com/@GraceTeaches/videos', '@GraceTeaches', 'https://www.youtube.com/@GraceTeaches'],
    [
      'youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
    ['https://www.youtube.com/c/GraceTeaches', 'c/GraceTeaches', 'https://www.youtube.com/c/GraceTeaches'],
  ],
  orcid: [
    ['0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['http://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['0000‐0002–1694—233x', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
    ['ORCID iD: 0000 0002 1825 0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['000000021694233X', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
    ['orcid.org/0000‑0002‑1825‑0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  ],
  scholar: [
    [
      'https://scholar.google.co.uk/citations?hl=en&user=aBcDeFgAAAAJ',
      'aBcDeFgAAAAJ',
      'https://scholar.google.com/citations?user=aBcDeFgAAAAJ',
    ],
    ['aBcDeFgAAAAJ', 'aBcDeFgAAAAJ', 'https://scholar.google.com/citations?user=aBcDeFgAAAAJ'],
  ],
  researchgate: [
    [
      'https://www.researchgate.net/profile/Grace-Okafor-2',
      'Grace-Okafor-2',
      'https://www.researchgate.net/profile/Grace-Okafor-2',
    ],
  ],
  github: [
    ['@Grace-Okafor', 'Grace-Okafor', 'https://github.com/Grace-Okafor'],
    ['https://github.com/grace/?tab=repositories', 'grace', 'https://github.com/grace'],
    ['gist.github.com/grace/0123abc', 'grace', 'https://github.com/grace'],
    ['grace-okafor_larkfield', 'grace-okafor_larkfield', 'https://github.com/grace-okafor_larkfield'],
  ],
  website: [
    ['grace.example.org', 'grace.example.org', 'https://grace.example.org/'],
    ['http://grace.example.org/', 'grace.example.org', 'https://grace.example.org/'],
    ['https://http://grace.example.org/', 'grace.example.org', 'https://grace.example.org/'],
    ['https://Https://grace.example.org', 'grace.example.org', 'https://grace.example.org/'],
    ['https//grace.example.org/about', 'grace.example.org/about', 'https://grace.example.org/about'],
    [
      'https://bücher.example/grace?utm_source=mail&p=1',
      'xn--bcher-kva.example/grace?p=1',
      'https://xn--bcher-kva.example/grace?p=1',
    ],
    ['https://wiki.example/Okafor_(doctor)', 'wiki.example/Okafor_(doctor)', 'https://wiki.example/Okafor_(doctor)'],
  ],
};

const REFUSED: Partial<Record<Platform, readonly string[]>> = {
  bluesky: [
    'alice',
    'did:plc:short',
    'alice@bsky.social',
    '@alice@med.example',
    'alice.med.example',
    'https://bsky.app/search',
    'https://bsky.app.evil.example/profile/alice.example.org',
  ],
  mastodon: [
    'alice',
    '@x@threads.net',
    'https://med.example/web/accounts/109',
    'https://med.example/petra',
    'https://medium.com/@petra',
    'petra@gmail.com',
    '@petra@localhost',
  ],
  threads: ['https://www.threads.net/', 'a..b'],
  x: [
    'a_name_that_is_too_long',
    '@alice@med.example',
    'alice.bsky.social',
    'https://twitter.com/i/user/12',
    'https://twitter.com/search?q=x',
    'https://twitter.com@evil.example/alice',
    'linkedin.com/in/alice-doe',
    'https://med.example/@alice',
  ],
  linkedin: ['Alice Doe', 'https://www.linkedin.com/company/acme'],
  doximity: ['alice', 'https://www.doximity.com/articles/1'],
  youtube: ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc', 'ab'],
  orcid: ['0000-0002-1825-0098', '0000-0002-1825-009', 'Alice', 'https://orcid.org/register'],
  scholar: [
    'https://scholar.google.com.evil.example/citations?user=aBcDeFgAAAAJ',
    'https://scholar.google.com/scholar?q=alice',
    'abcdefgaaaaj',
    'Alice Doe',
  ],
  researchgate: [
    'https://www.researchgate.net/scientific-contributions/Alice-1',
    'https://www.researchgate.net/publication/1',
  ],
  github: ['https://github.com/alice/notes', 'https://github.com/orgs/acme', '-alice', 'al ice'],
  website: [
    '',
    ' \u200B ',
    'javascript:alert(1)',
    'http://127.0.0.1/',
    'https://localhost/',
    'https://med.example:8443/',
    'alice@med.example',
    'my page',
  ],
};

describe('handles', () => {
  for (const platform of PLATFORMS) {
    it.each(ACCEPTED[platform])(`reads %j for ${platform}`, (pasted, handle, url) => {
      expect(parseHandle(platform, pasted)).toMatchObject({ platform, handle, url });
    });
  }

  it('says of every refused text what it is and what to paste instead', () => {
    const messages = Object.entries(REFUSED).flatMap(([platform, texts]) =>
      texts.map((text) => {
        const result = parseHandle(platform as Platform, text);
        return isRefusal(result)
          ? `${platform}  ${result.refusal} ${result.hint}`
          : `${platform}  ${text} WAS TAKEN as ${result.handle}`;
      }),
    );
    expect(`\n${messages.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      bluesky  "alice" has no dot, and every Bluesky handle has one. If the account is on Bluesky's own server, write "alice.bsky.social".
      bluesky  "did:plc:short" is no complete DID: "did:plc:" is followed by 24 letters and digits, "did:web:" by a host. Paste the handle with its dot, such as "grace.bsky.social", or the address of the profile on bsky.app.
      bluesky  "alice@bsky.social" has the form of a Mastodon or e-mail address, not of a Bluesky handle. Write "alice.bsky.social".
      bluesky  "alice@med.example" has the form of a Mastodon or e-mail address, not of a Bluesky handle. If it is an address of the fediverse, put it in the field "mastodon".
      bluesky  alice.med.example WAS TAKEN as alice.med.example
      bluesky  "https://bsky.app/search" is a page of Bluesky, but not the page of an account. Paste the handle with its dot, such as "grace.bsky.social", or the address of the profile on bsky.app.
      bluesky  "bsky.app.evil.example" is no address of Bluesky. Paste the handle with its dot, such as "grace.bsky.social", or the address of the profile on bsky.app.
      mastodon  "alice" does not say on which server the account is. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".
      mastodon  "@x@threads.net" is an account on Threads. Put "@x" in the field "threads".
      mastodon  "https://med.example/web/accounts/109" names the account by a number that only this server knows. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".
      mastodon  "https://med.example/petra" does not say that it is a profile: there is no "@" before the name. If it is one, write "@petra@med.example".
      mastodon  "medium.com" is no address of Mastodon. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".
      mastodon  "petra@gmail.com" is an e-mail address. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".
      mastodon  "@petra@localhost" is no handle of Mastodon. Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".
      threads  "https://www.threads.net/" is a page of Threads, but not the page of an account. Paste the handle, such as "@grace.okafor", or the address of the profile on threads.com.
      threads  "a..b" is no handle of Threads. Paste the handle, such as "@grace.okafor", or the address of the profile on threads.com.
      x  "a_name_that_is_too_long" is no handle of X. Paste the handle, such as "@graceokafor": at most 15 letters, digits and "_".
      x  "@alice@med.example" names a server, which handles of X do not. If it is an address of the fediverse, put it in the field "mastodon".
      x  "alice.bsky.social" is a handle of Bluesky. Put it in the field "bluesky".
      x  "https://twitter.com/i/user/12" names the account by the number 12, not by its handle. Open the profile and paste the handle that stands under the name.
      x  "https://twitter.com/search?q=x" is a page of X, but not the page of an account. Paste the handle, such as "@graceokafor": at most 15 letters, digits and "_".
      x  "https://twitter.com@evil.example/alice" has a user name before "@evil.example", the host that it really leads to. Copy the address anew from the browser.
      x  "linkedin.com" is no address of X. It is an address of LinkedIn: put it in the field "linkedin".
      x  "med.example" is no address of X. It is an address of Mastodon: put it in the field "mastodon".
      linkedin  "Alice Doe" is no handle of LinkedIn. Paste the address of the profile, such as "https://www.linkedin.com/in/grace-okafor".
      linkedin  "https://www.linkedin.com/company/acme" is the page of an organization or a group, not of a person. Paste the address of the profile, such as "https://www.linkedin.com/in/grace-okafor".
      doximity  "alice" is no handle of Doximity. Paste the address of the public profile, such as "https://www.doximity.com/pub/grace-okafor-md".
      doximity  "https://www.doximity.com/articles/1" is a page of Doximity, but not the page of an account. Paste the address of the public profile, such as "https://www.doximity.com/pub/grace-okafor-md".
      youtube  "https://youtu.be/abc" is a video, not a channel. Paste the handle of the channel, such as "@grace-okafor", or its address.
      youtube  "https://www.youtube.com/watch?v=abc" is a video, not a channel. Paste the handle of the channel, such as "@grace-okafor", or its address.
      youtube  "ab" is no handle of YouTube. Paste the handle of the channel, such as "@grace-okafor", or its address.
      orcid  "0000-0002-1825-0098" is no ORCID iD: its last digit would have to be 7, so a digit is mistyped. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org.
      orcid  "0000-0002-1825-009" has 15 digits, and an ORCID iD has 16. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org.
      orcid  "Alice" is no handle of ORCID. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org.
      orcid  "https://orcid.org/register" is a page of ORCID, but not the page of an account. Paste the ORCID iD, such as "0000-0002-1825-0097", from the person's page on orcid.org.
      scholar  "scholar.google.com.evil.example" is no address of Google Scholar. Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".
      scholar  "https://scholar.google.com/scholar?q=alice" is a page of Google Scholar, but not the page of an account. Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".
      scholar  "abcdefgaaaaj" has no capital letter, and capitals matter in ids of Google Scholar. Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".
      scholar  "Alice Doe" is no handle of Google Scholar. Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".
      researchgate  "https://www.researchgate.net/scientific-contributions/Alice…" is a list that nobody has claimed, not a profile. Paste the address of the profile, such as "https://www.researchgate.net/profile/Grace-Okafor".
      researchgate  "https://www.researchgate.net/publication/1" is a page of ResearchGate, but not the page of an account. Paste the address of the profile, such as "https://www.researchgate.net/profile/Grace-Okafor".
      github  "https://github.com/alice/notes" is a repository, not a person. If the account is meant, write "alice".
      github  "https://github.com/orgs/acme" is a page of GitHub, but not the page of an account. Paste the login, such as "grace-okafor", or the address of the profile on github.com.
      github  "-alice" is no handle of GitHub. Paste the login, such as "grace-okafor", or the address of the profile on github.com.
      github  "al ice" is no handle of GitHub. Paste the login, such as "grace-okafor", or the address of the profile on github.com.
      website  Nothing is written here. Paste the handle or the address of the profile, or leave the field out.
      website  Nothing is written here. Paste the handle or the address of the profile, or leave the field out.
      website  "javascript:alert(1)" begins with "javascript:", which is no web address. Paste an address that begins with https://.
      website  "127.0.0.1" is no host on the public internet. Paste an address that everybody can open.
      website  "localhost" is no host on the public internet. Paste an address that everybody can open.
      website  "med.example:8443" is no host on the public internet. Paste an address that everybody can open.
      website  "alice@med.example" is an e-mail address or a handle, not a web address. Paste the full address of the page, such as "https://grace.example.org".
      website  "my page" is no web address. Paste the full address of the page, such as "https://grace.example.org".
      "
    `);
  });

  it('gives one key to every spelling of one account', () => {
    const keys = (platform: Platform, texts: string[]) =>
      new Set(
        texts.map((text) => {
          const result = parseHandle(platform, text);
          return isRefusal(result) ? result.refusal : result.key;
        }),
      );
    expect(keys('x', ['@Grace', 'https://twitter.com/grace'])).toEqual(new Set(['grace']));
    expect(keys('mastodon', ['@Grace@Med.example', 'https://med.example/@grace'])).toEqual(
      new Set(['grace@med.example']),
    );
    expect(keys('scholar', ['aBcDeFgAAAAJ'])).toEqual(new Set(['aBcDeFgAAAAJ']));
  });

  it('finds the platform that an address belongs to', () => {
    expect(findHandle('https://twitter.com/grace')).toMatchObject({ platform: 'x', handle: '@grace' });
    expect(findHandle('linkedin.com/in/grace-okafor')).toMatchObject({ platform: 'linkedin', handle: 'grace-okafor' });
    expect(findHandle('https://med.example/@grace')).toMatchObject({
      platform: 'mastodon',
      handle: '@grace@med.example',
    });
    expect(findHandle('https://grace.example.org')).toBeUndefined();
    expect(findHandle('https://github.com/grace/notes')).toBeUndefined();
    expect(findHandle('grace')).toBeUndefined();
  });
});

describe('handles, whatever is pasted', () => {
  const platforms = fc.constantFrom(...PLATFORMS);
  const hosts = fc.constantFrom(
    'x.com',
    'bsky.app',
    'elk.zone',
    'scholar.google.com',
    'orcid.org',
    'github.com',
    'youtube.com',
    'www.linkedin.com',
    'threads.net',
    'med.example',
    'bücher.example',
    'medium.com',
  );
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'profile',
      'in',
      '@grace',
      'users',
      'channel',
      'did:plc:ewvi7nxzyoun6zhxrhs64oiz',
      '0000-0002-1825-0097',
      '..',
      '%2e%2e',
      '%',
      '',
      '@a@b.example',
      'a,',
      '(b)',
      '?user=aBcDeFgAAAAJ',
      '#!',
    ),
  );
  const addresses = fc
    .tuple(
      fc.constantFrom('', 'https://', 'http://', 'https://https://', '//', '<https://'),
      hosts,
      fc.array(words, { maxLength: 4 }),
    )
    .map(([scheme, host, path]) => `${scheme}${[host, ...path].join('/')}`);
  const accepted = fc.constantFrom(
    ...Object.values(ACCEPTED)
      .flat()
      .map(([pasted]) => pasted),
  );
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    addresses,
    accepted,
    fc.tuple(words, accepted, words).map((parts) => parts.join('')),
  );

  it('never throws, and a refusal always says why and what to do', () => {
    fc.assert(
      fc.property(platforms, pasted, (platform, text) => {
        const result = parseHandle(platform, text);
        if (isRefusal(result))
          expect([result.refusal, result.hint]).toEqual([
            expect.stringMatching(/\S\.$/),
            expect.stringMatching(/\S\.$/),
          ]);
        findHandle(text);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);

  it('reads its own output as the same account', () => {
    fc.assert(
      fc.property(platforms, pasted, (platform, text) => {
        const result = parseHandle(platform, text);
        if (isRefusal(result)) return;
        expect(parseHandle(platform, result.handle)).toEqual(result);
        expect(parseHandle(platform, result.url)).toEqual(result);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);

  it('gives an https address on the platform’s own host, without user name or port', () => {
    fc.assert(
      fc.property(platforms, pasted, (platform, text) => {
        const result = parseHandle(platform, text);
        if (isRefusal(result)) return;
        const url = new URL(result.url);
        expect(url.href).toBe(result.url);
        expect([url.protocol, url.username, url.password, url.port]).toEqual(['https:', '', '', '']);
        expect(PLATFORM_RULES[platform].isHost(url.hostname)).toBe(true);
        expect(result.handle).toMatch(/^[^\p{Cc}\p{Cf}\s<>"]+$/u);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);
});
