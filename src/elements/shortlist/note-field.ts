import { editEntry, mergeNotes } from '../../shortlist/shortlist.ts';
import { partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

const TYPING_PAUSE_MS = 400;

/**
 * The note on one mentor: kept as it is typed. Where another tab keeps another note while this one is being written, both
 * are shown, and the reader says what holds.
 */
export class NoteField {
  readonly #area: HTMLTextAreaElement;
  readonly #conflict: HTMLElement;
  readonly #printed: HTMLElement;
  readonly #id: string;
  readonly #context: ShortlistContext;
  /** The note as it was kept when this field last agreed with it. */
  #kept = '';
  /** The note of another tab that waits for a decision. */
  #other: string | undefined;
  #timer: number | undefined;

  constructor(row: ParentNode, id: string, context: ShortlistContext, signal: AbortSignal) {
    this.#area = partOf(row, 'note', HTMLTextAreaElement);
    this.#conflict = partOf(row, 'note-conflict', HTMLElement);
    this.#printed = partOf(row, 'note-printed', HTMLElement);
    this.#id = id;
    this.#context = context;
    this.#area.addEventListener('input', () => this.#waitForPause(), { signal });
    this.#area.addEventListener('change', () => this.save(), { signal });
    this.#conflict.addEventListener('click', ({ target }) => this.#decide(target), { signal });
    addEventListener('pagehide', () => this.#saveAtLast(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** What stands in the field while somebody writes in it, or has written what is not kept; undefined otherwise. */
  get written(): string | undefined {
    const isHere = document.activeElement === this.#area && document.hasFocus();
    return isHere || this.#isUnsaved ? this.#area.value : undefined;
  }

  get #isUnsaved(): boolean {
    return this.#area.value !== this.#kept;
  }

  /** Shows the note as it is kept now, unless somebody writes another. */
  show(note: string): void {
    if (note === this.#area.value) this.#agree(note);
    else if (note !== this.#kept && this.written !== undefined) this.#ask(note);
    else if (!this.#isUnsaved) {
      this.#area.value = note;
      this.#agree(note);
    }
  }

  /** Keeps what is written, unless it has to be decided first. */
  save(): void {
    clearTimeout(this.#timer);
    const { store } = this.#context;
    if (this.#other !== undefined || !this.#isUnsaved) return;
    const note = this.#area.value;
    const kept = store.read().find(({ id }) => id === this.#id)?.note ?? '';
    if (kept !== this.#kept && kept !== note) {
      this.#ask(kept);
      return;
    }
    this.#kept = note;
    store.change((list) => editEntry(list, this.#id, { note }));
  }

  /** The page goes, and nobody can be asked: both notes are kept. */
  #saveAtLast(): void {
    if (!this.#isUnsaved) return;
    this.#context.store.change((list) => {
      const kept = list.find(({ id }) => id === this.#id)?.note;
      const note = kept === this.#kept ? this.#area.value : mergeNotes(this.#area.value, kept);
      return editEntry(list, this.#id, { note });
    });
  }

  #waitForPause(): void {
    this.#print();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.save(), TYPING_PAUSE_MS);
  }

  #ask(other: string): void {
    const { words, announce } = this.#context;
    const text = words.say(other === '' ? 'shortlist.note.emptied' : 'shortlist.note.changed');
    this.#other = other;
    partOf(this.#conflict, 'note-conflict-text', HTMLElement).textContent = text;
    partOf(this.#conflict, 'note-other', HTMLElement).textContent = other;
    this.#conflict.hidden = false;
    announce(`${text} ${other}`);
  }

  #decide(target: EventTarget | null): void {
    const choice = target instanceof Element ? target.closest('button')?.dataset['part'] : undefined;
    if (choice === undefined || this.#other === undefined) return;
    const other = this.#other;
    if (choice === 'note-theirs') this.#area.value = other;
    if (choice === 'note-both') this.#area.value = mergeNotes(this.#area.value, other);
    this.#agree(other);
    this.save();
    this.#area.focus();
  }

  #agree(note: string): void {
    this.#kept = note;
    this.#other = undefined;
    this.#conflict.hidden = true;
    this.#print();
  }

  /** On paper a field would cut off what does not fit into it. */
  #print(): void {
    this.#printed.textContent = this.#area.value;
  }
}
