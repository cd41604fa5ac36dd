import {
  moveEntry,
  removeEntry,
  restoreEntry,
  type Shortlist,
  type ShortlistEntry,
} from '../../shortlist/shortlist.ts';
import { copyOf, partOf } from '../parts.ts';
import { SavedMentor } from './saved-mentor.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Who was just taken off the list, and what stands in their place so that they can be put back. */
interface Removed {
  entry: ShortlistEntry;
  place: number;
  row: HTMLElement;
}

/** The mentors of the list in its order, which can be moved, taken off and put back. Rows stay where they can: people write in them. */
export class SavedList {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #removedTemplate: HTMLTemplateElement;
  readonly #context: ShortlistContext;
  readonly #signal: AbortSignal;
  readonly #rows = new Map<string, SavedMentor>();
  #shown: Shortlist = [];
  #removed: Removed | undefined;

  constructor(root: ParentNode, context: ShortlistContext, signal: AbortSignal) {
    this.#list = partOf(root, 'list', HTMLElement);
    this.#template = partOf(root, 'saved', HTMLTemplateElement);
    this.#removedTemplate = partOf(root, 'removed', HTMLTemplateElement);
    this.#context = context;
    this.#signal = signal;
    this.#list.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
  }

  show(list: Shortlist): void {
    this.#keepWritten(list);
    this.#shown = list;
    for (const id of this.#rows.keys()) if (!list.some((entry) => entry.id === id)) this.#drop(id);
    const rows: HTMLElement[] = list.map((entry, place) => {
      const row = this.#rows.get(entry.id) ?? this.#add(entry.id);
      row.show(entry, { place, count: list.length });
      return row.element;
    });
    if (this.#removed) rows.splice(this.#removed.place, 0, this.#removed.row);
    this.#arrange(rows);
  }

  /** Takes away who could be put back. */
  forget(): void {
    this.#removed = undefined;
    for (const id of [...this.#rows.keys()]) this.#drop(id);
  }

  /** Moves rows only where their order is another; what has the focus in them keeps it. */
  #arrange(rows: readonly HTMLElement[]): void {
    const focused = document.activeElement;
    let next = this.#list.firstElementChild;
    for (const row of rows) {
      if (row === next) next = row.nextElementSibling;
      else this.#list.insertBefore(row, next);
    }
    while (next) {
      const rest = next;
      next = rest.nextElementSibling;
      rest.remove();
    }
    if (focused instanceof HTMLElement && this.#list.contains(focused)) focused.focus({ preventScroll: true });
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-part]') : null;
    if (button?.dataset['part'] === 'undo') this.#undo();
    const entry = this.#shown.find(({ id }) => this.#rows.get(id)?.element.contains(button));
    if (!button || !entry) return;
    if (button.dataset['part'] === 'up') this.#move(entry, -1, button);
    if (button.dataset['part'] === 'down') this.#move(entry, 1, button);
    if (button.dataset['part'] === 'remove') this.#remove(entry);
  }

  #move({ id, name }: ShortlistEntry, by: 1 | -1, button: HTMLElement): void {
    const { store, words, announce } = this.#context;
    if (button.getAttribute('aria-disabled') === 'true') {
      announce(words.say(by < 0 ? 'shortlist.first' : 'shortlist.last', { name }));
      return;
    }
    const list = store.change((kept) => moveEntry(kept, id, by));
    button.focus();
    const place = list.findIndex((entry) => entry.id === id) + 1;
    announce(words.say('shortlist.moved', { name, place, count: list.length }));
  }

  #remove(entry: ShortlistEntry): void {
    const { store, words } = this.#context;
    this.#rows.get(entry.id)?.saveNote();
    const kept = store.read().find(({ id }) => id === entry.id) ?? entry;
    this.#offerBack(kept, words.say('shortlist.removed', { name: entry.name }));
    store.change((list) => removeEntry(list, entry.id));
    if (this.#removed) partOf(this.#removed.row, 'undo', HTMLButtonElement).focus();
  }

  /** Somebody was taken off in another tab while their note was being written here: it is not lost with them. */
  #keepWritten(list: Shortlist): void {
    for (const entry of this.#shown) {
      const typed = this.#rows.get(entry.id)?.writtenNote;
      if (typed === undefined || list.some(({ id }) => id === entry.id)) continue;
      const text = this.#context.words.say('shortlist.removedElsewhere', { name: entry.name });
      this.#offerBack({ ...entry, note: typed }, text);
    }
  }

  #offerBack(entry: ShortlistEntry, text: string): void {
    const copy = copyOf(this.#removedTemplate);
    const row = partOf(copy, 'removed-row', HTMLElement);
    partOf(row, 'removed-text', HTMLElement).textContent = text;
    this.#removed = { entry, place: this.#shown.findIndex(({ id }) => id === entry.id), row };
    this.#context.announce(text);
  }

  #undo(): void {
    if (!this.#removed) return;
    const { entry, place } = this.#removed;
    const { store, words, announce } = this.#context;
    this.#removed = undefined;
    store.change((list) => restoreEntry(list, entry, place));
    this.#rows.get(entry.id)?.focus();
    announce(words.say('shortlist.restored', { name: entry.name }));
  }

  #add(id: string): SavedMentor {
    const row = new SavedMentor(this.#template, id, this.#context, this.#signal);
    this.#rows.set(id, row);
    return row;
  }

  #drop(id: string): void {
    this.#rows.get(id)?.stop();
    this.#rows.delete(id);
  }
}
