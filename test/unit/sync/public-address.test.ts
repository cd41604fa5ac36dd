import { expect, it } from 'vitest';
import { isAddress, isPublicAddress } from '../../../src/sync/net/public-address.ts';

it.each(['1.1.1.1', '8.8.8.8', '128.141.0.1', '223.255.255.254', '2606:4700::1111', '[2a00:1450:4001::1]'])(
  '%s is on the public internet',
  (address) => {
    expect([isAddress(address), isPublicAddress(address)]).toEqual([true, true]);
  },
);

it.each([
  ['this network', '0.0.0.0'],
  ['private', '10.0.0.1'],
  ['shared by customers of a provider', '100.64.0.1'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['link-local, where clouds keep secrets', '169.254.169.254'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['protocol assignments', '192.0.0.1'],
  ['documentation', '192.0.2.1'],
  ['a relay of 6to4', '192.88.99.1'],
  ['private', '192.168.1.1'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '198.51.100.1'],
  ['documentation', '203.0.113.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback in brackets', '[::1]'],
  ['an embedded address', '::127.0.0.1'],
  ['a mapped address', '::ffff:127.0.0.1'],
  ['a mapped public address', '::ffff:8.8.8.8'],
  ['a translated address', '64:ff9b::7f00:1'],
  ['a locally translated address', '64:ff9b:1::7f00:1'],
  ['discarded', '100::1'],
  ['Teredo', '2001::1'],
  ['benchmarking', '2001:2::1'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['6to4', '2002:7f00:1::'],
  ['AS112', '2620:4f:8000::1'],
  ['documentation', '3fff::1'],
  ['unassigned', '4000::1'],
  ['segment routing', '5f00::1'],
  ['unique local', 'fc00::1'],
  ['unique local', 'fd12:3456::1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
])('%s is not public: %s', (_what, address) => {
  expect([isAddress(address), isPublicAddress(address)]).toEqual([true, false]);
});

it.each(['', 'localhost', 'med.example', '1.2.3', '0177.0.0.1', '2130706433', '1.2.3.4.5', '[1::2::3]'])(
  '%s is no address',
  (text) => {
    expect([isAddress(text), isPublicAddress(text)]).toEqual([false, false]);
  },
);
