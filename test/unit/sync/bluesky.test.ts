import { describe, expect, it } from 'vitest';
import type { HandleRecord } from '../../../src/schemas/snapshot.ts';
import type { Answer } from '../../../src/sync/source.ts';
import { accountOf, type AppViewProfile, askBluesky, sourceOf, type World } from './bluesky-server.ts';

const HANDLE = 'grace.bsky.social';
const DID = 'did:plc:gx3qvgak6qp6q6b546b3xiqn';
const BARE: AppViewProfile = {
  did: DID,
  handle: HANDLE,
  labels: [],
  followersCount: 0,
  followsCount: 0,
  postsCount: 0,
};
const GRACE: AppViewProfile = {
  ...BARE,
  displayName: 'Grace \u202EOkafor 👩🏽‍⚕️',
  description: 'Assoc. Prof. of Medicine.\r\n<script>alert(1)</script>\nhttps://grace.example',
  avatar: 'https://cdn.bsky.app/img/avatar/plain/did:plc:gx3qvgak6qp6q6b546b3xiqn/bafkrei@jpeg',
  followersCount: 1284,
  postsCount: 31,
};
const KNOWN: HandleRecord = {
  pasted: HANDLE,
  key: DID,
  state: 'ok',
  checked: '2026-11-17',
  changed: '2026-11-17',
  source: sourceOf(DID),
  data: { name: 'Grace Okafor', lastActive: '2026-09' },
};

function didOf(number: number): string {
  return `did:plc:${String.fromCharCode(97 + number).repeat(24)}`;
}

/** A post in a feed, as the AppView gives one. */
function post(indexedAt: string, more: { createdAt?: string; by?: string; reason?: object } = {}): object {
  const { createdAt = indexedAt, by = DID, reason } = more;
  const record = { $type: 'app.bsky.feed.post', text: 'Sepsis', createdAt };
  return {
    post: { uri: `at://${by}/x`, author: { did: by, handle: HANDLE }, record, indexedAt },
    ...(reason && { reason }),
  };
}

const REPOST = { $type: 'app.bsky.feed.defs#reasonRepost', indexedAt: '2026-11-20T08:00:00.000Z' };
const PIN = { $type: 'app.bsky.feed.defs#reasonPin' };

async function answerFor(world: World, account = accountOf(HANDLE)): Promise<Answer> {
  return (await askBluesky([account], world)).answers[0]!;
}

describe('a profile on Bluesky', () => {
  it('is keyed on the DID, with what it says as plain text', async () => {
    const world = { profiles: [GRACE], feeds: { [DID]: [post('2026-11-02T10:00:00.000Z')] } };
    const { answers, requests } = await askBluesky([accountOf(HANDLE)], world);
    expect(answers).toEqual([
      {
        state: 'ok',
        key: DID,
        source: sourceOf(DID),
        data: {
          name: 'Grace Okafor 👩🏽‍⚕️',
          bio: 'Assoc. Prof. of Medicine.\n<script>alert(1)</script>\nhttps://grace.example',
          followers: 1300,
          lastActive: '2026-11',
        },
        avatar: GRACE.avatar,
      },
    ]);
    expect(requests).toEqual([
      `actor.getProfiles?actors=${HANDLE}`,
      `feed.getAuthorFeed?actor=${DID}&filter=posts_no_replies&limit=10`,
    ]);
  });

  it('without a record says nothing, and without posts is not asked for its last one', async () => {
    const { answers, requests } = await askBluesky([accountOf(HANDLE, KNOWN)], { profiles: [BARE] });
    expect(answers).toEqual([{ state: 'ok', key: DID, source: sourceOf(DID), data: { followers: 0 } }]);
    expect(requests).toEqual([`actor.getProfiles?actors=${DID}`]);
  });

  it('for those who are signed in is private, and nothing more is asked', async () => {
    const labels = [{ src: DID, val: '!no-unauthenticated' }];
    const { answers, requests } = await askBluesky([accountOf(HANDLE)], { profiles: [{ ...GRACE, labels }] });
    expect(answers).toEqual([
      {
        state: 'private',
        key: DID,
        source: sourceOf(DID),
        problem: 'public.api.bsky.app says that its owner shows the account only to people who are signed in.',
      },
    ]);
    expect(requests).toHaveLength(1);
  });

  it('is no longer private when the label was taken back, or is another', async () => {
    const labels = [
      { src: DID, val: '!no-unauthenticated', neg: true },
      { src: DID, val: 'bot' },
    ];
    expect(await answerFor({ profiles: [{ ...GRACE, labels }] })).toMatchObject({ state: 'ok' });
  });

  it('has no picture from an address that is not https', async () => {
    expect(await answerFor({ profiles: [{ ...GRACE, avatar: 'http://cdn.example/a.png' }] })).not.toHaveProperty(
      'avatar',
    );
  });
});

