import { execFile } from 'node:child_process';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Client } from '../../../src/sync/net/client.ts';
import { type ClientOptions, createClient } from '../../../src/sync/net/guarded-client.ts';
import { createFakeClock } from './fake-clock.ts';
import { type FaultServer, serveFaults, serveSecureFaults, serveSilence } from './fault-server.ts';
import { problemOf } from './problem-of.ts';
import { TEST_CERTIFICATE } from './test-certificate.ts';

const HOST = 'https://med.example';

/** A client whose requests to med.example go to a server. */
function clientOf({ origin }: FaultServer, options: ClientOptions = {}): Client {
  return createClient({ clock: createFakeClock(), endpoints: new Map([['med.example', origin]]), ...options });
}

describe('an answer', () => {
  it('is given whole, whatever its status, under the address that was asked', async () => {
    const server = await serveFaults();
    const reply = await clientOf(server).get(`${HOST}/answer?status=404&header=X-Trap:one&header=x-trap:two#part`);
    expect(reply.url).toBe(`${HOST}/answer?status=404&header=X-Trap:one&header=x-trap:two`);
    expect([reply.status, reply.header('X-Trap'), reply.header('constructor'), reply.text(), reply.json()]).toEqual([
      404,
      'one, two',
      undefined,
      '{"well":false}',
      { well: false },
    ]);
  });

  it.each(['gzip', 'br', 'deflate'])('is unpacked from %s', async (coding) => {
    const reply = await clientOf(await serveFaults()).get(`${HOST}/packed?coding=${coding}`);
    expect(reply.json()).toEqual({ well: true });
  });

  it('is asked for with the media type, the headers and the name of this program', async () => {
    const server = await serveFaults();
    await clientOf(server).get(`${HOST}/well`, { accept: 'application/json', headers: { 'if-none-match': '"a"' } });
    expect(server.requests[0]?.headers).toMatchObject({
      host: server.origin.host,
      accept: 'application/json',
      'if-none-match': '"a"',
      'user-agent': 'mentor-directory (static mentor directories)',
    });
  });

  it.each(['gzip', 'br', 'deflate'])('is nothing where nothing is packed as %s', async (coding) => {
    const reply = await clientOf(await serveFaults()).get(`${HOST}/packed-nothing?coding=${coding}`);
    expect([reply.status, reply.text()]).toEqual([200, '']);
  });

  it('leaves its connection to the next ones', async () => {
    const server = await serveFaults();
    const client = clientOf(server);
    for (let times = 0; times < 5; times++) await client.get(`${HOST}/packed?coding=gzip`);
    expect(server.connections.length).toBeLessThanOrEqual(2);
  });

  it('may be as large as it is allowed to be, and no larger', async () => {
    const client = clientOf(await serveFaults());
    expect((await client.get(`${HOST}/well`, { maxBytes: 13 })).text()).toBe('{"well":true}');
    expect(await problemOf(client.get(`${HOST}/packed?coding=br`, { maxBytes: 12 }))).toBe(
      'size: med.example sent more than 12 bytes, so it was not read.',
    );
  });

  it('that is a web page is no JSON', async () => {
    const reply = await clientOf(await serveFaults()).get(`${HOST}/page`);
    expect(() => reply.json()).toThrow('med.example sent a web page instead of JSON.');
  });

  it('that is no JSON says so', async () => {
    const reply = await clientOf(await serveFaults()).get(`${HOST}/to`, { redirect: 'report' });
    expect(() => reply.json()).toThrow('med.example sent something else instead of JSON.');
  });
});

