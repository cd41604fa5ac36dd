import { lookup as resolve, type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { RequestError } from './client.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** Finds the addresses of a host, as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Connects to addresses of the public internet only. The addresses that are checked are those that the socket uses, so
 * no second answer of a name server can put another in their place.
 */
export function createGuardedConnector(timeoutMs: number, resolveHost: Resolve = resolve): buildConnector.connector {
  const connect = buildConnector({ allowH2: false, timeout: timeoutMs, lookup: guardLookup(resolveHost) });
  return (options, callback) => {
    // A socket to an address in numbers asks no lookup.
    if (isAddress(options.hostname) && !isPublicAddress(options.hostname)) {
      callback(refusal(options.hostname), null);
      return;
    }
    connect(options, (...outcome) => {
      const [error, socket] = outcome;
      if (error !== null || isPublicAddress(socket.remoteAddress ?? '')) {
        callback(...outcome);
        return;
      }
      socket.destroy();
      callback(refusal(options.hostname), null);
    });
  };
}

function guardLookup(resolveHost: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolveHost(host, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error !== null) callback(error, '');
      else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        callback(refusal(host), '');
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refusal(host: string): RequestError {
  return new RequestError(
    'refused',
    `${host} leads to an address that is not on the public internet, so it was not asked.`,
  );
}
