import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import { serveAnswers } from './answers-server.ts';

const url = 'https://med.example/actor?resource=acct:grace@med.example';

describe('a server that stands in for a host', () => {
  it('speaks as that host: its own addresses and names are read as those of the host', async () => {
    const server = await serveAnswers((_, { headers }) => ({
      body: {
        id: `http://${headers.host}/users/grace`,
        icon: `http://${headers.host!.replace('127.0.0.1', 'localhost')}/grace.png`,
        subject: `acct:grace@${headers.host}`,
        other: 'https://heart.example/',
      },
    }));
    const client = createClient({ endpoints: new Map([['med.example', new URL(server.origin)]]) });
    const reply = await client.get(url);
    expect(reply.json()).toEqual({
      id: 'https://med.example/users/grace',
      icon: 'https://med.example/grace.png',
      subject: 'acct:grace@med.example',
      other: 'https://heart.example/',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is asked by its own name where it does not know the host', async () => {
    const server = await serveAnswers(({ searchParams }, { headers }) =>
      searchParams.get('resource') === `acct:grace@${headers.host}` ? { body: { ok: true } } : undefined,
    );
    const client = createClient({ endpoints: new Map([['med.example', new URL(server.origin)]]) });
    expect((await client.get(url)).json()).toEqual({ ok: true });
    expect((await client.get(url.replace('grace', 'ada'))).status).toBe(404);
  });

  it('may send what is no text, which stays as it is', async () => {
    const bytes = Buffer.from('http://127.0.0.1/ \u0000\u00ff', 'latin1');
    const server = await serveAnswers(() => ({ headers: { 'Content-Type': 'image/png' }, body: bytes }));
    const client = createClient({ endpoints: new Map([['med.example', new URL(server.origin)]]) });
    expect(Buffer.from((await client.get('https://med.example/a.png')).bytes).equals(bytes)).toBe(true);
  });
});
