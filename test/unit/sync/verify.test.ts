import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, parseHandle, type Handle } from '../../../src/handles/handle.ts';
import type { Platform } from '../../../src/schemas/handles.ts';
import { SOURCES, type Evidence, type HandleRecord, type Source } from '../../../src/schemas/snapshot.ts';
import { verifyMentor } from '../../../src/sync/verify.ts';
import { dayAfter, TODAY } from './made-answers.ts';

type Records = Partial<Record<Source, HandleRecord>>;

const ORCID = '0000-0002-1825-0097';
/** What the profile has. */
const PASTED: Partial<Record<Platform, string>> = {
  bluesky: 'grace.example',
  mastodon: '@grace@med.example',
  orcid: ORCID,
  github: 'grace-okafor',
  website: 'https://grace.example/',
  x: '@grace',
  linkedin: 'https://www.linkedin.com/in/grace',
};
/** Where the accounts are seen. */
const URLS = {
  bluesky: 'https://bsky.app/profile/grace.example',
  mastodon: 'https://med.example/@grace',
  orcid: `https://orcid.org/${ORCID}`,
  github: 'https://github.com/grace-okafor',
  website: 'https://grace.example/',
};

function handlesOf(pasted: Partial<Record<Platform, string>>): Map<Platform, Handle> {
  return new Map(
    (Object.entries(pasted) as [Platform, string][]).map(([platform, text]) => {
      const handle = parseHandle(platform, text);
      if (isRefusal(handle)) throw new Error(handle.refusal);
      return [platform, handle];
    }),
  );
}

const HANDLES = handlesOf(PASTED);

/** Records of accounts that answered on the first day, each with the links that it names. */
function recordsWith(links: Partial<Record<Source, string[]>>, changes: Partial<Record<Source, object>> = {}): Records {
  const sources = SOURCES.map((source) => {
    const pasted = PASTED[source === 'openalex' ? 'orcid' : source]!;
    const days = { checked: TODAY, changed: TODAY };
    const named = links[source] ? { links: links[source] } : {};
    const record = { pasted, state: 'ok', ...days, source: 'https://api.example/', ...named, ...changes[source] };
    return [source, record as HandleRecord] as const;
  });
  return Object.fromEntries(sources);
}

const verify = (records: Records, days = 7): Records => verifyMentor(HANDLES, records, dayAfter(days));

/** The evidence of each account that has any, as "kind source day". */
function evidenceIn(records: Records): Record<string, string[]> {
  const verified = Object.entries(records).filter(([, { evidence }]) => evidence !== undefined);
  return Object.fromEntries(
    verified.map(([source, { evidence }]) => [source, evidence!.map((one) => `${one.kind} ${one.source} ${one.seen}`)]),
  );
}

const SEEN = dayAfter(7);

describe('ORCID and GitHub', () => {
  it('verify the accounts that they list', () => {
    const { bluesky, mastodon, github, website } = URLS;
    const verified = verify(recordsWith({ orcid: [bluesky, mastodon, github, website] }));
    const listed = [`orcid-link ${URLS.orcid} ${SEEN}`];
    expect(evidenceIn(verified)).toEqual({ bluesky: listed, mastodon: listed, github: listed, website: listed });
    expect(evidenceIn(verify(recordsWith({ github: [URLS.orcid, website] })))).toEqual({
      orcid: [`github-link ${github} ${SEEN}`],
      website: [`github-link ${github} ${SEEN}`],
    });
  });

  it('know an account however its address is written', () => {
    const written = [
      'https://bsky.app/profile/GRACE.example',
      'https://elk.zone/med.example/@grace',
      'https://www.github.com/Grace-Okafor/',
      'https://www.grace.example/?utm_source=orcid#about',
    ];
    const verified = verify(recordsWith({ orcid: written }));
    expect(Object.keys(evidenceIn(verified))).toEqual(['bluesky', 'mastodon', 'github', 'website']);
  });

  it('verify nothing that only looks like the account', () => {
    const others = [
      'https://bsky.app.evil.example/profile/grace.example',
      'https://bsky.app/profile/grace.example.evil.example',
      'https://med.example/@grace2',
      'https://evil.example/@grace',
      'https://med.example/@grace@evil.example',
      'https://github.com/grace-okafor/grace.example',
      'https://github.com/grace',
      'https://grace.example.evil.example/',
      'https://grace.example/other',
      'https://evil.example/?https://grace.example/',
    ];
    const records = recordsWith({ orcid: others, github: others });
    expect(verify(records)).toEqual(records);
  });

  it('verify neither themselves nor accounts of which there is no record', () => {
    const everything = [...Object.values(URLS), 'https://x.com/grace', 'https://www.linkedin.com/in/grace'];
    const verified = verify({ orcid: recordsWith({ orcid: everything }).orcid! });
    expect(verified).toEqual({ orcid: recordsWith({ orcid: everything }).orcid });
    expect(verify(recordsWith({ orcid: everything })).openalex).not.toHaveProperty('evidence');
  });
});