describe('a broken answer', () => {
  it.each([
    ['hang', 'time: med.example did not answer within 0.5 seconds.', 1],
    ['drip', 'time: med.example did not finish its answer within 0.5 seconds.', 1],
    ['reset', 'network: med.example broke the connection off.', 2],
    ['cut', 'network: med.example broke its answer off in the middle.', 2],
    ['garbage', 'unreadable: med.example sent an answer that is not HTTP.', 1],
    ['endless?coding=gzip', 'size: med.example sent more than 2 MB, so it was not read.', 1],
    ['endless', 'size: med.example sent more than 2 MB, so it was not read.', 1],
    ['huge', 'size: med.example sent more than 2 MB, so it was not read.', 1],
  ])('%s ends in a sentence, and its connection is ended', async (fault, sentence, times) => {
    const server = await serveFaults();
    const clock = createFakeClock();
    const budgetMs = sentence.startsWith('time') ? 500 : 10_000;
    expect(await problemOf(clientOf(server, { clock, budgetMs }).get(`${HOST}/${fault}`))).toBe(sentence);
    expect([server.requests.length, clock.sleeps]).toEqual([times, times === 1 ? [] : [1000]]);
    await expect.poll(() => server.connections.every(({ closed }) => closed)).toBe(true);
  });

  it.each([
    ['bomb?coding=gzip', 'size: med.example sent more than 2 MB, so it was not read.'],
    ['bomb?coding=br', 'size: med.example sent more than 2 MB, so it was not read.'],
    ['bomb?coding=deflate', 'size: med.example sent more than 2 MB, so it was not read.'],
    ['not-packed?coding=gzip', 'unreadable: med.example sent an answer that cannot be unpacked.'],
    ['not-packed?coding=br', 'unreadable: med.example sent an answer that cannot be unpacked.'],
    ['not-packed?coding=deflate', 'unreadable: med.example sent an answer that cannot be unpacked.'],
    ['not-packed?coding=zstd', 'unreadable: med.example sent its answer in a coding that was not asked for.'],
  ])('%s ends in a sentence, and the next one is read', async (fault, sentence) => {
    const server = await serveFaults();
    const client = clientOf(server);
    expect(await problemOf(client.get(`${HOST}/${fault}`))).toBe(sentence);
    expect((await client.get(`${HOST}/well`)).status).toBe(200);
    expect(server.requests).toHaveLength(2);
  });

  it('is asked for once more where the connection broke', async () => {
    const server = await serveFaults();
    expect((await clientOf(server).get(`${HOST}/reset-once`)).status).toBe(200);
    expect(server.requests).toHaveLength(2);
  });

  it('of one host holds up no other', async () => {
    const [broken, well] = [await serveFaults(), await serveFaults()];
    const endpoints = new Map([
      ['med.example', broken.origin],
      ['well.example', well.origin],
    ]);
    const client = createClient({ endpoints, budgetMs: 400 });
    const hanging = Promise.all([1, 2, 3].map(async () => problemOf(client.get(`${HOST}/hang`))));
    const first = await Promise.race([hanging, client.get('https://well.example/well')]);
    expect(first).toMatchObject({ status: 200 });
    expect(await hanging).toHaveLength(3);
  });

  it('three times too late is the last that a host is asked for', async () => {
    const server = await serveFaults();
    const client = clientOf(server, { budgetMs: 50 });
    for (let times = 0; times < 3; times++) await problemOf(client.get(`${HOST}/hang`));
    expect(await problemOf(client.get(`${HOST}/well`))).toBe(
      'later: med.example did not answer 3 times in a row, so this run asks it no more.',
    );
    expect(server.requests).toHaveLength(3);
  });

  it('is a certificate that nobody vouches for, or one for another name', async () => {
    const server = await serveSecureFaults('127.0.0.1');
    expect(await problemOf(clientOf(server).get(`${HOST}/well`))).toBe(
      'network: med.example has a certificate that cannot be trusted.',
    );
    trustTestCertificate();
    expect(await problemOf(clientOf(server).get(`${HOST}/well`))).toBe(
      'network: med.example has a certificate for another name.',
    );
    expect(server.requests).toEqual([]);
  });

  it('is a certificate that never comes', async () => {
    const endpoints = new Map([['med.example', new URL(`https://127.0.0.1:${await serveSilence()}`)]]);
    expect(await problemOf(createClient({ endpoints, budgetMs: 200 }).get(`${HOST}/well`))).toBe(
      'time: med.example did not answer within 0.2 seconds.',
    );
  });

  it('is one that is not https, or not there', async () => {
    const server = await serveFaults();
    const secure = { ...server, origin: new URL(server.origin.href.replace('http:', 'https:')) };
    expect(await problemOf(clientOf(secure).get(`${HOST}/well`))).toBe(
      'network: med.example does not speak https as it should.',
    );
    const closed = { ...server, origin: new URL('http://127.0.0.1:9') };
    expect(await problemOf(clientOf(closed).get(`${HOST}/well`))).toBe('network: med.example refused the connection.');
  });
});

describe('a server that stands in', () => {
  it('is asked for its host, by its own name, and never given the credentials', async () => {
    const server = await serveFaults();
    const credentials = new Map([
      ['med.example', { authorization: 'Bearer secret' }],
      ['127.0.0.1', { authorization: 'Bearer secret' }],
    ]);
    const client = clientOf(server, { credentials });
    await client.get(`${HOST}/well?a=%2F&b`);
    await client.get(`${server.origin.origin}/well`);
    expect(server.requests.map(({ path }) => path)).toEqual(['/well?a=%2F&b', '/well']);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('over TLS is asked where its certificate is good', async () => {
    const server = await serveSecureFaults('localhost');
    trustTestCertificate();
    expect((await clientOf(server).get(`${HOST}/well`)).url).toBe(`${HOST}/well`);
  });

  it.each([
    ['http://med.example/', 'http://med.example is not an https address'],
    ['https://med.example:444/', 'https://med.example:444 has a port other than 443'],
    ['https://me:secret@med.example/', 'https://med.example has a user name or a password'],
    ['https://127.0.0.1/', 'https://127.0.0.1 is not on the public internet'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1 is not an https address'],
    ['med.example', '"med.example" is no address'],
  ])('loosens nothing: %s is refused', async (address, sentence) => {
    const server = await serveFaults();
    expect(await problemOf(clientOf(server).get(address))).toBe(`refused: ${sentence}, so it was not asked.`);
    expect(server.connections).toEqual([]);
  });

  it('is none without being named', async () => {
    const server = await serveFaults();
    expect(await problemOf(createClient().get(`${server.origin.origin}/well`))).toBe(
      `refused: ${server.origin.origin} is not an https address, so it was not asked.`,
    );
  });
});

it('lets a program end as soon as it has its answers', async () => {
  const server = await serveFaults();
  const program = `
    import { createClient } from ${JSON.stringify(import.meta.resolve('../../../src/sync/net/guarded-client.ts'))};
    const client = createClient({ endpoints: new Map([['med.example', new URL('${server.origin.href}')]]) });
    console.log((await client.get('${HOST}/well')).status);
    const { startTime } = performance.mark('answered');
    process.on('exit', () => console.log(performance.now() - startTime < 2000 ? 'soon' : 'late'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  expect(stdout).toBe('200\nsoon\n');
});

function trustTestCertificate(): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, TEST_CERTIFICATE]);
  onTestFinished(() => setDefaultCACertificates(before));
}
