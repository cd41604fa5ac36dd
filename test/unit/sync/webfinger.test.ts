import { describe, expect, it } from 'vitest';
import { ACTOR, FINGER, followers, grace, med } from './activitypub-host.ts';
import type { TestAnswer } from './answers-server.ts';
import { askFediverse, askGrace, finger, fingerPath, type TestHost } from './ask-fediverse.ts';

describe('WebFinger', () => {
  const source = `https://med.example${FINGER}`;
  const askFinger = async (answer: TestAnswer) => askGrace({ ...med(), [FINGER]: answer });

  it.each<[string, TestAnswer, object]>([
    ['404', { status: 404, body: '' }, { state: 'missing', problem: 'med.example knows no such account.' }],
    ['410', { status: 410, body: '' }, { state: 'gone', problem: 'med.example says that the account was deleted.' }],
    ['500', { status: 500, body: '' }, { state: 'failed', problem: 'med.example answered with status 500.' }],
    ['no JSON', { body: '<p>' }, { state: 'failed', problem: 'med.example sent a web page instead of JSON.' }],
    [
      'no actor',
      { body: { subject: 'acct:grace@med.example', links: [] } },
      { state: 'unsupported', problem: 'med.example does not say where the account can be read.' },
    ],
    [
      'http',
      finger('grace@med.example', 'http://med.example/users/grace'),
      { state: 'unsupported', problem: 'med.example does not say where the account can be read.' },
    ],
    [
      'another name',
      finger('ada@med.example', ACTOR),
      { state: 'failed', problem: 'med.example was asked for "grace" and answered for "acct:ada@med.example".' },
    ],
  ])('that answers with %s settles it', async (_, answer, settled) => {
    expect(await askFinger(answer)).toEqual({ source, ...settled });
  });

  it('may spell the name otherwise, or not name it', async () => {
    expect(await askFinger(finger('Grace@MED.example', ACTOR))).toMatchObject({ state: 'ok' });
    const { links } = finger('', ACTOR).body as { links: object[] };
    expect(await askFinger({ body: { links } })).toMatchObject({ state: 'ok' });
  });

  describe('that names an account of another host', () => {
    const actor = 'https://heart.example/ap/9';
    const alias = finger('g.okafor@heart.example', actor);
    const heart = {
      [fingerPath('g.okafor@heart.example')]: alias,
      '/ap/9': { body: { ...grace, id: actor, preferredUsername: 'g.okafor', followers: 'https://heart.example/f' } },
      '/f': { body: followers },
    };
    const askBoth = async (other: TestHost) =>
      askFediverse({ 'med.example': { [FINGER]: alias }, 'heart.example': other });

    it('is asked for there again, and believed where that host says the same', async () => {
      const { answers, paths } = await askBoth(heart);
      expect(answers['@grace@med.example']).toMatchObject({ state: 'ok', key: actor, data: { followers: 4200 } });
      expect(paths('heart.example').slice(0, 3)).toEqual([
        fingerPath('g.okafor@heart.example'),
        '/api/v1/accounts/lookup?acct=g.okafor',
        '/ap/9',
      ]);
    });

    it.each([
      ['has another actor for it', finger('g.okafor@heart.example', 'https://heart.example/ap/10')],
      ['calls it an account of a third', finger('g.okafor@lung.example', actor)],
      ['calls it an account of the first', finger('grace@med.example', actor)],
    ])('is not believed where that host %s', async (_, answer) => {
      const { answers, paths } = await askBoth({ ...heart, [fingerPath('g.okafor@heart.example')]: answer });
      expect(answers['@grace@med.example']).toEqual({
        state: 'failed',
        source,
        problem: 'med.example says that the account is @g.okafor@heart.example, and heart.example does not confirm it.',
      });
      expect(paths('heart.example')).toEqual([fingerPath('g.okafor@heart.example')]);
    });

    it('is missing where that host does not know it', async () => {
      const { answers } = await askBoth({});
      expect(answers['@grace@med.example']).toMatchObject({
        state: 'missing',
        problem: 'heart.example knows no such account.',
      });
    });
  });
});
