import { editEntry, type ShortlistEntry } from '../../shortlist/shortlist.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Whether something has happened with a mentor, and on which day: today unless the trainee says another. */
export class MarkField {
  readonly #fact: 'contacted' | 'answered';
  readonly #box: HTMLInputElement;
  readonly #day: HTMLInputElement;
  readonly #dayLabel: HTMLElement;
  readonly #printed: HTMLElement;
  readonly #context: ShortlistContext;
  #kept = '';

  constructor(
    row: ParentNode,
    fact: 'contacted' | 'answered',
    id: string,
    context: ShortlistContext,
    signal: AbortSignal,
  ) {
    this.#fact = fact;
    this.#context = context;
    this.#box = partOf(row, fact, HTMLInputElement);
    this.#day = partOf(row, `${fact}-day`, HTMLInputElement);
    this.#dayLabel = partOf(row, `${fact}-day-label`, HTMLElement);
    this.#printed = partOf(row, `${fact}-printed`, HTMLElement);
    const keep = (day: string | undefined): void =>
      void context.store.change((list) => editEntry(list, id, { [fact]: day }));
    this.#box.addEventListener('change', () => keep(this.#box.checked ? localDay() : undefined), { signal });
    this.#day.addEventListener(
      'change',
      () => this.#day.value !== '' && this.#day.checkValidity() && keep(this.#day.value),
      { signal },
    );
    this.#day.addEventListener('blur', () => (this.#day.value = this.#kept), { signal });
  }

  show(entry: ShortlistEntry): void {
    const { words } = this.#context;
    const day = entry[this.#fact] ?? '';
    this.#kept = day;
    this.#box.checked = day !== '';
    this.#dayLabel.hidden = day === '';
    this.#day.max = localDay();
    if (document.activeElement !== this.#day) this.#day.value = day;
    this.#printed.textContent = day === '' ? '' : `${words.say(`shortlist.${this.#fact}`)}: ${words.day(day)}`;
  }
}
