import type { Platform } from '../schemas/handles.ts';
import type { FollowCommunity, FollowSource } from './follow-source.ts';

/** A feed to read, and the page that it is the feed of. */
interface Feed {
  title: string;
  xmlUrl: string;
  htmlUrl: string;
}

/** The feeds of accounts, and of communities that have one of their own; each once. */
export function feedsOf(
  sources: readonly (FollowSource & Partial<FollowCommunity>)[],
  platformName: (platform: Platform) => string,
): Feed[] {
  const feeds = sources.flatMap(({ name, accounts, feed, url }) => [
    ...(feed === undefined ? [] : [{ title: name, xmlUrl: feed, htmlUrl: url ?? '' }]),
    ...accounts.flatMap((account) =>
      account.feed === undefined
        ? []
        : [{ title: `${name} (${platformName(account.platform)})`, xmlUrl: account.feed, htmlUrl: account.url }],
    ),
  ]);
  return [...new Map(feeds.map((feed) => [feed.xmlUrl, feed])).values()];
}

/** A list of feeds as feed readers import it: OPML 2.0, http://opml.org/spec2.opml#subscriptionLists */
export function formatOpml(title: string, feeds: readonly Feed[]): string {
  const outlines = feeds.map(({ title: text, xmlUrl, htmlUrl }) => {
    const page = htmlUrl === '' ? '' : ` htmlUrl="${escape(htmlUrl)}"`;
    return `    <outline type="rss" text="${escape(text)}" title="${escape(text)}" xmlUrl="${escape(xmlUrl)}"${page}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escape(title)}</title>`,
    '  </head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters, so they are left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
