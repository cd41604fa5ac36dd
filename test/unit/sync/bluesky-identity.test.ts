import { describe, expect, it } from 'vitest';
import type { HandleRecord } from '../../../src/schemas/snapshot.ts';
import type { Answer } from '../../../src/sync/source.ts';
import { accountOf, type AppViewProfile, askBluesky, sourceOf, type World } from './bluesky-server.ts';

const DID = 'did:plc:gx3qvgak6qp6q6b546b3xiqn';
const OTHER = 'did:plc:lr2dadrmojtnyyqhzb43rce6';
const WEB = 'did:web:lab.example';
const PROOF = { kind: 'domain-handle', source: 'https://grace.example/' } as const;
const KNOWN: HandleRecord = {
  pasted: 'grace.example',
  key: DID,
  state: 'ok',
  checked: '2026-11-17',
  changed: '2026-11-17',
  source: sourceOf(DID),
  evidence: [{ ...PROOF, seen: '2026-03-01' }],
};
/** A world in which the handle `grace.example` is shown both ways. */
const PROVEN: World = {
  profiles: [profileOf(DID, 'grace.example')],
  handles: { 'grace.example': DID },
  documents: { [DID]: ['grace.example'] },
};

function profileOf(did: string, handle: string): AppViewProfile {
  return { did, handle, labels: [], followersCount: 0, followsCount: 0, postsCount: 0 };
}

async function answerFor(world: World, pasted = 'grace.example', known?: HandleRecord): Promise<Answer> {
  return (await askBluesky([accountOf(pasted, known)], world)).answers[0]!;
}

describe('an account with another handle than before', () => {
  const renamed = { profiles: [profileOf(DID, 'new.bsky.social'), profileOf(OTHER, 'old.bsky.social')] };
  const known = { ...KNOWN, pasted: 'old.bsky.social' };

  it('is asked about by its DID, and its new handle is told, whoever has the old one', async () => {
    const { answers, requests } = await askBluesky([accountOf('old.bsky.social', known)], renamed);
    expect(answers).toEqual([
      { state: 'ok', key: DID, source: sourceOf(DID), data: { followers: 0 }, renamedTo: 'new.bsky.social' },
    ]);
    expect(requests).toEqual([`actor.getProfiles?actors=${DID}`]);
  });

  it('is not renamed when the profile has its DID, or the handle in capitals', async () => {
    expect(await answerFor(renamed, DID)).not.toHaveProperty('renamedTo');
    expect(await answerFor(renamed, '@New.BSKY.social')).not.toHaveProperty('renamedTo');
  });

  it('has no new handle when its handle leads nowhere', async () => {
    const world = { profiles: [profileOf(DID, 'handle.invalid')] };
    const { answers, requests } = await askBluesky([accountOf('old.bsky.social', known)], world);
    expect(answers).toEqual([{ state: 'ok', key: DID, source: sourceOf(DID), data: { followers: 0 } }]);
    expect(requests).toHaveLength(1);
  });

  it('is asked about by its handle when the profile has another than before', async () => {
    const { requests } = await askBluesky([accountOf('new.bsky.social', known)], renamed);
    expect(requests).toEqual(['actor.getProfiles?actors=new.bsky.social']);
  });

  it.each(['did:plc:short', 'did:key:z6Mk', 'grace&limit=1', `${DID}&actors=x`])(
    'is asked about by its handle when %j is known instead of a DID',
    async (key) => {
      const { requests } = await askBluesky([accountOf('old.bsky.social', { ...known, key })], renamed);
      expect(requests).toEqual(['actor.getProfiles?actors=old.bsky.social']);
    },
  );

  it('is no account when the server says that its DID is none', async () => {
    const world = { profiles: [profileOf('did:key:z6Mk', 'grace.example')] };
    expect(await answerFor(world)).toMatchObject({ state: 'failed' });
  });
});

