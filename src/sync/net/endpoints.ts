import { readHost } from '../../handles/host.ts';

/** The host of each platform that can be named, as its source asks it. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['bluesky', 'public.api.bsky.app'],
  ['plc', 'plc.directory'],
  ['orcid', 'pub.orcid.org'],
  ['openalex', 'api.openalex.org'],
  ['github', 'api.github.com'],
  ['ror', 'api.ror.org'],
  ['crossref', 'api.crossref.org'],
  ['pubmed', 'eutils.ncbi.nlm.nih.gov'],
]);

/** A host, and the origin that stands in for it. */
export interface Endpoint {
  host: string;
  origin: URL;
}

/** Reads `NAME=URL`, where the name is one of a platform or a host: `bluesky=http://127.0.0.1:2584`. */
export function parseEndpoint(text: string): Endpoint | { problem: string } {
  const [, name = '', address = ''] = /^([^=]*)=(.*)$/.exec(text.trim()) ?? [];
  if (name === '' || address === '') {
    return { problem: 'Write a platform or a host, and the address of a server: bluesky=http://127.0.0.1:2584.' };
  }
  const host = HOSTS.get(name.toLowerCase()) ?? readHost(name);
  if (host === undefined) {
    const platforms = [...HOSTS.keys()].join(', ');
    return { problem: `"${name}" is neither a public host nor one of the platforms ${platforms}.` };
  }
  const origin = URL.canParse(address) ? new URL(address) : undefined;
  if (origin === undefined || !/^https?:$/.test(origin.protocol)) {
    return { problem: `"${address}" is not the http or https address of a server, as http://127.0.0.1:2584 is one.` };
  }
  if (origin.href !== `${origin.origin}/`) {
    return { problem: `"${address}" has more than a host and a port. Write ${origin.origin}.` };
  }
  return { host, origin };
}
