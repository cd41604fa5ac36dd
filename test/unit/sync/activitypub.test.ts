import { describe, expect, it } from 'vitest';
import type { TestAnswer } from './answers-server.ts';
import { ACTOR, FINGER, grace, med } from './activitypub-host.ts';
import { askFediverse, askGrace, finger, fingerPath, recordOf } from './ask-fediverse.ts';

const LOOKUP = '/api/v1/accounts/lookup?acct=grace';
const ask = async (fields: object) => askGrace(med(fields));

describe('a server without the API of Mastodon', () => {
  it('is asked as other servers of the fediverse ask it', async () => {
    const { answers, requests, paths } = await askFediverse({ 'med.example': med() });
    expect(answers['@grace@med.example']).toEqual({
      state: 'ok',
      key: ACTOR,
      source: ACTOR,
      data: { name: 'Grace Okafor', bio: 'Heart failure & echo', followers: 4200, software: 'GoToSocial' },
      avatar: 'https://med.example/media/grace.png',
      links: ['https://grace.example/'],
    });
    expect(paths('med.example').slice(0, 3)).toEqual([LOOKUP, FINGER, '/users/grace']);
    expect(paths('med.example').slice(3).sort()).toEqual([
      '/.well-known/nodeinfo',
      '/nodeinfo/2.1',
      '/users/grace/followers',
    ]);
    const accepts = requests['med.example']?.filter(({ path }) => path.startsWith('/users/'));
    expect(accepts?.map(({ headers }) => headers.accept)).toEqual(Array(2).fill('application/activity+json'));
  });

  it.each<[string, TestAnswer]>([
    ['401', { status: 401, body: { error: 'This method requires an authenticated user' } }],
    ['403', { status: 403, body: { error: 'Forbidden' } }],
    ['410', { status: 410, body: '' }],
    ['400', { status: 400, body: { error: 'Bad request' } }],
    ['a web page', { body: '<!doctype html><div id="app"></div>' }],
    ['JSON of another software', { body: { ok: true } }],
  ])('may answer the API with %s', async (_, answer) => {
    expect(await askGrace({ ...med(), [LOOKUP]: answer })).toMatchObject({ state: 'ok', key: ACTOR });
  });

  it('is asked once what it runs, whoever is asked about', async () => {
    const other = 'https://med.example/users/ada';
    const { answers, paths } = await askFediverse(
      {
        'med.example': {
          ...med(),
          [fingerPath('ada@med.example')]: finger('ada@med.example', other),
          '/users/ada': { body: { id: other, type: 'Person', preferredUsername: 'ada' } },
        },
      },
      ['@grace@med.example', '@ada@med.example'],
    );
    expect(Object.values(answers).map((answer) => 'data' in answer && answer.data.software)).toEqual([
      'GoToSocial',
      'GoToSocial',
    ]);
    expect(paths('med.example').filter((path) => path.includes('nodeinfo'))).toHaveLength(2);
  });

  it('that runs Mastodon needs no name for what it runs', async () => {
    const software = { '/nodeinfo/2.1': { body: { software: { name: 'mastodon' } } } };
    expect(await askGrace({ ...med(), ...software })).toMatchObject({ data: { followers: 4200 } });
    expect(await askGrace({ ...med(), ...software })).not.toHaveProperty('data.software');
  });

  it('may keep its followers and what it runs to itself', async () => {
    const closed = {
      '/users/grace/followers': { status: 401, body: '' },
      '/.well-known/nodeinfo': { body: '<html>' },
    };
    const known = recordOf({ data: { followers: 4100 } });
    expect(await askGrace({ ...med(), ...closed }, known)).toMatchObject({
      state: 'ok',
      data: { name: 'Grace Okafor', bio: 'Heart failure & echo' },
    });
    expect(await askGrace({ ...med(), ...closed }, known)).not.toHaveProperty('data.followers');
  });

  it('that cannot say now how many followers there are loses none', async () => {
    const failing = { '/users/grace/followers': { status: 503, body: '' }, '/.well-known/nodeinfo': { status: 503 } };
    const known = recordOf({ data: { followers: 4100, software: 'GoToSocial' } });
    expect(await askGrace({ ...med(), ...failing }, known)).toMatchObject({
      data: { followers: 4100, software: 'GoToSocial' },
    });
  });
});

