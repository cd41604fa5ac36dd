import { expect, it } from 'vitest';
import { parseEndpoint } from '../../../src/sync/net/endpoints.ts';

it.each([
  ['bluesky=http://127.0.0.1:2584', 'public.api.bsky.app', 'http://127.0.0.1:2584'],
  ['plc=http://localhost:2582/', 'plc.directory', 'http://localhost:2582'],
  ['orcid=https://pub.sandbox.orcid.org', 'pub.orcid.org', 'https://pub.sandbox.orcid.org'],
  ['openalex=http://[::1]:8080', 'api.openalex.org', 'http://[::1]:8080'],
  ['GitHub=http://127.0.0.1:1', 'api.github.com', 'http://127.0.0.1:1'],
  ['ror=http://127.0.0.1:1', 'api.ror.org', 'http://127.0.0.1:1'],
  ['crossref=http://127.0.0.1:1', 'api.crossref.org', 'http://127.0.0.1:1'],
  ['pubmed=http://127.0.0.1:1', 'eutils.ncbi.nlm.nih.gov', 'http://127.0.0.1:1'],
  ['Mastodon.Example=http://127.0.0.1:3000', 'mastodon.example', 'http://127.0.0.1:3000'],
  ['bücher.example=http://127.0.0.1:3000', 'xn--bcher-kva.example', 'http://127.0.0.1:3000'],
])('%s stands in for %s', (text, host, origin) => {
  expect(parseEndpoint(text)).toEqual({ host, origin: new URL(origin) });
});

const HOW = 'Write a platform or a host, and the address of a server: bluesky=http://127.0.0.1:2584.';
const NAMES =
  'is neither a public host nor one of the platforms bluesky, plc, orcid, openalex, github, ror, crossref, pubmed.';

it.each([
  ['', HOW],
  ['bluesky', HOW],
  ['bluesky=', HOW],
  ['=http://127.0.0.1:1', HOW],
  ['http://127.0.0.1:1', HOW],
  ['blusky=http://127.0.0.1:1', `"blusky" ${NAMES}`],
  ['localhost=http://127.0.0.1:1', `"localhost" ${NAMES}`],
  ['constructor=http://127.0.0.1:1', `"constructor" ${NAMES}`],
  ['plc=127.0.0.1:1', '"127.0.0.1:1" is not the http or https address of a server, as http://127.0.0.1:2584 is one.'],
  [
    'plc=ftp://med.example',
    '"ftp://med.example" is not the http or https address of a server, as http://127.0.0.1:2584 is one.',
  ],
  [
    'plc=http://127.0.0.1:1/xrpc',
    '"http://127.0.0.1:1/xrpc" has more than a host and a port. Write http://127.0.0.1:1.',
  ],
  ['plc=http://127.0.0.1:1?a=b', '"http://127.0.0.1:1?a=b" has more than a host and a port. Write http://127.0.0.1:1.'],
  [
    'plc=http://me:me@127.0.0.1:1',
    '"http://me:me@127.0.0.1:1" has more than a host and a port. Write http://127.0.0.1:1.',
  ],
])('%s is no endpoint', (text, problem) => {
  expect(parseEndpoint(text)).toEqual({ problem });
});
