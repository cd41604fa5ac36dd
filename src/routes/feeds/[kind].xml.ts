import type { APIRoute, GetStaticPaths } from 'astro';
import { formatFeed, type FeedKind } from '../../exports/atom-feed.ts';
import { loadDirectory } from '../../site/directory.ts';
import { addressIn, loadExports } from '../../site/exports.ts';
import { site as settings } from 'virtual:mentor-directory/config';

// Atom wants full addresses: a site that does not say its own has no feeds.
export const getStaticPaths = (({ site }: { site?: URL }) => {
  const kinds: FeedKind[] = (site ?? import.meta.env.SITE) === undefined ? [] : ['new', 'updated'];
  return kinds.map((kind) => ({ params: { kind }, props: { kind } }));
}) as GetStaticPaths;

/** New or updated mentors among those who agreed to exports. */
export const GET: APIRoute<{ kind: FeedKind }> = async ({ props: { kind }, site }) => {
  const { words, vocabulary } = await loadDirectory();
  const exported = await loadExports(site);
  const feed = formatFeed(
    exported.map(({ mentor }) => mentor),
    {
      kind,
      title: words.say(`feed.${kind}`, { site: settings.name }),
      author: settings.institution ?? settings.name,
      self: addressIn(site, `/feeds/${kind}.xml`),
      page: addressIn(site, '/mentors/'),
      addressOf: (id) => addressIn(site, `/mentors/${id}/`),
      summaryOf: ({ profile }) => words.list((profile.interests ?? []).slice(0, 3).map((id) => vocabulary.label(id))),
    },
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