describe('a website', () => {
  it('and an account verify each other when each names the other', () => {
    const verified = verify(recordsWith({ website: [URLS.mastodon, URLS.github], mastodon: [URLS.website] }));
    expect(evidenceIn(verified)).toEqual({
      mastodon: [`rel-me ${URLS.website} ${SEEN}`],
      website: [`rel-me ${URLS.mastodon} ${SEEN}`],
    });
  });

  it('and several accounts do so as well', () => {
    const names = { mastodon: [URLS.website], orcid: [URLS.website], github: ['https://grace.example'] };
    const verified = verify(recordsWith({ ...names, website: Object.values(URLS) }));
    expect(evidenceIn(verified)['website']).toEqual([
      `orcid-link ${URLS.orcid} ${SEEN}`,
      `github-link ${URLS.github} ${SEEN}`,
      `rel-me ${URLS.mastodon} ${SEEN}`,
      `rel-me ${URLS.orcid} ${SEEN}`,
      `rel-me ${URLS.github} ${SEEN}`,
    ]);
    expect(evidenceIn(verified)['bluesky']).toBeUndefined();
  });

  it('proves nothing where only one names the other', () => {
    const websiteOnly = recordsWith({ website: [URLS.mastodon] });
    const accountOnly = recordsWith({ mastodon: [URLS.website] });
    expect(verify(websiteOnly)).toEqual(websiteOnly);
    expect(verify(accountOnly)).toEqual(accountOnly);
  });

  it('is told apart from the next page of the same host', () => {
    const handles = handlesOf({ ...PASTED, website: 'https://university.example/people/grace/' });
    const pasted = 'https://university.example/people/grace/';
    const named = (link: string) =>
      verifyMentor(handles, recordsWith({ orcid: [link] }, { website: { pasted } }), SEEN).website?.evidence;
    expect(named('https://university.example/people/grace')).toHaveLength(1);
    expect(named('https://university.example/people/ada/')).toBeUndefined();
    expect(named('https://university.example/')).toBeUndefined();
  });
});

describe('evidence', () => {
  const own: Evidence = { kind: 'mastodon-field', source: 'https://grace.example/', seen: TODAY };
  const listed: Evidence = { kind: 'orcid-link', source: URLS.orcid, seen: TODAY };
  const linked = { orcid: [URLS.mastodon] };
  const verified = recordsWith(linked, { mastodon: { evidence: [own, listed] } });

  it('keeps the day on which it was first seen, and a record with it changes no byte', () => {
    const again = verify(verified, 14);
    expect(again).toEqual(verified);
    expect(again.mastodon).toBe(verified.mastodon);
  });

  it('goes when the link goes, and only then has the record changed', () => {
    const before = recordsWith({}, { mastodon: { evidence: [own, listed] } });
    expect(verify(before).mastodon).toEqual({ ...before.mastodon, evidence: [own], changed: SEEN });
    expect(verify(verified).orcid).toBe(verified.orcid);
  });

  it('is seen anew after it was gone', () => {
    const between = verify({ ...verified, orcid: recordsWith({}).orcid! });
    const after = verify({ ...between, orcid: verified.orcid! }, 14);
    expect(after.mastodon!.evidence).toEqual([own, { ...listed, seen: dayAfter(14) }]);
  });

  it('stands while a source does not answer, on either side', () => {
    const quiet = { state: 'stale', problem: 'med.example answered with status 503.' };
    const records = recordsWith(linked, { mastodon: { ...quiet, evidence: [own, listed] }, orcid: quiet });
    expect(verify(records)).toEqual(records);
  });

  it('is not gained by an account that does not answer: it may be somebody else’s by now', () => {
    const records = recordsWith(linked, {
      mastodon: { state: 'stale', problem: 'The handle now belongs to another.' },
    });
    expect(verify(records)).toEqual(records);
  });

  it('goes with an account that is definitely not there', () => {
    for (const state of ['gone', 'suspended', 'private', 'unsupported']) {
      const records = recordsWith(linked, { mastodon: { state, evidence: [own, listed] } });
      expect(verify(records).mastodon).toEqual({
        ...recordsWith(linked, { mastodon: { state } }).mastodon,
        changed: SEEN,
      });
    }
  });

  it('is neither given nor got by a record of a handle that the profile no longer has', () => {
    const older = recordsWith({ orcid: [URLS.mastodon] }, { orcid: { pasted: '0000-0001-5109-3700' } });
    expect(verify(older)).toEqual(older);
    const target = recordsWith({ orcid: [URLS.mastodon] }, { mastodon: { pasted: '@grace@old.example' } });
    expect(verify(target)).toEqual(target);
    const withdrawn = verifyMentor(handlesOf({ mastodon: PASTED.mastodon! }), recordsWith(linked), SEEN);
    expect(withdrawn).toEqual(recordsWith(linked));
  });

  it('is the same for a handle that is only written otherwise', () => {
    const records = recordsWith(linked, {
      mastodon: { pasted: 'https://med.example/@grace' },
      orcid: { pasted: URLS.orcid },
    });
    expect(evidenceIn(verify(records))).toEqual({ mastodon: [`orcid-link ${URLS.orcid} ${SEEN}`] });
  });

  it('is settled after one look, whatever the accounts say', () => {
    const states = fc.constantFrom('ok', 'moved', 'stale', 'gone', 'private');
    const account = fc.record({ state: states, links: fc.subarray(Object.values(URLS)) });
    const accounts = fc.dictionary(fc.constantFrom(...SOURCES), account, { noNullPrototype: true });
    fc.assert(
      fc.property(accounts, accounts, (earlier, later) => {
        const first = verify(recordsWith({}, earlier), 0);
        const evidence = SOURCES.map((source) => [source, { ...later[source], evidence: first[source]?.evidence }]);
        const second = verify(recordsWith({}, Object.fromEntries(evidence) as Record<Source, object>), 7);
        expect(verify(second, 14)).toEqual(second);
      }),
    );
  });
});
