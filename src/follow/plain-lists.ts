import type { FollowSource } from './follow-source.ts';

/** The handles on Bluesky, one a line, each followed by the address of its profile. */
export function formatBluesky(sources: readonly FollowSource[]): string {
  const accounts = sources.flatMap((source) => source.accounts).filter(({ platform }) => platform === 'bluesky');
  const lines = accounts.map(({ handle, url }) => `@${handle.replace(/^@/, '')}  ${url}`);
  return lines.length === 0 ? '' : `${[...new Set(lines)].join('\n')}\n`;
}

/** Every account under the name of whom it belongs to, for reading and for pasting anywhere. */
export function formatAccounts(sources: readonly FollowSource[], platformName: (platform: string) => string): string {
  return sources
    .filter(({ accounts }) => accounts.length > 0)
    .map(({ name, accounts }) =>
      [name, ...accounts.map(({ platform, handle, url }) => lineOf(platformName(platform), handle, url)), ''].join(
        '\n',
      ),
    )
    .join('\n');
}

function lineOf(platform: string, handle: string, url: string): string {
  return handle === url ? `  ${platform}: ${url}` : `  ${platform}: ${handle}  ${url}`;
}
