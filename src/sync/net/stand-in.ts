import type { Client, Reply, RequestOptions } from './client.ts';
import type { WholeReply } from './reply.ts';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A client to whom servers that stand in for hosts speak as those hosts: where such a server calls itself by its own
 * address, the address of the host is read. One that knows nothing of the host is asked by the name that it has itself.
 */
export function speakAsHosts(
  client: { get(url: string, options?: RequestOptions): Promise<WholeReply> },
  endpoints: ReadonlyMap<string, URL>,
): Client {
  const names = [...endpoints].map(([host, origin]) => ({ host, aliases: aliasesOf(origin) }));
  return {
    get: async (url, options) => {
      const endpoint = URL.canParse(url) ? endpoints.get(new URL(url).hostname) : undefined;
      const reply = await client.get(url, options);
      if (endpoint === undefined) return reply;
      const own = reply.status === 404 ? byOwnName(url, endpoint) : undefined;
      const answer = own === undefined ? reply : await client.get(own, options);
      return readAsHosts(answer, names);
    },
  };
}

interface Naming {
  host: string;
  aliases: readonly string[];
}

/** The hosts with port by which a server on this machine may call itself; elsewhere there is but one. */
function aliasesOf({ hostname, port, host }: URL): string[] {
  return LOOPBACK.includes(hostname) ? LOOPBACK.map((name) => (port === '' ? name : `${name}:${port}`)) : [host];
}

/** The address with the host in its query replaced, as in `resource=acct:ada@localhost:9100`. */
function byOwnName(address: string, endpoint: URL): string | undefined {
  const url = new URL(address);
  const query = url.search.replaceAll(url.hostname, encodeURIComponent(endpoint.host));
  if (query === url.search) return undefined;
  url.search = query;
  return url.href;
}

function readAsHosts(reply: WholeReply, names: readonly Naming[]): Reply {
  if (!/\bjson\b|^text\//i.test(reply.header('content-type') ?? '')) return reply;
  let text = reply.text();
  for (const { host, aliases } of names) {
    for (const alias of aliases) {
      text = text.replaceAll(`http://${alias}/`, `https://${host}/`).replaceAll(`@${alias}`, `@${host}`);
    }
  }
  return reply.withText(text);
}
