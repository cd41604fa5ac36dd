import type { Words } from '../../directory/words.ts';
import type { FormWordKey } from '../../words/form.ts';
import { copyOf, partOf } from '../parts.ts';

/** What the lists of a form are told. */
export interface FormItemsSettings {
  words: Words<FormWordKey>;
  /** Says something to those who do not see it. */
  announce(text: string): void;
  /** Called when a person adds or removes an item. */
  onChange(list: HTMLElement): void;
}

/** Attributes that hold ids. */
const ID_ATTRIBUTES = ['id', 'for', 'name', 'list', 'aria-describedby', 'aria-labelledby', 'aria-controls'];

/** The lists of a form whose items are several fields each: appointments, publications, projects. */
export class FormItems {
  readonly #settings: FormItemsSettings;
  #made = 0;

  constructor(form: HTMLElement, settings: FormItemsSettings, signal: AbortSignal) {
    this.#settings = settings;
    form.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
  }

  /** Gives a list so many empty items, in place of what it had. */
  reset(list: HTMLElement, count: number): HTMLElement[] {
    partOf(list, 'items', HTMLElement).replaceChildren();
    const items = Array.from({ length: count }, () => this.#append(list));
    showNumbers(list);
    return items;
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const list = button?.closest<HTMLElement>('[data-items]');
    if (!button || !list) return;
    if (button.dataset['part'] === 'add') this.#add(list);
    else if (button.dataset['part'] === 'remove') this.#remove(list, button);
  }

  #add(list: HTMLElement): void {
    const { words, announce, onChange } = this.#settings;
    const most = Number(list.dataset['most'] ?? Infinity);
    if (itemsOf(list).length >= most) {
      announce(words.say('fill.items.full', { count: most }));
      return;
    }
    const item = this.#append(list);
    showNumbers(list);
    item.querySelector<HTMLElement>('input, select, textarea')?.focus();
    announce(words.say('fill.items.added', { item: titleOf(item) }));
    onChange(list);
  }

  #remove(list: HTMLElement, button: HTMLElement): void {
    const item = itemsOf(list).find((one) => one.contains(button));
    if (!item) return;
    const { words, announce, onChange } = this.#settings;
    const said = words.say('fill.items.removed', { item: titleOf(item) });
    item.remove();
    showNumbers(list);
    partOf(list, 'add', HTMLElement).focus();
    announce(said);
    onChange(list);
  }

  #append(list: HTMLElement): HTMLElement {
    const copy = copyOf(partOf(list, 'item', HTMLTemplateElement));
    const item = copy.firstElementChild as HTMLElement;
    renumber(item, ++this.#made);
    partOf(list, 'items', HTMLElement).append(copy);
    return item;
  }
}

/** The items of a list, in their order. */
export function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...partOf(list, 'items', HTMLElement).children] as HTMLElement[];
}

/** Gives the ids of the template, which end in `-0`, a number that no other item has. */
function renumber(item: HTMLElement, number: number): void {
  for (const element of item.querySelectorAll('*')) {
    for (const name of ID_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replace(/-0(?=\s|$)/g, `-${number}`));
    }
  }
}

/** Says of each item which it is, where a person reads it; the last one cannot be added to a full list. */
function showNumbers(list: HTMLElement): void {
  const items = itemsOf(list);
  items.forEach((item, place) => {
    partOf(item, 'item-number', HTMLElement).textContent = String(place + 1);
    partOf(item, 'remove', HTMLElement).setAttribute('aria-label', `${removeText(item)}: ${titleOf(item)}`);
  });
  const isFull = items.length >= Number(list.dataset['most'] ?? Infinity);
  // It keeps the focus, so it is not disabled.
  partOf(list, 'add', HTMLElement).setAttribute('aria-disabled', String(isFull));
}

const removeText = (item: HTMLElement): string => partOf(item, 'remove', HTMLElement).textContent.trim();

/** What an item is called: "Publication 2". */
export function titleOf(item: HTMLElement): string {
  return item.querySelector('legend')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
