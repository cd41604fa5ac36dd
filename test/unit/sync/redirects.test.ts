import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/sync/net/exchange.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import { createHosts } from '../../../src/sync/net/hosts.ts';
import { followRedirects } from '../../../src/sync/net/redirects.ts';
import { WholeReply } from '../../../src/sync/net/reply.ts';
import { createRouter } from '../../../src/sync/net/route.ts';
import { createFakeClock } from './fake-clock.ts';
import { type FaultServer, serveFaults } from './fault-server.ts';
import { problemOf } from './problem-of.ts';

const HOST = 'https://med.example';
const redirectTo = (to: string): string => `${HOST}/to?to=${encodeURIComponent(to)}`;
const clientOf = ({ origin }: FaultServer, budgetMs = 10_000) =>
  createClient({ endpoints: new Map([['med.example', origin]]), clock: createFakeClock(), budgetMs });

describe('a redirect', () => {
  it('is followed five times, and not a sixth', async () => {
    const server = await serveFaults();
    const reply = await clientOf(server).get(`${HOST}/steps?left=5`);
    expect([reply.status, reply.url]).toEqual([200, `${HOST}/steps?left=0`]);
    expect(await problemOf(clientOf(server).get(`${HOST}/steps?left=6`))).toBe(
      'refused: med.example redirects once more, after 5 redirects.',
    );
    expect(server.requests).toHaveLength(12);
  });

  it('in a circle is followed once', async () => {
    const server = await serveFaults();
    expect(await problemOf(clientOf(server).get(`${HOST}/circle?step=1`))).toBe(
      'refused: med.example redirects in a circle, back to https://med.example/circle?step=1.',
    );
    expect(server.requests.map(({ path }) => path)).toEqual(['/circle?step=1', '/circle?step=2']);
  });

  it('shares one budget of time with those before it', async () => {
    const server = await serveFaults();
    expect(await problemOf(clientOf(server, 500).get(`${HOST}/slow-steps?left=5&ms=150`))).toBe(
      'time: med.example did not answer within 0.5 seconds.',
    );
    expect(server.requests.length).toBeLessThan(6);
  });

  it('is the answer where it is only reported', async () => {
    const server = await serveFaults();
    const reply = await clientOf(server).get(redirectTo('http://169.254.169.254/'), { redirect: 'report' });
    expect([reply.status, reply.header('location'), reply.text()]).toEqual([
      302,
      'http://169.254.169.254/',
      '<p>Elsewhere',
    ]);
  });

  it('without an address is the answer', async () => {
    const reply = await clientOf(await serveFaults()).get(`${HOST}/answer?status=301`);
    expect([reply.status, reply.url]).toEqual([301, `${HOST}/answer?status=301`]);
  });

  it('of a server that stands in to its own address stays at the host', async () => {
    const server = await serveFaults();
    const reply = await clientOf(server).get(redirectTo(`${server.origin.origin}/well?ä`));
    expect([reply.status, reply.url]).toEqual([200, `${HOST}/well?%C3%A4`]);
  });

  it('of a server that stands in leads to other servers that do', async () => {
    const [server, other] = [await serveFaults(), await serveFaults()];
    const endpoints = new Map([
      ['med.example', server.origin],
      ['other.example', other.origin],
    ]);
    const client = createClient({ endpoints });
    expect((await client.get(redirectTo('https://other.example/well'))).url).toBe('https://other.example/well');
    expect((await client.get(redirectTo(`${other.origin.origin}/well`))).url).toBe(`${other.origin.origin}/well`);
    expect(other.requests).toHaveLength(2);
  });

  it.each([
    ['http://169.254.169.254/latest', 'http://169.254.169.254, which is not an https address'],
    ['https://169.254.169.254/latest', 'https://169.254.169.254, which is not on the public internet'],
    ['http://[::1]:8080/', 'http://[::1]:8080, which is not an https address'],
    ['https://[::1]/', 'https://[::1], which is not on the public internet'],
    ['https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1], which is not on the public internet'],
    ['https://0x7f.1/', 'https://127.0.0.1, which is not on the public internet'],
    ['https://localhost/', 'https://localhost, which is not on the public internet'],
    ['https://metadata.internal/', 'https://metadata.internal, which is not on the public internet'],
    ['http://med.example/', 'http://med.example, which is not an https address'],
    ['https://med.example:8443/', 'https://med.example:8443, which has a port other than 443'],
    ['https://me:secret@med.example/', 'https://med.example, which has a user name or a password'],
    ['file:///etc/passwd', 'file:, which is not an https address'],
    ['https://', '"https://", which is no address'],
  ])('to %s is refused', async (to, where) => {
    const server = await serveFaults();
    expect(await problemOf(clientOf(server).get(redirectTo(to)))).toBe(`refused: med.example redirects to ${where}.`);
    expect(server.requests).toHaveLength(1);
  });
});

