import { isPublicHost } from '../../handles/host.ts';
import { RequestError } from './client.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** One step of a request: the address as it was asked for, and the origin that the socket goes to. */
export interface Route {
  /** Without fragment. */
  url: URL;
  origin: string;
  /** Whether the origin is one that the operator gave, on whatever network it is. */
  isStandIn: boolean;
}

/**
 * Finds where an address leads. A step that redirects there is given too: a stand-in may lead to stand-ins by their own
 * address, and nothing else may. Throws {@link RequestError} of kind `refused`.
 */
export type Router = (address: string, from?: Route) => Route;

/** A router for the public internet, with origins that stand in for hosts. */
export function createRouter(endpoints: ReadonlyMap<string, URL>): Router {
  const origins = new Set([...endpoints.values()].map(({ origin }) => origin));

  const findStandIn = (url: URL, from?: Route): Route | undefined => {
    const endpoint = isPlainHttps(url) ? endpoints.get(url.hostname) : undefined;
    if (endpoint !== undefined) return { url, origin: endpoint.origin, isStandIn: true };
    if (!origins.has(url.origin) || from?.isStandIn === false) return undefined;
    return { url: asAsked(url, from), origin: url.origin, isStandIn: true };
  };

  return (address, from) => {
    if (!URL.canParse(address, from?.url.href)) throw refusal(`"${address.slice(0, 100)}"`, 'is no address', from);
    const url = new URL(address, from?.url);
    url.hash = '';
    if (url.username !== '' || url.password !== '') throw refusal(shown(url), 'has a user name or a password', from);
    const standIn = findStandIn(url, from);
    if (standIn !== undefined) return standIn;
    const reason = reasonToRefuse(url);
    if (reason !== undefined) throw refusal(shown(url), reason, from);
    return { url, origin: url.origin, isStandIn: false };
  };
}

/** What a server that stands in calls itself, as an address of the host that it stands in for. */
function asAsked(url: URL, from?: Route): URL {
  return from === undefined || from.origin !== url.origin ? url : new URL(url.pathname + url.search, from.url);
}

const isPlainHttps = (url: URL): boolean => url.protocol === 'https:' && url.port === '';

function reasonToRefuse(url: URL): string | undefined {
  if (url.protocol !== 'https:') return 'is not an https address';
  if (url.port !== '') return 'has a port other than 443';
  const isPublic = isAddress(url.hostname) ? isPublicAddress(url.hostname) : isPublicHost(url.hostname);
  return isPublic ? undefined : 'is not on the public internet';
}

/** Neither the user information nor the path: they may be secret, or long. */
const shown = (url: URL): string => (url.host === '' ? url.protocol : `${url.protocol}//${url.host}`);

function refusal(what: string, reason: string, from?: Route): RequestError {
  const sentence =
    from === undefined
      ? `${what} ${reason}, so it was not asked.`
      : `${from.url.host} redirects to ${what}, which ${reason}.`;
  return new RequestError('refused', sentence);
}
