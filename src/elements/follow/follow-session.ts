import type { Words } from '../../directory/words.ts';
import {
  communitiesOf,
  type FollowCommunity,
  type FollowOptions,
  type FollowSource,
} from '../../follow/follow-source.ts';
import type { Brief } from '../../shortlist/brief.ts';
import type { FollowWordKey } from '../../words/follow.ts';
import { Briefs } from '../briefs.ts';
import { fetchBytes } from '../packed-downloads.ts';
import { copyOf, partOf } from '../parts.ts';
import { openShortlist } from '../shortlist-store.ts';
import { FollowFiles } from './follow-files.ts';
import type { FollowFound, FollowSearchSettings } from './follow-search.ts';

/** What a follow list is made of and how it speaks. */
export interface FollowSettings {
  base: string;
  briefs: string;
  briefFiles: number;
  options: string;
  pages: string;
  siteName: string;
  platformName: (platform: string) => string;
  words: Words<FollowWordKey>;
  search: FollowSearchSettings;
}

/** A list is for reading along, not for harvesting: no more than a person can follow. */
const MAX_MENTORS = 200;

/** One visit to the follow page: whom the list is of, and the list in its formats. */
export class FollowSession {
  readonly #root: HTMLElement;
  readonly #settings: FollowSettings;
  readonly #signal: AbortSignal;
  readonly #briefs: Briefs;
  readonly #files: FollowFiles;
  #mentors: FollowSource[] = [];
  #communities: FollowCommunity[] = [];
  #latest = 0;

  /** Throws an error when the page does not have the parts of a follow list. */
  constructor(root: HTMLElement, settings: FollowSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    this.#signal = signal;
    this.#briefs = new Briefs(settings.briefs, settings.briefFiles);
    this.#files = new FollowFiles(root, settings, signal);
  }

  /** Shows the list that the address asks for, and keeps it true when the shortlist changes. */
  async start(): Promise<void> {
    const signal = this.#signal;
    this.#part('again').addEventListener('click', () => void this.#load(), { signal });
    this.#part('communities').addEventListener('change', () => this.#showFiles(), { signal });
    if (!this.#isSearch) openShortlist(this.#settings.base).onChange(() => void this.#load(), signal);
    await this.#load();
  }

  /** An address with a question, even an empty one, is that of a search. */
  get #isSearch(): boolean {
    return location.search.length > 1;
  }