describe('what goes to a host of the public internet', () => {
  const credentials = new Map([['api.github.com', { authorization: 'Bearer secret' }]]);

  /** Asks for an address on a network on which `leads` says what redirects where, and gives what went out. */
  async function sentFor(
    address: string,
    leads: Record<string, string>,
    endpoints = new Map<string, URL>(),
    withCredentials = true,
  ) {
    const sent: { to: string; headers: Exchange['headers'] }[] = [];
    const send = async ({ route, headers }: Exchange): Promise<WholeReply> => {
      sent.push({ to: route.url.href, headers });
      const location = leads[route.url.href];
      const status = location === undefined ? 200 : 302;
      return Promise.resolve(new WholeReply(route.url.href, status, { location }, new Uint8Array()));
    };
    const sender = { route: createRouter(endpoints), send, hosts: createHosts(createFakeClock()), budgetMs: 10_000 };
    const options = { accept: 'application/json', headers: { 'x-more': 'yes' }, withCredentials };
    const outcome = await followRedirects(address, options, { ...sender, credentials }).catch(
      (error: unknown) => error,
    );
    return { sent, outcome };
  }

  const whole = { accept: 'application/json', 'x-more': 'yes', authorization: 'Bearer secret' };
  const bare = { accept: 'application/json' };

  it('has no credentials where the address is not our own', async () => {
    const { sent } = await sentFor('https://api.github.com/anything', {}, new Map(), false);
    expect(sent.map(({ headers }) => headers)).toEqual([{ accept: 'application/json', 'x-more': 'yes' }]);
  });

  it('has its credentials and all headers, and along redirects within it', async () => {
    const { sent } = await sentFor('https://api.github.com/users/a', {
      'https://api.github.com/users/a': '/user/1',
    });
    expect(sent).toEqual([
      { to: 'https://api.github.com/users/a', headers: whole },
      { to: 'https://api.github.com/user/1', headers: whole },
    ]);
  });

  it('loses both when it is left, even where it comes back', async () => {
    const { sent } = await sentFor('https://api.github.com/users/a', {
      'https://api.github.com/users/a': 'https://evil.example/',
      'https://evil.example/': 'https://api.github.com/user/1',
    });
    expect(sent.map(({ headers }) => headers)).toEqual([whole, bare, bare]);
  });

  it.each(['https://api.github.com.evil.example/', 'https://x.api.github.com/', 'https://github.com/'])(
    'is no credential of another: %s',
    async (address) => {
      const { sent } = await sentFor(address, {});
      expect(sent).toEqual([{ to: address, headers: { ...bare, 'x-more': 'yes' } }]);
    },
  );

  it('is no credential where another host leads there', async () => {
    const { sent } = await sentFor('https://evil.example/', { 'https://evil.example/': 'https://api.github.com/user' });
    expect(sent[1]).toEqual({ to: 'https://api.github.com/user', headers: bare });
  });

  it('does not lead to the address of a server that stands in for another', async () => {
    const endpoints = new Map([['med.example', new URL('http://127.0.0.1:2584')]]);
    const { sent, outcome } = await sentFor(
      'https://evil.example/',
      { 'https://evil.example/': 'http://127.0.0.1:2584/admin' },
      endpoints,
    );
    expect(sent).toHaveLength(1);
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: 'evil.example redirects to http://127.0.0.1:2584, which is not an https address.',
    });
  });
});
