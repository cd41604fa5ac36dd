import { readHost } from '../host.ts';
import { type Account, type PlatformRules, quote } from '../platform.ts';

const HINT = 'Paste the full address of the page, such as "https://grace.example.org".';
/** What advertisers and newsletters append. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/;

export const website: PlatformRules = {
  name: 'a website',
  labels: ['website', 'web', 'homepage', 'blog', 'url'],
  hint: HINT,
  isHost: () => true,
  fromAddress: account,
  fromText(text) {
    if (/^@?[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
      return { refusal: `${quote(text)} is an e-mail address or a handle, not a web address.`, hint: HINT };
    }
    const host = readHost(text);
    if (host === undefined) return { refusal: `${quote(text)} is no web address.`, hint: HINT };
    return account(new URL(`https://${host}/`));
  },
};

function account(address: URL): Account {
  const url = new URL(address);
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  url.search = query.join('&');
  // Punctuation at the end is taken for the sentence's around it when the address is pasted again.
  const href = url.href.replace(/[.,;!?#]+$/, '');
  const handle = href.replace(/^https:\/\//, '').replace(/^([^/?#]+)\/$/, '$1');
  return { handle, url: href, key: handle.replace(/^www\./, '') };
}
