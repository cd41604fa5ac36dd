import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote } from '../platform.ts';

const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{1,98}$/u;
const HINT = 'Paste the address of the profile, such as "https://www.researchgate.net/profile/Grace-Okafor".';

export const researchgate: PlatformRules = {
  name: 'ResearchGate',
  labels: ['researchgate', 'research gate'],
  hint: HINT,
  isHost: hostIs('researchgate.net'),
  fromAddress(address) {
    const [page = '', slug = ''] = pathParts(address);
    if (page === 'profile') return account(slug);
    if (page !== 'scientific-contributions') return undefined;
    return { refusal: `${quote(address.href)} is a list that nobody has claimed, not a profile.`, hint: HINT };
  },
  fromText: (text) => account(text.replace(/^\/?profile\//i, '')),
};

function account(name: string): Account | undefined {
  const slug = name.normalize('NFC');
  if (!SLUG.test(slug)) return undefined;
  return {
    handle: slug,
    url: `https://www.researchgate.net/profile/${encodeURIComponent(slug)}`,
    key: slug.toLowerCase(),
  };
}
