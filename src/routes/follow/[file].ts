import type { APIRoute, GetStaticPaths } from 'astro';
import { formatMastodonCsv } from '../../follow/mastodon-csv.ts';
import { feedsOf, formatOpml } from '../../follow/opml.ts';
import { formatAccounts } from '../../follow/plain-lists.ts';
import type { Platform } from '../../schemas/handles.ts';
import { loadDirectory } from '../../site/directory.ts';
import { mentorSources } from '../../site/follow.ts';
import { platformName } from '../../site/platform-name.ts';

export const getStaticPaths = (async () => {
  const directory = await loadDirectory();
  const { words } = directory;
  const sources = mentorSources(directory);
  const names = {
    platformName: (platform: Platform): string => platformName(platform, words),
    feedName: words.say('follow.feed'),
  };
  const files = [
    { file: 'mastodon.csv', type: 'text/csv', text: formatMastodonCsv(sources) },
    {
      file: 'feeds.opml',
      type: 'text/x-opml',
      text: formatOpml(directory.site.name, feedsOf(sources, names.platformName)),
    },
    { file: 'accounts.txt', type: 'text/plain', text: formatAccounts(sources, names) },
  ];
  return files.map(({ file, type, text }) => ({ params: { file }, props: { type, text } }));
}) satisfies GetStaticPaths;

/** The accounts of all mentors who let us hand them on, as one file to import. */
export const GET: APIRoute<{ type: string; text: string }> = ({ props: { type, text } }) =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
