import { parseSharedIds } from '../../shortlist/shortlist-text.ts';
import { renameEntries } from '../../shortlist/shortlist.ts';
import { partOf } from '../parts.ts';
import { remember } from '../remember.ts';
import { ListFile } from './list-file.ts';
import { SavedList } from './saved-list.ts';
import type { SharePanel } from './share-panel.ts';
import type { ShortlistContext, ShortlistSettings } from './shortlist-context.ts';
import type { StorageNotices } from './storage-notices.ts';

/** The page of the shortlist: shows what is kept, and everything that can be done with it. */
export class ShortlistPage {
  readonly #root: HTMLElement;
  readonly #context: ShortlistContext;
  readonly #list: SavedList;
  readonly #loadShare: () => Promise<SharePanel>;
  readonly #loadNotices: () => Promise<StorageNotices>;
  #hasNotices = false;
  /** Of whom the page has asked what the directory says. */
  readonly #asked = new Set<string>();

  /** Throws an error when the page does not have its parts. */
  constructor(root: HTMLElement, settings: ShortlistSettings, signal: AbortSignal) {
    const status = partOf(root, 'status', HTMLElement);
    const announce = (text: string): void => void (status.textContent = text);
    const context = { ...settings, announce };
    this.#root = root;
    this.#context = context;
    this.#list = new SavedList(root, context, signal);
    this.#loadShare = remember(async () => {
      const { SharePanel: Share } = await import('./share-panel.ts');
      return new Share(root, context, signal);
    });
    this.#loadNotices = remember(async () => {
      const { StorageNotices: Notices } = await import('./storage-notices.ts');
      return new Notices(root, context, signal);
    });
    const file = new ListFile(root, context, signal);
    const forget = (): void => {
      this.#list.forget();
      file.forget();
    };
    const loadErase = remember(async () => {
      const { ErasePanel } = await import('./erase-panel.ts');
      return new ErasePanel(root, context, forget, signal);
    });
    const onErase = (): void => void loadErase().then((panel) => panel.open(), reportError);
    partOf(root, 'erase', HTMLButtonElement).addEventListener('click', onErase, { signal });
    const loadShared = remember(async () => {
      const { SharedList } = await import('./shared-list.ts');
      new SharedList(root, context, signal);
    });
    const lookForShared = (): void =>
      void (parseSharedIds(location.hash).length > 0 && loadShared().catch(reportError));
    addEventListener('hashchange', lookForShared, { signal });
    lookForShared();
    context.store.onChange(() => this.show(), signal);
    // The button may go, and with it the place where one was.
    const onAgain = (): void => void this.#load().then(() => partOf(root, 'heading', HTMLElement).focus());
    partOf(root, 'again', HTMLButtonElement).addEventListener('click', onAgain, { signal });
    partOf(root, 'print', HTMLButtonElement).addEventListener('click', () => print(), { signal });
  }

  /** Shows the list as it is kept now. */
  show(): void {
    const { store, words, briefs } = this.#context;
    const list = store.read();
    this.#list.show(list);
    if (list.length > 0) this.#loadShare().then((share) => share.show(store.read()), reportError);
    this.#hasNotices ||= store.trouble !== undefined || store.readUnreadable() !== '';
    if (this.#hasNotices) this.#loadNotices().then((notices) => notices.show(), reportError);
    partOf(this.#root, 'heading', HTMLElement).textContent =
      list.length === 0 ? words.say('shortlist.empty') : words.say('shortlist.count', { count: list.length });
    partOf(this.#root, 'failed', HTMLElement).hidden = !list.some(({ id }) => briefs.get(id) === 'failed');
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = (part.dataset['when'] === 'empty') !== (list.length === 0);
    }
    if (list.some(({ id }) => !this.#asked.has(id))) void this.#load();
  }

  /** Loads what the directory says of the mentors, and calls them as it calls them now. */
  async #load(): Promise<void> {
    const { store, briefs } = this.#context;
    const ids = store.read().map(({ id }) => id);
    for (const id of ids) this.#asked.add(id);
    await briefs.load(ids);
    const names = new Map(
      ids.map((id) => [id, briefs.find(id)?.card.name ?? '']).filter(([, name]) => name !== '') as [string, string][],
    );
    const list = store.read();
    if (renameEntries(list, names) !== list) store.change((kept) => renameEntries(kept, names));
    this.show();
  }
}