describe('the last month of an account', () => {
  it.each<[string, object[], string | undefined]>([
    [
      'is not that of a repost',
      [post('2026-11-20T08:00:00Z', { by: didOf(1), reason: REPOST }), post('2026-10-01T00:00:00Z')],
      '2026-10',
    ],
    [
      'is not that of a post that is pinned',
      [post('2023-04-01T00:00:00Z', { reason: PIN }), post('2026-10-31T23:59:59Z')],
      '2026-10',
    ],
    ['is not that of somebody else’s post', [post('2026-11-20T08:00:00Z', { by: didOf(1) })], undefined],
    [
      'is that of a day long ago for a post that was brought along',
      [post('2026-11-20T08:00:00Z', { createdAt: '2019-05-01T10:00:00Z' })],
      '2019-05',
    ],
    [
      'is not in the future, whatever a post says',
      [post('2026-11-20T08:00:00Z', { createdAt: '2031-01-01T00:00:00Z' })],
      '2026-11',
    ],
    [
      'is that of the day in UTC',
      [post('2026-11-20T08:00:00Z', { createdAt: '2026-11-01T02:00:00+05:00' })],
      '2026-10',
    ],
    ['is not read from a day that is none', [post('soon')], undefined],
    ['is unknown without a post', [], undefined],
  ])('%s', async (_what, feed, lastActive) => {
    const answer = await answerFor({ profiles: [GRACE], feeds: { [DID]: feed } });
    expect(answer.state === 'ok' && answer.data.lastActive).toBe(lastActive);
  });

  it.each<[string, World]>([
    ['where the feed fails', { instead: { getAuthorFeed: { status: 502 } } }],
    ['where the feed cannot be read', { instead: { getAuthorFeed: { body: { feed: 'none' } } } }],
    ['where only reposts are in sight', { feeds: { [DID]: [post('2026-11-20T08:00:00Z', { reason: REPOST })] } }],
  ])('stays as it is known %s', async (_where, world) => {
    const answer = await answerFor({ profiles: [GRACE], ...world }, accountOf(HANDLE, KNOWN));
    expect(answer).toMatchObject({ state: 'ok', data: { lastActive: '2026-09' } });
  });

  it('is not that of another account that was known in its place', async () => {
    const known = { ...KNOWN, pasted: 'ada.bsky.social', key: didOf(1) };
    const answer = await answerFor({ profiles: [GRACE] }, accountOf(HANDLE, known));
    expect(answer).toMatchObject({ state: 'ok', key: DID });
    expect(answer).not.toHaveProperty('data.lastActive');
  });
});

