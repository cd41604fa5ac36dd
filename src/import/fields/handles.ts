import { findHandle, type Handle, isRefusal, parseHandle } from '../../handles/handle.ts';
import type { Platform } from '../../schemas/handles.ts';
import { type Field, keep, type Making, type Reading, USED, usedBut } from '../field.ts';

/** Names of columns; with "handle", "url" and the like after them they are understood as well. */
const NAMES: Record<Platform, readonly string[]> = {
  orcid: ['orcid', 'orcid id'],
  github: ['github', 'git hub'],
  x: ['x', 'twitter', 'x twitter', 'twitter x', 'x formerly twitter'],
  bluesky: ['bluesky', 'bsky', 'blue sky'],
  mastodon: ['mastodon', 'fediverse'],
  threads: ['threads'],
  linkedin: ['linkedin', 'linked in'],
  doximity: ['doximity'],
  youtube: ['youtube'],
  scholar: ['google scholar', 'scholar'],
  researchgate: ['researchgate', 'research gate'],
  website: [
    'website',
    'web site',
    'url',
    'homepage',
    'home page',
    'web page',
    'webpage',
    'personal website',
    'personal page',
    'lab website',
    'blog',
    'web',
    'link',
    'website blog',
    'faculty profile',
    'lab page',
    'personal site',
    'site url',
  ],
};

function readHandle(platform: Platform, text: string, making: Making): Reading {
  const written = parseHandle(platform, text);
  // Where people paste an address into the wrong column, the address itself says what it is.
  const other = platform === 'website' || isRefusal(written) ? findHandle(text) : undefined;
  if (other && other.platform !== platform) {
    const isWebsite = platform === 'website' && other.platform === 'mastodon';
    if (!isWebsite && take(other, making)) return USED;
  }
  if (isRefusal(written)) return keep(`${written.refusal} ${written.hint}`);
  return take(written, making) ? USED : keep(`another column has filled handles.${platform} already`);
}

/** Puts a handle into the profile; gives false where another account stands there. */
function take({ platform, handle, url, key }: Handle, { profile }: Making): boolean {
  const handles = (profile.handles ??= {});
  const present = handles[platform];
  if (present === undefined) {
    handles[platform] = platform === 'website' ? url : handle;
    return true;
  }
  const known = parseHandle(platform, typeof present === 'string' ? present : present.handle);
  return !isRefusal(known) && known.key === key;
}

/** A column of several platforms: addresses say themselves where they lead, and a website is a website. */
export const ANY_HANDLE: Field = {
  target: 'handles',
  names: [
    'social media',
    'social media handles',
    'social media links',
    'social media accounts',
    'socials',
    'social',
    'links',
    'online profiles',
    'profiles',
  ],
  emails: 'left',
  read(text, making) {
    const parts = text.split(/[\s,;|]+/).filter(Boolean);
    const isTaken = (part: string): boolean => {
      const handle = findHandle(part) ?? (/^(?:https?:|www\.)/i.test(part) ? parseHandle('website', part) : undefined);
      return handle !== undefined && !isRefusal(handle) && take(handle, making);
    };
    const left = parts.filter((part) => !isTaken(part));
    const why = 'give the whole address, which says on which platform it is';
    return left.length === parts.length ? keep(why) : usedBut(left, why);
  },
};

export const HANDLE_FIELDS: readonly Field[] = [
  ...(Object.entries(NAMES) as [Platform, readonly string[]][]).map(([platform, names]): Field => ({
    target: `handles.${platform}`,
    names,
    emails: 'left',
    read: (text, making) => readHandle(platform, text, making),
  })),
  ANY_HANDLE,
];
