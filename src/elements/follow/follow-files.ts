import type { FollowSource } from '../../follow/follow-source.ts';
import { formatMastodonCsv, mastodonAddresses } from '../../follow/mastodon-csv.ts';
import { feedsOf, formatOpml } from '../../follow/opml.ts';
import { formatAccounts, formatBluesky } from '../../follow/plain-lists.ts';
import { copyText } from '../copy-text.ts';
import { partOf } from '../parts.ts';
import type { FollowSettings } from './follow-session.ts';

/** One list in one format: how many entries it has, and its text. */
interface Format {
  name: string;
  type: string;
  make(sources: readonly FollowSource[]): { count: number; text: string };
}

/** The formats of the follow list, each shown in the element with its name in `data-format`. */
export class FollowFiles {
  readonly #root: HTMLElement;
  readonly #words: FollowSettings['words'];
  readonly #formats: readonly Format[];
  readonly #addresses = new Map<string, string>();

  constructor(root: HTMLElement, { words, siteName, platformName }: FollowSettings, signal: AbortSignal) {
    this.#root = root;
    this.#words = words;
    const names = { platformName, feedName: words.say('follow.feed') };
    this.#formats = [
      {
        name: 'mastodon',
        type: 'text/csv',
        make: (all) => ({ count: mastodonAddresses(all).length, text: formatMastodonCsv(all) }),
      },
      {
        name: 'bluesky',
        type: 'text/plain',
        make: (all) => {
          const text = formatBluesky(all);
          return { count: text.split('\n').length - 1, text };
        },
      },
      {
        name: 'opml',
        type: 'text/x-opml',
        make: (all) => {
          const feeds = feedsOf(all, platformName);
          return { count: feeds.length, text: formatOpml(siteName, feeds) };
        },
      },
      {
        name: 'text',
        type: 'text/plain',
        make: (all) => ({
          count: all.filter((source) => formatAccounts([source], names) !== '').length,
          text: formatAccounts(all, names),
        }),
      },
    ];
    for (const { name } of this.#formats) {
      const copy = partOf(this.#section(name), 'copy', HTMLButtonElement);
      copy.addEventListener('click', () => void this.#copy(name), { signal });
    }
    signal.addEventListener('abort', () => {
      for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    });
  }

  /** Shows the lists of these. */
  show(sources: readonly FollowSource[]): void {
    for (const { name, type, make } of this.#formats) {
      const { count, text } = make(sources);
      const section = this.#section(name);
      partOf(section, 'count', HTMLElement).textContent =
        count === 0 ? this.#words.say('follow.count.none') : this.#words.say('follow.count', { count });
      partOf(section, 'ways', HTMLElement).hidden = count === 0;
      partOf(section, 'text', HTMLTextAreaElement).value = text;
      URL.revokeObjectURL(this.#addresses.get(name) ?? '');
      const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      this.#addresses.set(name, address);
      partOf(section, 'download', HTMLAnchorElement).href = address;
    }
  }

  async #copy(name: string): Promise<void> {
    const section = this.#section(name);
    const field = partOf(section, 'text', HTMLTextAreaElement);
    const isCopied = await copyText(field.value);
    if (!isCopied) {
      partOf(section, 'details', HTMLDetailsElement).open = true;
      field.focus();
      field.select();
    }
    const status = partOf(this.#root, 'status', HTMLElement);
    const sentence = this.#words.say(isCopied ? 'follow.copied' : 'follow.copied.not');
    status.textContent = '';
    partOf(section, 'copy-note', HTMLElement).textContent = sentence;
    status.textContent = sentence;
  }

  #section(name: string): HTMLElement {
    const section = this.#root.querySelector<HTMLElement>(`[data-format="${name}"]`);
    if (!section) throw new Error(`There is no format "${name}" on the page.`);
    return section;
  }
}