describe('a domain as a handle', () => {
  it('is proven when it leads to the DID, and the document of the DID names it', async () => {
    const { answers, requests } = await askBluesky([accountOf('grace.example')], PROVEN);
    expect(answers).toMatchObject([{ state: 'ok', key: DID, proofs: [PROOF] }]);
    expect(requests).toEqual([
      'actor.getProfiles?actors=grace.example',
      '/xrpc/com.atproto.identity.resolveHandle?handle=grace.example',
      `/${DID}`,
    ]);
  });

  it('is proven by the document at the domain of a did:web', async () => {
    const world = {
      profiles: [profileOf(WEB, 'grace.example')],
      handles: { 'grace.example': WEB },
      documents: { [WEB]: ['lab.example', 'Grace.example'] },
    };
    const { answers, requests } = await askBluesky([accountOf('grace.example')], world);
    expect(answers).toMatchObject([{ state: 'ok', key: WEB, proofs: [PROOF] }]);
    expect(requests.at(-1)).toBe('/.well-known/did.json');
  });

  it.each<[string, World]>([
    ['it leads to another DID', { handles: { 'grace.example': OTHER } }],
    ['it leads nowhere', { handles: {} }],
    ['the document names another handle', { documents: { [DID]: ['ada.example', 'not.grace.example'] } }],
    ['there is no document', { documents: {} }],
    ['the DID is no more', { instead: { [DID]: { status: 410, body: { message: 'DID not available' } } } }],
    [
      'the document is of another DID',
      { instead: { [DID]: { body: { id: OTHER, alsoKnownAs: ['at://grace.example'] } } } },
    ],
    ['the document names nothing', { instead: { [DID]: { body: { id: DID } } } }],
  ])('is not proven, nor any longer, when %s', async (_when, world) => {
    const answer = await answerFor({ ...PROVEN, ...world }, 'grace.example', KNOWN);
    expect(answer).toMatchObject({ state: 'ok', key: DID });
    expect(answer).not.toHaveProperty('proofs');
  });

  const failures: [string, World][] = [
    ['the handle', { instead: { resolveHandle: { status: 502, body: {} } } }],
    ['the document', { instead: { [DID]: { status: 500, body: {} } } }],
    ['a document that can be read', { instead: { [DID]: { body: '<h1>Soon back</h1>' } } }],
  ];

  it.each(failures)('stays proven while nobody can say anything of %s', async (_what, world) => {
    expect(await answerFor({ ...PROVEN, ...world }, 'grace.example', KNOWN)).toMatchObject({ proofs: [PROOF] });
  });

  it.each(failures)('is not proven for the first time while nobody can say anything of %s', async (_what, world) => {
    const unproven = { ...KNOWN, evidence: [{ ...PROOF, source: 'https://ada.example/', seen: '2026-03-01' }] };
    const answer = await answerFor({ ...PROVEN, ...world }, 'grace.example', unproven);
    expect(answer).toMatchObject({ state: 'ok' });
    expect(answer).not.toHaveProperty('proofs');
  });

  it('that another account had proves nothing for this one', async () => {
    const world = { ...PROVEN, instead: { resolveHandle: { status: 502, body: {} } } };
    const before = { ...KNOWN, key: OTHER, pasted: 'ada.example' };
    expect(await answerFor(world, 'grace.example', before)).not.toHaveProperty('proofs');
  });

  it.each(['grace.bsky.social', 'grace.med.example.ap.brid.gy', 'jay.bsky.team'])(
    'that is handed out to many proves nothing, and nobody is asked: %s',
    async (handle) => {
      const world = { profiles: [profileOf(DID, handle)], handles: { [handle]: DID }, documents: { [DID]: [handle] } };
      const { answers, requests } = await askBluesky([accountOf(handle)], world);
      expect(answers[0]).not.toHaveProperty('proofs');
      expect(requests).toHaveLength(1);
    },
  );
});
