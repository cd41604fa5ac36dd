import { parseSharedIds } from '../../shortlist/shortlist-text.ts';
import { hasEntry, mergeLists, type ShortlistEntry } from '../../shortlist/shortlist.ts';
import { localDay } from '../local-day.ts';
import { copyOf, partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** A list that the fragment of the address names: shown beside one's own, which stays as it is until some are added. */
export class SharedList {
  readonly #root: ParentNode;
  readonly #panel: HTMLElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #context: ShortlistContext;
  #ids: readonly string[] = [];

  constructor(root: ParentNode, context: ShortlistContext, signal: AbortSignal) {
    this.#root = root;
    this.#panel = partOf(root, 'shared', HTMLElement);
    this.#list = partOf(root, 'shared-list', HTMLElement);
    this.#template = partOf(root, 'shared-mentor', HTMLTemplateElement);
    this.#context = context;
    this.#panel.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
    addEventListener('hashchange', () => this.#open(), { signal });
    context.store.onChange(() => this.#showOwn(), signal);
    this.#open();
  }

  #open(): void {
    this.#ids = parseSharedIds(location.hash);
    this.#panel.hidden = this.#ids.length === 0;
    if (this.#ids.length > 0) void this.#load();
  }

  async #load(): Promise<void> {
    const { briefs, words } = this.#context;
    const ids = this.#ids;
    await briefs.load(ids);
    if (ids !== this.#ids) return;
    const found = ids.filter((id) => briefs.find(id));
    const gone = ids.filter((id) => briefs.get(id) === 'gone').length;
    this.#list.replaceChildren(...found.map((id) => this.#create(id)));
    this.#part('shared-gone').textContent =
      gone === 0 ? '' : gone === ids.length ? words.say('shared.nobody') : words.say('shared.gone', { count: gone });
    this.#part('shared-failed').hidden = found.length + gone === ids.length;
    this.#part('shared-add').hidden = found.length === 0;
    this.#showOwn();
  }

  #create(id: string): DocumentFragment {
    const { card } = this.#context.briefs.find(id)!;
    const copy = copyOf(this.#template);
    partOf(copy, 'shared-box', HTMLInputElement).value = id;
    partOf(copy, 'shared-name', HTMLElement).textContent = card.name;
    partOf(copy, 'shared-role', HTMLElement).textContent = card.role;
    return copy;
  }

  /** Who is on one's own list already cannot be added again. */
  #showOwn(): void {
    const { store, words } = this.#context;
    const own = store.read();
    for (const box of this.#boxes()) {
      const isOwn = hasEntry(own, box.value);
      box.disabled = isOwn;
      const note = box.closest('li')?.querySelector('[data-part="shared-own"]');
      if (note) note.textContent = isOwn ? words.say('shared.own') : '';
    }
  }

  #onClick(target: EventTarget | null): void {
    const part = target instanceof Element ? target.closest('button')?.dataset['part'] : undefined;
    if (part === 'shared-add') this.#add();
    else if (part === 'shared-dismiss') this.#close();
    else if (part === 'shared-again') void this.#load();
  }

  #add(): void {
    const { store, briefs, words, announce } = this.#context;
    const chosen = this.#boxes().filter(({ checked, disabled }) => checked && !disabled);
    const added = localDay();
    const entries = chosen.map(({ value: id }): ShortlistEntry => ({
      id,
      name: briefs.find(id)?.card.name ?? id,
      added,
    }));
    const before = store.read().length;
    const count = store.change((list) => mergeLists(list, entries)).length - before;
    this.#close();
    const crowded = count < entries.length ? ` ${words.say('shared.crowded')}` : '';
    announce(words.say('shared.added', { count }) + crowded);
  }

  /** The address no longer names the list, so that a reload does not ask again. */
  #close(): void {
    this.#ids = [];
    this.#panel.hidden = true;
    history.replaceState(history.state, '', location.pathname + location.search);
    partOf(this.#root, 'heading', HTMLElement).focus();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#list.querySelectorAll('input')];
  }

  #part(name: string): HTMLElement {
    return partOf(this.#panel, name, HTMLElement);
  }
}
