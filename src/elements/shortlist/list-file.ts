import { formatShortlist, MAX_CHARACTERS, parseShortlist, SHORTLIST_VERSION } from '../../shortlist/shortlist-text.ts';
import { hasEntry, mergeLists, type Shortlist } from '../../shortlist/shortlist.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import { downloadJson } from './download.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Saves the list as a file, and takes one from a file: added to the list, or in its place. */
export class ListFile {
  readonly #root: ParentNode;
  readonly #context: ShortlistContext;
  readonly #input: HTMLInputElement;
  readonly #panel: HTMLElement;
  readonly #status: HTMLElement;
  readonly #undo: HTMLButtonElement;
  /** The list of a file that waits for a decision. */
  #opened: Shortlist = [];
  /** The list that another was put in the place of. */
  #replaced: Shortlist = [];

  constructor(root: ParentNode, context: ShortlistContext, signal: AbortSignal) {
    this.#root = root;
    this.#context = context;
    this.#input = partOf(root, 'file', HTMLInputElement);
    this.#panel = partOf(root, 'file-panel', HTMLElement);
    this.#status = partOf(root, 'file-status', HTMLElement);
    this.#undo = partOf(root, 'file-undo', HTMLButtonElement);
    const onPress = (part: string, act: () => void): void =>
      partOf(root, part, HTMLButtonElement).addEventListener('click', act, { signal });
    onPress('export', () => this.#export());
    onPress('import', () => this.#input.click());
    onPress('file-merge', () => this.#merge());
    onPress('file-replace', () => this.#replace());
    onPress('file-cancel', () => this.#finish(''));
    onPress('file-undo', () => this.#putBack());
    this.#input.addEventListener('change', () => void this.#open(), { signal });
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#finish(''), { signal });
  }

  /** Lets go of every list that the page still holds. */
  forget(): void {
    this.#opened = [];
    this.#replaced = [];
    this.#panel.hidden = true;
    this.#undo.hidden = true;
    this.#say('');
  }

  #export(): void {
    const name = `shortlist-${localDay()}.json`;
    downloadJson(formatShortlist(this.#context.store.read()), name);
    this.#say(this.#context.words.say('file.exported', { name }));
  }

  async #open(): Promise<void> {
    const [file] = this.#input.files ?? [];
    if (!file) return;
    const { store, words } = this.#context;
    const text = file.size > 4 * MAX_CHARACTERS ? '' : await file.text().catch(() => undefined);
    // The same file can be chosen again.
    this.#input.value = '';
    if (text === undefined) return this.#finish(words.say('file.unread'));
    const { list, isDamaged } = parseShortlist(text);
    if (list.length === 0) {
      const isLater = isDamaged && versionOf(text) > SHORTLIST_VERSION;
      return this.#finish(words.say(isLater ? 'file.later' : isDamaged ? 'file.refused' : 'file.nobody'));
    }
    this.#opened = list;
    const damage = isDamaged ? words.say('file.damaged') : '';
    if (store.read().length === 0) return this.#merge(damage);
    this.#say('');
    this.#undo.hidden = true;
    partOf(this.#panel, 'file-ask', HTMLElement).textContent =
      `${words.say('file.ask', { count: list.length })} ${damage}`.trim();
    this.#panel.hidden = false;
    partOf(this.#panel, 'file-merge', HTMLButtonElement).focus();
  }

  #merge(damage = ''): void {
    const { store, words } = this.#context;
    const before = store.read();
    const after = store.change((list) => mergeLists(list, this.#opened));
    const count = after.filter(({ id }) => !hasEntry(before, id)).length;
    const crowded = this.#opened.every(({ id }) => hasEntry(after, id)) ? '' : words.say('shared.crowded');
    this.#finish([words.say('file.merged', { count }), crowded, damage].filter(Boolean).join(' '));
  }

  #replace(): void {
    const { store, words } = this.#context;
    this.#replaced = store.read();
    store.change(() => this.#opened);
    this.#finish(words.say('file.replaced', { count: this.#opened.length }));
    this.#undo.hidden = false;
  }

  #putBack(): void {
    this.#context.store.change(() => this.#replaced);
    this.#finish(this.#context.words.say('file.undone'));
  }

  #finish(text: string): void {
    this.#opened = [];
    this.#panel.hidden = true;
    this.#undo.hidden = true;
    this.#say(text);
    partOf(this.#root, 'import', HTMLButtonElement).focus();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

/** The version that a text says it is of; 0 where it says none. */
function versionOf(text: string): number {
  try {
    return Number((JSON.parse(text) as { version?: unknown } | null)?.version) || 0;
  } catch {
    return 0;
  }
}