describe('an actor', () => {
  it('may give one value or a list', async () => {
    const { icon, url, alsoKnownAs } = grace;
    const [attachment] = grace.attachment;
    const one = await ask({ type: 'Person', icon, url, alsoKnownAs, attachment });
    const many = await ask({
      type: ['Person', 'foaf:Person'],
      icon: [icon, { ...icon, url: 'https://med.example/media/large.png' }],
      url: [{ type: 'Link', href: url, mediaType: 'text/html' }, url],
      alsoKnownAs: [alsoKnownAs],
      attachment: [attachment],
    });
    expect(one).toMatchObject({
      avatar: 'https://med.example/media/grace.png',
      links: ['https://grace.example/'],
    });
    expect(many).toEqual(one);
  });

  it.each([
    ['an address', 'https://med.example/media/grace.png'],
    ['a link', { type: 'Link', href: 'https://med.example/media/grace.png' }],
    ['a picture with links', { type: 'Image', url: [{ type: 'Link', href: 'https://med.example/media/grace.png' }] }],
  ])('may have %s for a picture', async (_, icon) => {
    expect(await ask({ icon })).toMatchObject({ avatar: 'https://med.example/media/grace.png' });
  });

  it.each([
    [null],
    [7],
    [{}],
    [[]],
    [{ url: { url: { url: { url: 'https://deep.example/' } } } }],
    ['http://a.example/'],
  ])('has no picture in %j', async (icon) => {
    expect(await ask({ icon })).not.toHaveProperty('avatar');
  });

  it('may say next to nothing of itself', async () => {
    const bare = { id: ACTOR, type: 'Person', preferredUsername: 'grace', name: null, summary: null };
    expect(await askGrace({ ...med(), '/users/grace': { body: bare } })).toEqual({
      state: 'ok',
      key: ACTOR,
      source: ACTOR,
      data: { software: 'GoToSocial' },
      links: [],
    });
  });

  it('may have attachments of other kinds', async () => {
    const attachment = [
      'https://med.example/proof',
      { type: 'IdentityProof', name: 'key', value: null },
      { type: 'Link', name: 'Lab', href: 'https://lab.example/', rel: ['me'] },
      null,
    ];
    expect(await ask({ attachment })).toMatchObject({ state: 'ok', links: ['https://lab.example/'] });
  });

  it.each([
    ['https://heart.example/users/grace', '@grace@heart.example'],
    ['https://heart.example/@grace', '@grace@heart.example'],
    ['https://heart.example/ap/actor/9', 'https://heart.example/ap/actor/9'],
    [['https://heart.example/users/grace'], '@grace@heart.example'],
  ])('that moved to %j is proposed there and not followed', async (id, movedTo) => {
    expect(await ask({ movedTo: id })).toMatchObject({ state: 'moved', movedTo, data: { name: 'Grace Okafor' } });
  });

  it('that is a tombstone is gone for good, whatever the status', async () => {
    const tombstone = { type: 'Tombstone', id: ACTOR, deleted: '2025-05-05T00:00:00Z' };
    const gone = { state: 'gone', source: ACTOR, problem: 'med.example says that the account was deleted.' };
    expect(await askGrace({ ...med(), '/users/grace': { status: 410, body: tombstone } })).toEqual(gone);
    expect(await askGrace({ ...med(), '/users/grace': { status: 410, body: '' } })).toEqual(gone);
    expect(await askGrace({ ...med(), '/users/grace': { body: tombstone } })).toEqual(gone);
  });

  it('that is suspended is so', async () => {
    expect(await ask({ suspended: true })).toEqual({
      state: 'suspended',
      key: ACTOR,
      source: ACTOR,
      problem: 'med.example suspended the account.',
    });
  });

  it.each([401, 403])('of a server in secure mode (%i) is not supported', async (status) => {
    expect(await askGrace({ ...med(), '/users/grace': { status, body: { error: 'Request not signed' } } })).toEqual({
      state: 'unsupported',
      source: ACTOR,
      problem: 'med.example shows its accounts only to servers that it knows.',
    });
  });

  it.each([
    ['another name', { preferredUsername: 'ada' }, 'ada'],
    ['an address on another host', { id: 'https://evil.example/users/grace', preferredUsername: 'ada' }, 'ada'],
    ['no https address', { id: 'http://med.example/users/grace' }, 'grace'],
  ])('with %s is not the one that was asked for', async (_, fields, other) => {
    expect(await ask(fields)).toEqual({
      state: 'failed',
      source: ACTOR,
      problem: `med.example was asked for "grace" and answered for "${other}".`,
    });
  });

  it.each<[string, TestAnswer, string]>([
    ['a web page', { body: '<p>' }, 'med.example sent a web page instead of JSON.'],
    ['a list', { body: [] }, 'med.example answered in a form that is not known.'],
    ['a note', { body: { id: ACTOR, type: 'Note' } }, 'med.example answered in a form that is not known.'],
    ['a teapot', { status: 418, body: '' }, 'med.example answered with status 418.'],
  ])('that comes as %s cannot be read', async (_, answer, problem) => {
    expect(await askGrace({ ...med(), '/users/grace': answer })).toEqual({ state: 'failed', source: ACTOR, problem });
  });
});