  async #load(): Promise<void> {
    const turn = ++this.#latest;
    this.#part('failed').hidden = true;
    this.#part('loading').hidden = false;
    try {
      const options = JSON.parse(new TextDecoder().decode(await fetchBytes(this.#settings.options))) as FollowOptions;
      const { ids, sentences } = this.#isSearch ? await this.#readSearch(options) : this.#readShortlist();
      const found = await this.#briefs.load(ids);
      if (turn !== this.#latest) return;
      const left = ids.length - found.size;
      if (left > 0) sentences.push(this.#settings.words.say('follow.left', { count: left }));
      this.#show([...found.values()], options.communities, sentences);
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#part('failed').hidden = false;
      this.#part('body').hidden = true;
      reportError(error);
    }
    this.#part('loading').hidden = true;
    this.#root.setAttribute('ready', '');
  }

  #readShortlist(): { ids: string[]; sentences: string[] } {
    const { words, base } = this.#settings;
    const store = openShortlist(base);
    const ids = store.read().map(({ id }) => id);
    if (ids.length > 0) return { ids, sentences: [words.say('follow.of.shortlist', { count: ids.length })] };
    return {
      ids,
      sentences: [...(store.trouble ? [words.say('follow.blocked')] : []), words.say('follow.none.shortlist')],
    };
  }

  async #readSearch(options: FollowOptions): Promise<{ ids: string[]; sentences: string[] }> {
    const { findForAddress } = await import('./follow-search.ts');
    const params = new URLSearchParams(location.search);
    const found = await findForAddress(params, MAX_MENTORS, options, this.#settings.search);
    return { ids: found.ids, sentences: this.#describe(found) };
  }

  #describe({ total, sought, isPartial, correction }: FollowFound): string[] {
    const { words } = this.#settings;
    const what = words.list(sought);
    if (total === 0) return [words.say('follow.none.search', { what })];
    return [
      sought.length === 0
        ? words.say('follow.of.all', { count: total })
        : words.say('follow.of.search', { count: total, what }),
      ...(correction ? [words.say('follow.of.corrected', { said: correction.said, meant: correction.meant })] : []),
      ...(isPartial ? [words.say('follow.of.partial')] : []),
      ...(total > MAX_MENTORS ? [words.say('follow.capped', { count: MAX_MENTORS })] : []),
    ];
  }

  #show(briefs: readonly Brief[], communities: readonly FollowCommunity[], sentences: readonly string[]): void {
    this.#part('source').textContent = sentences.join(' ');
    this.#part('empty').hidden = briefs.length > 0;
    this.#part('body').hidden = briefs.length === 0;
    this.#mentors = briefs.map(({ card, accounts }) => ({ id: card.id, name: card.name, accounts }));
    this.#communities = communitiesOf(communities, briefs);
    this.#part('mentors').replaceChildren(...briefs.map((brief) => this.#mentorItem(brief)));
    this.#showCommunities();
    this.#showFiles();
  }

  #mentorItem({ card, accounts, contact, contactUrl }: Brief): DocumentFragment {
    const { words, pages, platformName } = this.#settings;
    const item = copyOf(partOf(this.#root, 'mentor', HTMLTemplateElement));
    const name = partOf(item, 'mentor-name', HTMLAnchorElement);
    name.href = `${pages}${card.id}/`;
    partOf(name, 'mentor-label', HTMLElement).textContent = card.name;
    const list = partOf(item, 'mentor-accounts', HTMLElement);
    for (const { platform, handle, url } of accounts) {
      list.append(linkItem(`${platformName(platform)}: ${handle}`, url));
    }
    if (accounts.length === 0) {
      const preferred = contact?.preferred ?? (contact?.email === undefined ? undefined : 'email');
      const way = words.say(preferred ? `contact.${preferred}` : 'follow.way.unsaid');
      const mail = preferred === 'email' && contact?.email !== undefined ? `mailto:${contact.email}` : undefined;
      list.append(linkItem(words.say('follow.way', { way }), contactUrl ?? mail));
    }
    return item;
  }

  #showCommunities(): void {
    const ticked = new Set(this.#ticked());
    const list = this.#part('communities');
    const items = this.#communities.map(({ id, name, url, accounts, feed }) => {
      const item = copyOf(partOf(this.#root, 'community', HTMLTemplateElement));
      const box = partOf(item, 'community-box', HTMLInputElement);
      box.value = id;
      box.checked = ticked.has(id);
      // What has nothing to hand on is still worth a visit.
      box.disabled = accounts.length === 0 && feed === undefined;
      box.hidden = box.disabled;
      const label = partOf(item, 'community-name', HTMLElement);
      label.textContent = name;
      const link = partOf(item, 'community-link', HTMLAnchorElement);
      link.hidden = url === undefined;
      if (url !== undefined) {
        link.href = url;
        link.textContent = new URL(url).hostname.replace(/^www\./, '');
        link.setAttribute('aria-label', `${name}: ${link.textContent}`);
      }
      return item;
    });
    list.replaceChildren(...items);
    this.#part('communities-section').hidden = items.length === 0;
  }

  #ticked(): string[] {
    return [...this.#part('communities').querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  }

  #showFiles(): void {
    const ticked = this.#ticked();
    this.#files.show([...this.#mentors, ...this.#communities.filter(({ id }) => ticked.includes(id))]);
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}

function linkItem(text: string, url: string | undefined): HTMLLIElement {
  const item = document.createElement('li');
  if (url === undefined) {
    item.textContent = text;
    return item;
  }
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'nofollow noopener noreferrer';
  link.textContent = text;
  item.append(link);
  return item;
}
