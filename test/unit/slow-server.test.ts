import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSlowly, type SlowServer } from '../bench/slow-server.ts';
import { type LineShape, OPEN_LINE, SLOW_4G } from '../bench/shared-line.ts';
import { contentFolder } from '../content-folder.ts';

/** Bytes that do not shrink. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) >> 8);
}

const SLOW_SITE = { 'a.bin': noise(200_000), 'b.bin': noise(100_000), 'c.bin': noise(100_000) };

async function serve(files: Record<string, string | Uint8Array>, shape: LineShape = OPEN_LINE): Promise<SlowServer> {
  const server = await serveSlowly(contentFolder(files), shape);
  onTestFinished(() => server.close());
  return server;
}

/** Answers as they come over the line, before anything unpacks them. */
function ask(server: SlowServer, path: string, headers: Record<string, string> = {}) {
  const startMs = performance.now();
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer; ms: number }>(
    (resolve, reject) => {
      get(server.origin + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks),
            ms: performance.now() - startMs,
          }),
        );
      }).on('error', reject);
    },
  );
}

describe('a slow line', () => {
  test('takes a second and the latency for 200 kB', async () => {
    const { ms, body } = await ask(await serve(SLOW_SITE, SLOW_4G), '/a.bin');
    expect(body.equals(SLOW_SITE['a.bin'])).toBe(true);
    expect(ms).toBeGreaterThan(1130);
    expect(ms).toBeLessThan(2000);
  });

  test('is shared by two who load at once, who end together', async () => {
    const server = await serve(SLOW_SITE, SLOW_4G);
    const [b, c] = await Promise.all([ask(server, '/b.bin'), ask(server, '/c.bin')]);
    expect(Math.min(b.ms, c.ms)).toBeGreaterThan(1110);
    expect(Math.max(b.ms, c.ms)).toBeLessThan(2000);
    expect(Math.abs(b.ms - c.ms)).toBeLessThan(400);
  });

  test('answers small requests in about the latency, however many at once', async () => {
    const server = await serve({ 'x.txt': 'x' }, SLOW_4G);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(server, '/x.txt')));
    for (const { ms } of answers) {
      expect(ms).toBeGreaterThan(145);
      expect(ms).toBeLessThan(600);
    }
  });

  test('goes on for the others when somebody leaves', async () => {
    const server = await serve(SLOW_SITE, SLOW_4G);
    const leaving = new AbortController();
    const left = fetch(`${server.origin}/a.bin`, { signal: leaving.signal }).then((response) => response.arrayBuffer());
    setTimeout(() => leaving.abort(), 250);
    const [b] = await Promise.all([ask(server, '/b.bin'), expect(left).rejects.toThrow(/abort/i)]);
    expect(b.body).toHaveLength(100_000);
    expect(server.traffic.between(0).byPath['/a.bin']?.bytes).toBeLessThan(80_000);
  });
});

describe('what is sent', () => {
  const text = 'nephrology '.repeat(100);

  test('is compressed where that helps, and else as it is', async () => {
    const server = await serve({
      'a.json': text,
      'a.pf_meta': text,
      'b.pf_meta': noise(1000),
      'a.woff2': text,
      'b.txt': 'x',
    });
    const encodings = ['/a.json', '/a.pf_meta', '/b.pf_meta', '/a.woff2', '/b.txt'].map(
      async (path) => (await ask(server, path)).headers['content-encoding'],
    );
    expect(await Promise.all(encodings)).toEqual(['gzip', 'gzip', undefined, undefined, undefined]);
    expect(gunzipSync((await ask(server, '/a.json')).body).toString()).toBe(text);
  });

  test('is a folder’s index, a redirect to it, or a 404', async () => {
    const server = await serve({ 'mentors/index.html': 'list' });
    expect((await ask(server, '/mentors/?q=x')).body.toString()).toBe('list');
    expect(await ask(server, '/mentors')).toMatchObject({ status: 301, headers: { location: '/mentors/' } });
    expect(await ask(server, '/nobody/')).toMatchObject({ status: 404 });
  });

  test('may be kept, and is not sent again to who still has it', async () => {
    const server = await serve({ 'a.txt': text });
    const { headers } = await ask(server, '/a.txt');
    expect(headers['cache-control']).toBeUndefined();
    const again = await ask(server, '/a.txt', { 'If-None-Match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  test('is counted by path, in the time in which it was sent', async () => {
    const server = await serve({ 'a.json': text, 'b.bin': noise(5000) });
    const startMs = Date.now();
    const { body } = await ask(server, '/a.json');
    await ask(server, '/b.bin');
    await ask(server, '/b.bin');
    await server.traffic.quiet(20);
    expect(server.traffic.between(startMs)).toEqual({
      requests: 3,
      bytes: body.length + 10_000,
      byPath: { '/a.json': { requests: 1, bytes: body.length }, '/b.bin': { requests: 2, bytes: 10_000 } },
    });
    expect(server.traffic.between(0, startMs - 1)).toEqual({ requests: 0, bytes: 0, byPath: {} });
    expect(server.traffic.between(Date.now()).requests).toBe(0);
  });
});
