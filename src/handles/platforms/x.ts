import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote, type Refusal } from '../platform.ts';

/** https://help.x.com/en/managing-your-account/x-username-rules */
const NAME = /^[a-z0-9_]{1,15}$/i;
/** First words of addresses that are pages of the site itself. */
const PAGES = new Set([
  'compose',
  'explore',
  'hashtag',
  'home',
  'i',
  'intent',
  'jobs',
  'login',
  'messages',
  'notifications',
  'privacy',
  'search',
  'settings',
  'share',
  'signup',
  'tos',
  'who_to_follow',
]);

export const x: PlatformRules = {
  name: 'X',
  labels: ['twitter', 'x', 'tweets'],
  hint: 'Paste the handle, such as "@graceokafor": at most 15 letters, digits and "_".',
  isHost: hostIs('x.com', 'twitter.com'),
  fromAddress(address) {
    const [page = '', verb, id] = pathParts(address);
    if (page === 'i' && verb === 'user') {
      return {
        refusal: `${quote(address.href)} names the account by the number ${id ?? ''}, not by its handle.`,
        hint: 'Open the profile and paste the handle that stands under the name.',
      };
    }
    if (page === 'intent') return account(address.searchParams.get('screen_name') ?? '');
    const old = /^#!\/@?(\w+)/.exec(address.hash)?.[1];
    const name = page === '' && old !== undefined ? old : page.replace(/^@/, '');
    return account(name);
  },
  fromText: (text) => elsewhere(text) ?? account(text.replace(/^@\s?/, '')),
};

function account(name: string): Account | undefined {
  if (!NAME.test(name) || PAGES.has(name.toLowerCase())) return undefined;
  return { handle: `@${name}`, url: `https://x.com/${name}`, key: name.toLowerCase() };
}

function elsewhere(text: string): Refusal | undefined {
  if (/^@?[\w.-]+@[\w.-]+$/.test(text)) {
    return {
      refusal: `${quote(text)} names a server, which handles of X do not.`,
      hint: 'If it is an address of the fediverse, put it in the field "mastodon".',
    };
  }
  if (/^@?[\w-]+\.bsky\.social$/i.test(text)) {
    return { refusal: `${quote(text)} is a handle of Bluesky.`, hint: 'Put it in the field "bluesky".' };
  }
  return undefined;
}
