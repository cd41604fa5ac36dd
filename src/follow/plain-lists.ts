import type { Platform } from '../schemas/handles.ts';
import type { FollowCommunity, FollowMentor, FollowSource } from './follow-source.ts';

/** What the lists call what they name. */
export interface PlainNames {
  platformName: (platform: Platform) => string;
  feedName: string;
}

/** The handles on Bluesky, one a line, each followed by the address of its profile. */
export function formatBluesky(sources: readonly FollowSource[]): string {
  const accounts = sources.flatMap((source) => source.accounts).filter(({ platform }) => platform === 'bluesky');
  const lines = accounts.map(({ handle, url }) => `@${handle.replace(/^@/, '')}  ${url}`);
  return lines.length === 0 ? '' : `${[...new Set(lines)].join('\n')}\n`;
}

/** Every account and feed under the name of whom it belongs to, for reading and for pasting anywhere; else the way to them. */
export function formatAccounts(sources: readonly FollowSource[], { platformName, feedName }: PlainNames): string {
  return sources
    .map((source): [string, string[]] => [source.name, linesOf(source, { platformName, feedName })])
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [name, ...lines.map((line) => `  ${line}`), ''].join('\n'))
    .join('\n');
}

function linesOf(source: FollowSource & Partial<FollowMentor & FollowCommunity>, names: PlainNames): string[] {
  const { accounts, url, feed, reach = [] } = source;
  const { platformName, feedName } = names;
  return [
    ...(url === undefined ? [] : [`${platformName('website')}: ${url}`]),
    ...(feed === undefined ? [] : [`${feedName}: ${feed}`]),
    ...accounts.map((account) => {
      const platform = platformName(account.platform);
      return account.handle === account.url
        ? `${platform}: ${account.url}`
        : `${platform}: ${account.handle}  ${account.url}`;
    }),
    ...reach,
  ];
}
