import type { FollowCommunity, FollowOptions, FollowSource } from '../follow/follow-source.ts';
import { feedOf } from '../handles/feed.ts';
import { handlesOf } from '../handles/handles-of.ts';
import { briefOf } from './brief.ts';
import type { Directory } from './directory.ts';
import { facetGroups } from './facet-groups.ts';
import type { Search } from './search.ts';

/** The mentors whom lists show, with the accounts that they let us hand on. */
export function mentorSources(directory: Directory): FollowSource[] {
  return directory.shown.map((mentor) => {
    const { card, accounts } = briefOf(mentor, directory);
    return { id: card.id, name: card.name, accounts };
  });
}

/** What the follow page loads besides the briefs of mentors. */
export function followOptions(directory: Directory, search: Search): FollowOptions {
  const groups = facetGroups(search, directory);
  return {
    labels: groups.flatMap(({ facet, options, more }) =>
      [...options, ...more.flatMap((group) => group.options)].map(({ value, label }) => ({ facet, value, label })),
    ),
    communities: directory.communities.map(followCommunity),
  };
}

function followCommunity({ id, name, url, feed, handles }: Directory['communities'][number]): FollowCommunity {
  return {
    id,
    name,
    ...(url !== undefined && { url }),
    ...(feed !== undefined && { feed }),
    accounts: handlesOf({ handles }).map((account) => ({
      platform: account.platform,
      handle: account.handle,
      url: account.url,
      feed: feedOf(account),
    })),
  };
}
