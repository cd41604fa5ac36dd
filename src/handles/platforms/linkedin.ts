import { type Account, pathParts, type PlatformRules, quote } from '../platform.ts';

const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{1,98}[\p{L}\p{M}\p{N}_-]$/u;
const HINT = 'Paste the address of the profile, such as "https://www.linkedin.com/in/grace-okafor".';

export const linkedin: PlatformRules = {
  name: 'LinkedIn',
  labels: ['linkedin', 'linked in'],
  hint: HINT,
  isHost: (host) => /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/.test(host),
  fromAddress(address) {
    const parts = pathParts(address);
    if (parts[0] === 'mwlite') parts.shift();
    const [page = '', slug = ''] = parts;
    if (page === 'in') return account(slug);
    if (!/^(?:company|school|showcase|groups)$/.test(page)) return undefined;
    return {
      refusal: `${quote(address.href)} is the page of an organization or a group, not of a person.`,
      hint: HINT,
    };
  },
  fromText: (text) => account(text.replace(/^@\s?/, '').replace(/^\/?in\//i, '')),
};

function account(name: string): Account | undefined {
  const composed = name.normalize('NFC');
  if (!SLUG.test(composed)) return undefined;
  // Internal ids, which also stand in addresses, are the only ones in which case matters.
  const slug = /^ACoAA/.test(composed) ? composed : composed.toLowerCase().normalize('NFC');
  return SLUG.test(slug)
    ? { handle: slug, url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}`, key: slug }
    : undefined;
}
