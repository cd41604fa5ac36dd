import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, SOURCES, type Evidence, type Snapshot, type Source } from '../../../src/schemas/snapshot.ts';
import { prune } from '../../../src/sync/prune.ts';
import { madeRecord, TODAY } from './made-answers.ts';

const evidence = (kind: Evidence['kind'], source: string): Evidence => ({ kind, source, seen: TODAY });
const BY_FIELD = evidence('mastodon-field', 'https://grace.example/');
const BY_ORCID = evidence('orcid-link', 'https://orcid.org/0000-0002-1825-0097');
const BY_GITHUB = evidence('github-link', 'https://github.com/grace-okafor');
const BY_WEBSITE = evidence('rel-me', 'https://grace.example/');
const BY_MASTODON = evidence('rel-me', 'https://med.example/@grace');

const SNAPSHOT: Snapshot = {
  ...EMPTY_SNAPSHOT,
  mentors: {
    ada: { orcid: madeRecord() },
    grace: {
      mastodon: madeRecord({ evidence: [BY_FIELD, BY_ORCID, BY_GITHUB, BY_WEBSITE] }),
      orcid: madeRecord({ evidence: [BY_GITHUB] }),
      github: madeRecord({ evidence: [BY_ORCID] }),
      website: madeRecord({ evidence: [BY_ORCID, BY_MASTODON] }),
      openalex: madeRecord({ evidence: undefined }),
    },
  },
};

const allow = (allowed: Record<string, readonly Source[]>): Snapshot =>
  prune(SNAPSHOT, new Map(Object.entries(allowed).map(([id, sources]) => [id, new Set(sources)])), () => true);

describe('a snapshot', () => {
  it('stays as it is where all of it is allowed', () => {
    expect(allow({ ada: SOURCES, grace: SOURCES, nia: SOURCES })).toEqual(SNAPSHOT);
    expect(allow({ ada: ['orcid'], grace: ['mastodon', 'orcid', 'github', 'website', 'openalex'] })).toEqual(SNAPSHOT);
  });

  it('loses who is no longer there', () => {
    expect(Object.keys(allow({ grace: SOURCES }).mentors)).toEqual(['grace']);
    expect(allow({}).mentors).toEqual({});
  });

  it('loses a mentor who agrees to nothing any more', () => {
    expect(Object.keys(allow({ ada: [], grace: SOURCES }).mentors)).toEqual(['grace']);
  });

  it('loses a source that a mentor no longer agrees to, and what it proved of other accounts', () => {
    const { grace } = allow({ grace: ['mastodon', 'github', 'website'] }).mentors;
    expect(grace).toEqual({
      mastodon: madeRecord({ evidence: [BY_FIELD, BY_GITHUB, BY_WEBSITE] }),
      github: madeRecord({ evidence: undefined }),
      website: madeRecord({ evidence: [BY_MASTODON] }),
    });
    expect(grace!.github).not.toHaveProperty('evidence');
  });

  it('loses a website or an account together with what the two prove of each other', () => {
    expect(allow({ grace: ['mastodon'] }).mentors['grace']).toEqual({ mastodon: madeRecord({ evidence: [BY_FIELD] }) });
    expect(allow({ grace: ['website'] }).mentors['grace']?.website).not.toHaveProperty('evidence');
  });

  it('loses the picture of who no longer agrees to one', () => {
    const data = { name: 'Grace', avatar: `avatars/${'0'.repeat(32)}.webp`, avatarSource: 'https://med.example/a.png' };
    const pictured = { ...EMPTY_SNAPSHOT, mentors: { grace: { github: madeRecord({ data }) } } };
    const agreed = new Map([['grace', new Set<Source>(['github'])]]);
    expect(prune(pictured, agreed, (id) => id === 'grace')).toEqual(pictured);
    expect(prune(pictured, agreed, () => false).mentors['grace']?.github?.data).toEqual({ name: 'Grace' });
  });

  it('keeps institutions and works', () => {
    const institution = { name: 'Kilele', checked: TODAY, source: 'https://api.ror.example/' };
    const institutions = { 'https://ror.org/03vek6s52': institution };
    expect(prune({ ...SNAPSHOT, institutions }, new Map(), () => true)).toEqual({ ...EMPTY_SNAPSHOT, institutions });
  });

  it('never holds more than is allowed, nor what was not there, and is pruned once', () => {
    const sources = fc.subarray([...SOURCES]);
    fc.assert(
      fc.property(fc.record({ ada: sources, grace: sources }, { requiredKeys: [] }), (allowed) => {
        const pruned = allow(allowed);
        for (const [id, records] of Object.entries(pruned.mentors)) {
          const agreed = (allowed as Record<string, Source[]>)[id]!;
          const known = Object.keys(SNAPSHOT.mentors[id]!);
          expect(new Set(Object.keys(records))).toEqual(new Set(agreed.filter((source) => known.includes(source))));
        }
        const sets = new Map(Object.entries(allowed).map(([id, agreed]) => [id, new Set(agreed)]));
        expect(prune(pruned, sets, () => true)).toEqual(pruned);
      }),
    );
  });
});