describe('accounts', () => {
  const crowd = Array.from({ length: 26 }, (_, number): AppViewProfile => {
    return { ...BARE, did: didOf(number), handle: `mentor${number}.bsky.social` };
  });

  it('are asked about in batches of 25, each actor once', async () => {
    const accounts = [...crowd, crowd[3]!].map(({ handle }) => accountOf(handle));
    const { answers, requests } = await askBluesky(accounts, { profiles: crowd });
    expect(answers.map((answer) => 'key' in answer && answer.key)).toEqual([...crowd, crowd[3]!].map(({ did }) => did));
    expect(requests.map((path) => path.split('actors=').length - 1)).toEqual([25, 1]);
  });

  it('are asked about one by one where the server takes one handle of a batch for none', async () => {
    const accounts = ['odd.example', HANDLE].map((pasted) => accountOf(pasted));
    const { answers, requests } = await askBluesky(accounts, { profiles: [BARE], malformed: ['odd.example'] });
    expect(answers).toMatchObject([
      {
        state: 'failed',
        source: sourceOf('odd.example'),
        problem: 'public.api.bsky.app did not take "odd.example": "Error: actor must be a valid did or a handle".',
      },
      { state: 'ok', key: DID },
    ]);
    expect(requests).toHaveLength(3);
  });

  it('that a batch cannot be read of are asked about alone, and hurt no other', async () => {
    const broken = { ...BARE, did: didOf(1), handle: 'ada.bsky.social', displayName: 7 } as unknown as AppViewProfile;
    const { answers } = await askBluesky([accountOf('ada.bsky.social'), accountOf(HANDLE)], {
      profiles: [broken, BARE],
    });
    expect(answers).toMatchObject([
      { state: 'failed', problem: 'public.api.bsky.app answered in a form that is not known.' },
      { state: 'ok' },
    ]);
  });

  it.each([
    ['the server fails', { status: 503, body: 'Busy' }, 'public.api.bsky.app answered with status 503.'],
    ['the answer is a web page', { body: '<h1>Hello</h1>' }, 'public.api.bsky.app sent a web page instead of JSON.'],
    ['there are no profiles', { body: { actors: [] } }, 'public.api.bsky.app answered in a form that is not known.'],
  ])('all fail, and are not asked about alone, when %s', async (_when, answer, problem) => {
    const accounts = [accountOf(HANDLE, KNOWN), accountOf('ada.bsky.social')];
    const { answers, requests } = await askBluesky(accounts, { instead: { getProfiles: answer } });
    expect(answers).toEqual([
      { state: 'failed', source: sourceOf(DID), problem },
      { state: 'failed', source: sourceOf('ada.bsky.social'), problem },
    ]);
    expect(requests.filter((path) => !path.startsWith('actor.getProfiles'))).toEqual([]);
  });
});

describe('an account that a batch leaves out', () => {
  const known = accountOf(HANDLE, KNOWN);

  it.each([
    ['suspended', 'AccountTakedown', 'Account has been suspended', 'public.api.bsky.app has suspended the account.'],
    [
      'gone',
      'AccountDeactivated',
      'Account is deactivated',
      'public.api.bsky.app says that its owner deactivated the account.',
    ],
    ['missing', 'InvalidRequest', 'Profile not found', `public.api.bsky.app knows no account "${DID}".`],
  ])('is %s when the server, asked about it alone by its DID, says %s', async (state, error, message, problem) => {
    const world = { profiles: [GRACE], refusals: { [DID]: { error, message } } };
    const { answers, requests } = await askBluesky([known], world);
    expect(answers).toEqual([{ state, key: DID, source: sourceOf(DID), problem }]);
    expect(requests).toEqual([`actor.getProfiles?actors=${DID}`, `actor.getProfile?actor=${DID}`]);
  });

  it('is missing by its handle, when no DID is known', async () => {
    expect(await answerFor({})).toEqual({
      state: 'missing',
      source: sourceOf(HANDLE),
      problem: `public.api.bsky.app knows no account "${HANDLE}".`,
    });
  });

  it.each<[string, World['instead'], string]>([
    [
      'refuses for another reason',
      { getProfile: { status: 400, body: { error: 'Upgrade\u0007' } } },
      `public.api.bsky.app did not take "${DID}": "Upgrade".`,
    ],
    [
      'refuses without JSON',
      { getProfile: { status: 400, body: 'no' } },
      'public.api.bsky.app sent a web page instead of JSON.',
    ],
    ['has a limit', { getProfile: { status: 429, body: {} } }, 'public.api.bsky.app answered with status 429.'],
    [
      'answers for another account',
      { getProfile: { body: { ...BARE, did: didOf(1) } } },
      `public.api.bsky.app was asked for "${DID}" and answered for "${HANDLE}".`,
    ],
  ])('is not known of when the server %s', async (_what, instead, problem) => {
    expect(await answerFor({ instead: instead! }, known)).toEqual({ state: 'failed', source: sourceOf(DID), problem });
  });
});
