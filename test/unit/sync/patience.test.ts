import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import { createHosts } from '../../../src/sync/net/hosts.ts';
import { createFakeClock } from './fake-clock.ts';
import { type FaultServer, serveFaults } from './fault-server.ts';
import { problemOf } from './problem-of.ts';

const HOST = 'https://med.example';

/** A client on a clock that says noon, with requests to two hosts that go to one server. */
function patientClient({ origin }: FaultServer, time?: string) {
  const clock = createFakeClock(time);
  const endpoints = new Map([
    ['med.example', origin],
    ['other.example', origin],
  ]);
  return { clock, client: createClient({ clock, endpoints }) };
}

function answer(status: number, headers: string[], times?: number): string {
  const query = new URLSearchParams([['status', String(status)], ...headers.map((header) => ['header', header])]);
  if (times !== undefined) query.set('times', String(times));
  return `${HOST}/answer?${query}`;
}

describe('a host that wants to be left alone for a while', () => {
  it.each([
    ['seconds', 429, ['Retry-After: 30']],
    ['an HTTP date', 429, ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'Retry-After: Wed, 04 Nov 2026 12:00:30 GMT']],
    [
      'an HTTP date of long ago',
      429,
      ['Date: Sunday, 06-Nov-94 08:49:07 GMT', 'Retry-After: Sun Nov  6 08:49:37 1994'],
    ],
    ['seconds since 1970', 429, ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'X-RateLimit-Reset: 1793793630']],
    ['ISO 8601', 429, ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'X-RateLimit-Reset: 2026-11-04T12:00:30.000000Z']],
    ['seconds from now', 429, ['RateLimit-Reset: 30']],
    ['503', 503, ['Retry-After: 30']],
    ['403 and nothing left', 403, ['X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 30']],
    ['403 and a time', 403, ['Retry-After: 30']],
  ])('in %s is asked again when it said', async (_dialect, status, headers) => {
    const server = await serveFaults();
    const { client, clock } = patientClient(server);
    const reply = await client.get(answer(status, headers, 1));
    expect([reply.status, clock.sleeps, server.requests.length]).toEqual([200, [30_000], 2]);
  });

  it.each(['2025-11-04T12:00:00Z', '2027-11-04T12:00:00Z'])('is understood by a clock at %s', async (time) => {
    const { client, clock } = patientClient(await serveFaults(), time);
    const headers = ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'X-RateLimit-Reset: 1793793630'];
    expect((await client.get(answer(429, headers, 1))).status).toBe(200);
    expect(clock.sleeps).toEqual([30_000]);
  });

  it('is asked three times at most, and then no more in this run', async () => {
    const server = await serveFaults();
    const { client, clock } = patientClient(server);
    const reply = await client.get(answer(429, ['Retry-After: 60']));
    expect([reply.status, reply.text(), clock.sleeps]).toEqual([429, '{"well":false}', [60_000, 60_000]]);
    expect(await problemOf(client.get(`${HOST}/well`))).toBe(
      'later: med.example wants to be left alone for some minutes, so this run asks it no more.',
    );
    expect(server.requests).toHaveLength(3);
  });

  it('is not asked at once where it says "now"', async () => {
    const { client, clock } = patientClient(await serveFaults());
    expect((await client.get(answer(429, ['Retry-After: 0'], 2))).status).toBe(200);
    expect(clock.sleeps).toEqual([1000, 1000]);
  });

  it('is asked by nobody else meanwhile', async () => {
    const clock = createFakeClock();
    const hosts = createHosts(clock);
    hosts.pause('med.example', 30_000);
    expect(await hosts.takeTurn('other.example', async () => Promise.resolve(clock.sleeps.length))).toBe(0);
    expect(await hosts.takeTurn('med.example', async () => Promise.resolve(clock.sleeps))).toEqual([30_000]);
  });
});

