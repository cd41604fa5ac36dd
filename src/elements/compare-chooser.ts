import { makeElement } from './make-element.ts';

/** Somebody who can be compared. */
export interface Candidate {
  id: string;
  name: string;
}

/** The boxes by which it is chosen who is compared, each of the value of an id. Boxes that stay keep the focus. */
export class CompareChooser {
  readonly #list: HTMLElement;
  readonly #boxes = new Map<string, { item: HTMLElement; box: HTMLInputElement; name: HTMLElement }>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Offers the candidates in their order, with those ticked who are chosen; when no more can be, the others rest. */
  show(candidates: readonly Candidate[], chosen: readonly string[], isFull: boolean): void {
    const items = candidates.map(({ id, name }) => {
      const entry = this.#boxes.get(id) ?? this.#create(id);
      entry.name.textContent = name;
      entry.box.checked = chosen.includes(id);
      entry.box.disabled = isFull && !entry.box.checked;
      return entry.item;
    });
    const isSame =
      items.length === this.#list.children.length && items.every((item, at) => this.#list.children[at] === item);
    if (!isSame) this.#list.replaceChildren(...items);
  }

  /** Moves the focus to the box of a candidate. */
  focus(id: string): void {
    this.#boxes.get(id)?.box.focus();
  }

  #create(id: string): { item: HTMLElement; box: HTMLInputElement; name: HTMLElement } {
    const box = makeElement('input', '');
    box.type = 'checkbox';
    box.value = id;
    box.autocomplete = 'off';
    const name = makeElement('bdi', '');
    const item = makeElement('li', '', makeElement('label', 'compare-choice', box, name));
    const entry = { item, box, name };
    this.#boxes.set(id, entry);
    return entry;
  }
}
