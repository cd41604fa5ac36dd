import type { Handle } from './platform.ts';

/**
 * The address of the RSS or Atom feed that a platform itself keeps of an account; undefined where it keeps none. Sources:
 * https://docs.joinmastodon.org/user/network/, and what the pages of the other platforms name as `rel="alternate"`.
 */
export function feedOf({ platform, handle, url }: Handle): string | undefined {
  switch (platform) {
    case 'bluesky':
      return `${url}/rss`;
    case 'mastodon':
      return `${url}.rss`;
    case 'github':
      return `${url}.atom`;
    case 'youtube':
      return handle.startsWith('UC') ? `https://www.youtube.com/feeds/videos.xml?channel_id=${handle}` : undefined;
    default:
      return undefined;
  }
}
