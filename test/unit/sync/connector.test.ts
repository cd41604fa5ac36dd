import type { LookupAddress } from 'node:dns';
import { connect, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Agent, request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGuardedConnector, type Resolve } from '../../../src/sync/net/connector.ts';
import { serveFaults, serveSecureFaults } from './fault-server.ts';
import { TEST_CERTIFICATE } from './test-certificate.ts';

const REFUSAL = 'leads to an address that is not on the public internet, so it was not asked.';

/** A name server that gives these addresses for every name, and counts the questions. */
function resolverOf(...addresses: string[]): Resolve & { questions: string[] } {
  const questions: string[] = [];
  const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const resolve: Resolve = (host, _options, callback) => {
    questions.push(host);
    callback(null, found);
  };
  return Object.assign(resolve, { questions });
}

async function problemWith(resolve: Resolve, address: string): Promise<unknown> {
  const dispatcher = new Agent({ connect: createGuardedConnector(1000, resolve) });
  onTestFinished(async () => dispatcher.destroy());
  return request(address, { dispatcher }).then(
    ({ statusCode }) => statusCode,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
}

describe('a connection', () => {
  it.each([
    ['loopback', ['127.0.0.1']],
    ['a private network', ['10.0.0.1']],
    ['loopback of IPv6', ['::1']],
    ['a public address and then loopback', ['93.184.215.14', '127.0.0.1']],
    ['loopback, mapped', ['::ffff:127.0.0.1']],
    ['nothing', []],
  ])('to a name that leads to %s is never made', async (_where, addresses) => {
    const server = await serveFaults();
    const resolve = resolverOf(...addresses);
    expect(await problemWith(resolve, `http://rebind.example:${server.origin.port}/well`)).toBe(
      `rebind.example ${REFUSAL}`,
    );
    expect([server.connections, resolve.questions]).toEqual([[], ['rebind.example']]);
  });

  it('to loopback in numbers is never made, and nobody is asked for it', async () => {
    const server = await serveFaults();
    const resolve = resolverOf('93.184.215.14');
    expect(await problemWith(resolve, `${server.origin.origin}/well`)).toBe(`127.0.0.1 ${REFUSAL}`);
    expect(await problemWith(resolve, `http://[::1]:${server.origin.port}/well`)).toBe(`::1 ${REFUSAL}`);
    expect([server.connections, resolve.questions]).toEqual([[], []]);
  });

  it('that ended somewhere else than it was to is given up', async () => {
    const server = await serveSecureFaults('localhost');
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, TEST_CERTIFICATE]);
    onTestFinished(() => setDefaultCACertificates(before));
    const tunnel = connect(Number(server.origin.port), '127.0.0.1');
    const outcome = await new Promise<[Error | null, Socket | null]>((resolve) => {
      const options = { hostname: 'localhost', protocol: 'https:', port: server.origin.port, httpSocket: tunnel };
      createGuardedConnector(1000, resolverOf('93.184.215.14'))({ ...options, servername: 'localhost' }, (...args) =>
        resolve(args),
      );
    });
    expect(outcome).toEqual([expect.objectContaining({ message: `localhost ${REFUSAL}` }), null]);
    await expect.poll(() => tunnel.destroyed).toBe(true);
    expect(server.requests).toEqual([]);
  });
});
