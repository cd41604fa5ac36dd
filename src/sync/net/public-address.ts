import ipaddr from 'ipaddr.js';

/**
 * What within 2000::/3 is no ordinary address, and unknown to ipaddr.js or partly so: protocol assignments (Teredo,
 * ORCHID, benchmarking), 6to4, documentation (RFC 3849, RFC 9637) and the AS112 sinks.
 */
const RESERVED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether a text is an IP address: `192.0.2.1`, `2001:db8::1`, and as in a URL `[2001:db8::1]`. */
export function isAddress(text: string): boolean {
  const address = unbracket(text);
  return ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
}

/** Whether an IP address is one of the public internet, where strangers may send us: no loopback, no private network. */
export function isPublicAddress(text: string): boolean {
  const address = unbracket(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address).range() === 'unicast';
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return (
    parsed.zoneId === undefined &&
    parsed.range() === 'unicast' &&
    parsed.match(GLOBAL_IPV6) &&
    !RESERVED_IPV6.some((range) => parsed.match(range))
  );
}

const unbracket = (text: string): string => text.replace(/^\[(.*)\]$/, '$1');
