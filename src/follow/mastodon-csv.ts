import type { FollowSource } from './follow-source.ts';

/** The header of Mastodon's own export of follows. https://docs.joinmastodon.org/user/moving/#export */
const HEADER = 'Account address,Show boosts,Notify on new posts,Languages';

/**
 * `user@host`, and nothing else: no cell can begin with what a spreadsheet takes for a formula, and none needs the quotes
 * that some importers do not read.
 */
const ADDRESS = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?$/i;

/** The addresses of the accounts that a server of the fediverse can follow, without an `@` at the beginning, each once. */
export function mastodonAddresses(sources: readonly FollowSource[]): string[] {
  const addresses = sources
    .flatMap(({ accounts }) => accounts)
    .filter(({ platform }) => platform === 'mastodon')
    .map(({ handle }) => handle.replace(/^@/, ''))
    .filter((address) => ADDRESS.test(address));
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}

/**
 * The list that Mastodon imports under "Import and export", as it exports it itself: boosts shown, no notice of each post,
 * all languages. Lines end in CRLF (RFC 4180).
 */
export function formatMastodonCsv(sources: readonly FollowSource[]): string {
  return [HEADER, ...mastodonAddresses(sources).map((address) => `${address},true,false,`), ''].join('\r\n');
}
