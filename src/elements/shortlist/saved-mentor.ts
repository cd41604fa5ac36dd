import type { Brief } from '../../shortlist/brief.ts';
import { affiliationOf } from '../../search/card-text.ts';
import type { ShortlistEntry } from '../../shortlist/shortlist.ts';
import { fillConfirmed, fillInterests, keepOnly, say } from '../card-parts.ts';
import { copyOf, partOf } from '../parts.ts';
import { MarkField } from './mark-field.ts';
import { NoteField } from './note-field.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** One mentor of the list: what the directory says of them, and what the trainee notes. */
export class SavedMentor {
  readonly element: HTMLElement;
  readonly #id: string;
  readonly #context: ShortlistContext;
  readonly #note: NoteField;
  readonly #marks: readonly MarkField[];
  readonly #stop = new AbortController();
  #isFilled = false;

  constructor(template: HTMLTemplateElement, id: string, context: ShortlistContext, signal: AbortSignal) {
    this.element = partOf(copyOf(template), 'saved-row', HTMLElement);
    this.#id = id;
    this.#context = context;
    const until = AbortSignal.any([signal, this.#stop.signal]);
    this.#note = new NoteField(this.element, id, context, until);
    this.#marks = (['contacted', 'answered'] as const).map(
      (fact) => new MarkField(this.element, fact, id, context, until),
    );
  }

  /** The note while it is being written, or is not kept yet; undefined otherwise. */
  get writtenNote(): string | undefined {
    return this.#note.written;
  }

  saveNote(): void {
    this.#note.save();
  }

  stop(): void {
    this.#stop.abort();
  }

  focus(): void {
    partOf(this.element, 'remove', HTMLButtonElement).focus();
  }

  show(entry: ShortlistEntry, { place, count }: { place: number; count: number }): void {
    const { briefs, pages } = this.#context;
    const isGone = briefs.get(this.#id) === 'gone';
    for (const name of this.element.querySelectorAll('[data-name]')) name.textContent = entry.name;
    const link = partOf(this.element, 'saved-link', HTMLAnchorElement);
    if (isGone) link.removeAttribute('href');
    else link.href = `${pages}${this.#id}/`;
    partOf(this.element, 'gone', HTMLElement).hidden = !isGone;
    this.#fill(briefs.find(this.#id), isGone);
    this.#note.show(entry.note ?? '');
    for (const mark of this.#marks) mark.show(entry);
    this.#button('up').setAttribute('aria-disabled', String(place === 0));
    this.#button('down').setAttribute('aria-disabled', String(place === count - 1));
  }

  /** The directory says the same of a mentor as long as the page is open. */
  #fill(brief: Brief | undefined, isGone: boolean): void {
    const facts = partOf(this.element, 'facts', HTMLElement);
    facts.hidden = !brief;
    const message = partOf(this.element, 'message', HTMLAnchorElement);
    message.hidden = isGone;
    message.search = `?to=${this.#id}`;
    if (!brief || this.#isFilled) return;
    this.#isFilled = true;
    const { card } = brief;
    say(this.element, 'credentials', card.credentials);
    say(facts, 'role', card.role);
    say(facts, 'affiliation', affiliationOf(card));
    keepOnly(facts, 'availability', card.availability);
    fillInterests(partOf(facts, 'interests', HTMLElement), card, () => false);
    fillConfirmed(partOf(facts, 'confirmed', HTMLElement), card, this.#context.words);
  }

  #button(name: 'up' | 'down'): HTMLButtonElement {
    return partOf(this.element, name, HTMLButtonElement);
  }
}
