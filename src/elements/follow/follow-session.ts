import type { Words } from '../../directory/words.ts';
import type { FollowOptions } from '../../follow/follow-source.ts';
import type { Platform } from '../../schemas/handles.ts';
import type { Brief } from '../../shortlist/brief.ts';
import type { FollowWordKey } from '../../words/follow.ts';
import { Briefs } from '../briefs.ts';
import { fetchBytes } from '../packed-downloads.ts';
import { partOf } from '../parts.ts';
import { showPart } from '../shortlist-states.ts';
import { openShortlist } from '../shortlist-store.ts';
import { FollowChoice } from './follow-choice.ts';
import { FollowFiles } from './follow-files.ts';
import type { FollowFound, FollowSearchSettings } from './follow-search.ts';

/** What a follow list is made of and how it speaks. */
export interface FollowSettings {
  base: string;
  briefs: string;
  briefFiles: number;
  options: string;
  /** Addresses of the pages of mentors and of communities, to which ids are added. */
  pages: string;
  communityPages: string;
  siteName: string;
  platformName: (platform: Platform) => string;
  words: Words<FollowWordKey>;
  search: FollowSearchSettings;
}

/** Whose list it is. */
interface Whom {
  ids: string[];
  /** Says who they are, when so many of them were found. */
  describe(count: number): string[];
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
  readonly #choice: FollowChoice;
  #latest = 0;

  /** Throws an error when the page does not have the parts of a follow list. */
  constructor(root: HTMLElement, settings: FollowSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    this.#signal = signal;
    this.#briefs = new Briefs(settings.briefs, settings.briefFiles);
    this.#files = new FollowFiles(root, settings, signal);
    this.#choice = new FollowChoice(root, settings, () => this.#files.show(this.#choice.sources), signal);
  }

  /** Shows the list that the address asks for, and keeps it true when the shortlist changes. */
  async start(): Promise<void> {
    const signal = this.#signal;
    this.#part('again').addEventListener('click', () => void this.#load(), { signal });
    if (!this.#isSearch) openShortlist(this.#settings.base).onChange(() => void this.#load(), signal);
    await this.#load();
  }

  /** An address with a question, even an empty one, is that of a search. */
  get #isSearch(): boolean {
    return location.search.length > 1;
  }

  async #load(): Promise<void> {
    const turn = ++this.#latest;
    showPart(this.#root, 'failed', false);
    this.#part('loading').hidden = false;
    try {
      const options = JSON.parse(new TextDecoder().decode(await fetchBytes(this.#settings.options))) as FollowOptions;
      const { ids, describe } = this.#isSearch ? await this.#readSearch(options) : this.#readShortlist();
      const briefs = [...(await this.#briefs.load(ids)).values()];
      if (turn !== this.#latest) return;
      this.#choice.show(briefs, options.communities);
      this.#files.show(this.#choice.sources);
      this.#show(briefs, describe(briefs.length).join(' '));
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#part('failed').hidden = false;
      this.#part('empty').hidden = true;
      this.#part('body').hidden = true;
      this.#part('source').textContent = '';
      reportError(error);
    }
    this.#part('loading').hidden = true;
    this.#root.setAttribute('ready', '');
  }

  #show(briefs: readonly Brief[], source: string): void {
    this.#part('source').textContent = source;
    this.#part('empty').hidden = briefs.length > 0;
    showPart(this.#root, 'body', briefs.length > 0);
  }

  #readShortlist(): Whom {
    const { words, base } = this.#settings;
    const store = openShortlist(base);
    const ids = store.read().map(({ id }) => id);
    const describe = (count: number): string[] => {
      const left = ids.length - count;
      return [
        ...(store.trouble === 'blocked' ? [words.say('follow.blocked')] : []),
        ...(ids.length === 0 ? [words.say('follow.none.shortlist')] : []),
        ...(count > 0 ? [words.say('follow.of.shortlist', { count })] : []),
        ...(left > 0 ? [words.say('follow.left', { count: left })] : []),
      ];
    };
    return { ids, describe };
  }

  async #readSearch(options: FollowOptions): Promise<Whom> {
    const { findForAddress } = await import('./follow-search.ts');
    const params = new URLSearchParams(location.search);
    const found = await findForAddress(params, MAX_MENTORS, options, this.#settings.search);
    return { ids: found.ids, describe: () => this.#describe(found) };
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

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}
