/**
 * How many characters a message takes on platforms that take few. Bluesky: the lexicon `chat.bsky.convo.defs`,
 * `messageInput.text.maxGraphemes`. Mastodon: its `StatusLengthValidator`; a server may allow more.
 */
const ROOM: Readonly<Record<string, number>> = { bluesky: 1000, mastodon: 500 };

/** How many characters a message takes by a way of contact; undefined where it takes a letter. */
export function roomOf(way: string | undefined): number | undefined {
  return way === undefined ? undefined : ROOM[way];
}