describe('a host that wants to be left alone for longer than a minute', () => {
  const YEAR = 'later: med.example wants to be left alone for more than an hour, so this run asks it no more.';

  it.each([
    ['seconds', ['Retry-After: 31536000']],
    ['an HTTP date', ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'Retry-After: Thu, 04 Nov 2027 12:00:00 GMT']],
    ['seconds since 1970', ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'X-RateLimit-Reset: 1825329600']],
    ['ISO 8601', ['Date: Wed, 04 Nov 2026 12:00:00 GMT', 'X-RateLimit-Reset: 2027-11-04T12:00:00Z']],
  ])('in %s is put off for this run, and no other host with it', async (_dialect, headers) => {
    const server = await serveFaults();
    const { client, clock } = patientClient(server);
    expect(await problemOf(client.get(answer(429, headers)))).toBe(YEAR);
    expect(await problemOf(client.get(`${HOST}/well`))).toBe(YEAR);
    expect((await client.get('https://other.example/well')).status).toBe(200);
    expect([server.requests.length, clock.sleeps]).toEqual([2, []]);
  });

  it('is not asked for what already waits for its turn', async () => {
    const server = await serveFaults();
    const { client } = patientClient(server);
    const all = [answer(429, ['Retry-After: 61']), ...[1, 2, 3, 4, 5].map((step) => `${HOST}/well?step=${step}`)];
    const problems = await Promise.all(all.map(async (address) => problemOf(client.get(address))));
    expect(problems.filter((problem) => problem.startsWith('later: ')).length).toBeGreaterThanOrEqual(4);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });
});

describe('a host that fails', () => {
  it.each([500, 502, 503, 504, 429])('with %i and says no more is asked once more', async (status) => {
    const server = await serveFaults();
    const { client, clock } = patientClient(server);
    expect((await client.get(answer(status, []))).status).toBe(status);
    expect((await client.get(answer(status, [], 1))).status).toBe(200);
    expect([server.requests.length, clock.sleeps]).toEqual([4, [1000, 1000]]);
  });

  it.each([400, 401, 403, 404, 409, 410])('for good with %i is asked once', async (status) => {
    const server = await serveFaults();
    const { client, clock } = patientClient(server);
    expect((await client.get(answer(status, ['X-RateLimit-Remaining: 59', 'X-RateLimit-Reset: 30']))).status).toBe(
      status,
    );
    expect([server.requests.length, clock.sleeps]).toEqual([1, []]);
  });
});

describe('the pace', () => {
  /** When turns began, in milliseconds after the first. */
  async function startsOf(host: string, count: number, isPaced = true): Promise<number[]> {
    const clock = createFakeClock();
    const hosts = createHosts(clock);
    const starts: number[] = [];
    const turn = async (): Promise<number> => Promise.resolve(starts.push(clock.now()));
    await Promise.all(Array.from({ length: count }, async () => hosts.takeTurn(host, turn, { isPaced })));
    return starts.map((start) => start - starts[0]!);
  }

  const most = (starts: number[], withinMs: number): number =>
    Math.max(...starts.map((start) => starts.filter((other) => other >= start && other < start + withinMs).length));

  it.each([
    ['med.example', 10],
    ['pub.orcid.org', 12],
    ['eutils.ncbi.nlm.nih.gov', 3],
  ])('at %s is %i a second', async (host, perSecond) => {
    const starts = await startsOf(host, 40);
    expect(most(starts, 1000)).toBe(perSecond);
    expect(starts.at(-1)).toBe(Math.floor(39 / perSecond) * 1000);
  });

  it('at any host but the large platforms is below 300 in five minutes, as Mastodon has it', async () => {
    expect(most(await startsOf('med.example', 600), 300_000)).toBe(250);
    expect(most(await startsOf('api.github.com', 600), 300_000)).toBe(600);
  });

  it('is not kept on a server of the operator’s own', async () => {
    expect((await startsOf('med.example', 600, false)).at(-1)).toBe(0);
  });

  it('is two at a time for each host', async () => {
    const hosts = createHosts(createFakeClock());
    const running: Record<string, number> = { 'a.example': 0, 'b.example': 0 };
    const most: number[] = [];
    const turns = Array.from({ length: 12 }, async (_, index) => {
      const host = index % 2 === 0 ? 'a.example' : 'b.example';
      await hosts.takeTurn(host, async () => {
        running[host] = (running[host] ?? 0) + 1;
        most.push(Object.values(running).reduce((sum, count) => sum + count));
        expect(running[host]).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running[host] -= 1;
      });
    });
    await Promise.all(turns);
    expect(Math.max(...most)).toBe(4);
  });

  it('is kept by a clock that was set back by a year', async () => {
    let now = Date.parse('2026-11-04T12:00:00Z');
    const sleeps: number[] = [];
    const sleep = async (ms: number): Promise<void> => Promise.resolve(void sleeps.push(ms));
    const hosts = createHosts({ now: () => now, sleep });
    for (let turns = 0; turns < 10; turns++) await hosts.takeTurn('med.example', async () => Promise.resolve());
    hosts.pause('med.example', 30_000);
    now -= 365 * 24 * 60 * 60 * 1000;
    for (let turns = 0; turns < 10; turns++) await hosts.takeTurn('med.example', async () => Promise.resolve());
    expect(sleeps).toEqual([60_000]);
  });
});
