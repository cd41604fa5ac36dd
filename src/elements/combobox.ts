import { markCombobox } from './combobox-field.ts';

/** A field that offers suggestions, as the ARIA Authoring Practices describe an editable combobox with a list. */
export interface ComboboxSettings<T> {
  field: HTMLInputElement;
  list: HTMLElement;
  /** What to offer for what stands in the field. */
  suggest(text: string): Promise<readonly T[]>;
  /** Fills the option of a suggestion. */
  fill(option: HTMLElement, suggestion: T): void;
  /** Takes a suggestion that was picked. */
  pick(suggestion: T): void;
  /** Says how many suggestions there are, to those who do not see them. */
  announce(count: number): void;
}

const CURSOR_KEYS = ['Home', 'End', 'ArrowLeft', 'ArrowRight'];

/** Makes a text field and a list a combobox. The focus stays in the field; the list only follows. */
export class Combobox<T> {
  readonly #settings: ComboboxSettings<T>;
  #suggestions: readonly T[] = [];
  #active = -1;
  #latest = 0;

  constructor(settings: ComboboxSettings<T>, signal: AbortSignal) {
    this.#settings = settings;
    const { field, list } = settings;
    markCombobox(field, list);
    this.close();
    field.addEventListener('input', () => void this.update(), { signal });
    field.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    field.addEventListener('blur', () => this.close(), { signal });
    // The field keeps the focus, or the list would close before it is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    list.addEventListener('click', (event) => this.#onClick(event.target), { signal });
  }

  close(): void {
    this.#latest++;
    this.#show([]);
    this.#settings.announce(0);
  }

  /** Offers suggestions for what stands in the field now. */
  async update(): Promise<void> {
    const latest = ++this.#latest;
    const text = this.#settings.field.value;
    const suggestions = text.trim() === '' ? [] : await this.#settings.suggest(text).catch(() => []);
    if (latest !== this.#latest) return;
    this.#show(suggestions);
    this.#settings.announce(suggestions.length);
  }

  #show(suggestions: readonly T[]): void {
    const { field, list, fill } = this.#settings;
    this.#suggestions = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, place) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${place}`;
        option.setAttribute('role', 'option');
        fill(option, suggestion);
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    this.#activate(-1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this.#suggestions.length;
    if (event.key === 'ArrowDown' && count === 0) void this.update();
    else if (event.key === 'ArrowDown') this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp' && count > 0) this.#activate(this.#active >= 0 ? this.#active - 1 : count - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.#pick(this.#active);
    else if (event.key === 'Escape' && count > 0) this.close();
    else {
      if (event.key === 'Enter') this.close();
      // These move the cursor, so the reader is back in the text.
      else if (CURSOR_KEYS.includes(event.key)) this.#activate(-1);
      return;
    }
    event.preventDefault();
  }

  #onClick(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    const place = option ? [...this.#settings.list.children].indexOf(option) : -1;
    if (place >= 0) this.#pick(place);
  }

  #pick(place: number): void {
    const suggestion = this.#suggestions[place];
    this.close();
    if (suggestion !== undefined) this.#settings.pick(suggestion);
  }

  #activate(place: number): void {
    const { field, list } = this.#settings;
    this.#active = place;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === place)));
    const active = list.children[place];
    if (active) {
      field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }
}
