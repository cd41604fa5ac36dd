import { isEqual, isMapping } from '../../edits/patch.ts';
import { isUnfinished, pathOf, readField, showInField, stateOf } from './field-controls.ts';
import { shownText, tidyText } from './field-text.ts';
import { itemsOf, type FormItems } from './form-items.ts';
import { valueAt, withValue, type Data } from './value-at.ts';

/** What stands in a form. */
export interface Reading {
  data: Data;
  /** The text of the page, tidy. */
  text: string;
  /** Where each field stands, by its name in the data: `works[0].doi`. */
  places: ReadonlyMap<string, HTMLElement>;
  /** Fields into which something is typed that the browser cannot read. */
  unfinished: ReadonlySet<HTMLElement>;
}

/** What the values of a form are told. */
export interface FormValuesSettings {
  items: FormItems;
  /** Makes a picker of interests hold these ids. */
  showInterests(field: HTMLElement, ids: readonly string[]): void;
}

/**
 * The values of a form. A field that nobody touched gives back exactly what it was filled with, whatever its control made
 * of it; and what the form does not show stays as it was.
 */
export class FormValues {
  readonly #form: HTMLElement;
  readonly #settings: FormValuesSettings;
  /** What the value was when a field held a state, for each that it was filled to. */
  readonly #known = new WeakMap<HTMLElement, Map<string, unknown>>();
  /** What an item was filled with. */
  readonly #itemData = new WeakMap<HTMLElement, unknown>();
  #data: Data = {};
  #text = '';

  constructor(form: HTMLElement, settings: FormValuesSettings) {
    this.#form = form;
    this.#settings = settings;
  }

  /** Shows what a file says. */
  fill(data: Data, text: string): void {
    this.#data = data;
    this.#text = tidyText(text);
    for (const part of this.#parts()) {
      if (isList(part)) this.#fillList(part, valueAt(data, [nameOf(part)]));
      else this.#fillField(part, isText(part) ? this.#text : valueAt(data, pathOf(part)));
    }
  }

  /** Shows what was written since, without forgetting what the file says. */
  change(data: Data, text: string): void {
    const now = this.read();
    for (const part of this.#parts()) {
      const path = isList(part) ? [nameOf(part)] : pathOf(part);
      const [before, after] = isText(part) ? [now.text, text] : [valueAt(now.data, path), valueAt(data, path)];
      if (isEqual(before, after)) continue;
      if (isList(part)) this.#fillList(part, after);
      else this.#fillField(part, after);
    }
  }

  read(): Reading {
    const places = new Map<string, HTMLElement>();
    const unfinished = new Set<HTMLElement>();
    let data = this.#data;
    let text = this.#text;
    for (const part of this.#parts()) {
      if (isList(part)) {
        data = withValue(data, [nameOf(part)], this.#readList(part, places, unfinished));
        continue;
      }
      places.set(nameOf(part), part);
      if (isUnfinished(part)) unfinished.add(part);
      const path = pathOf(part);
      if (isText(part)) text = tidyText(shownText(this.#read(part, this.#text)));
      else data = withValue(data, path, this.#read(part, valueAt(this.#data, path)));
    }
    return { data, text, places, unfinished };
  }

  #fillField(field: HTMLElement, value: unknown): void {
    showInField(field, value);
    if (field.dataset['control'] === 'interests') {
      this.#settings.showInterests(
        field,
        Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [],
      );
    }
    const known = this.#known.get(field) ?? new Map<string, unknown>();
    this.#known.set(field, known.set(stateOf(field), value));
  }

  #fillList(list: HTMLElement, value: unknown): void {
    const values: readonly unknown[] = Array.isArray(value) ? value : isMapping(value) ? [value] : [];
    const items = this.#settings.items.reset(list, values.length);
    items.forEach((item, place) => {
      this.#itemData.set(item, values[place]);
      for (const field of fieldsOf(item)) this.#fillField(field, valueAt(values[place], pathOf(field)));
    });
  }

  #read(field: HTMLElement, before: unknown): unknown {
    const known = this.#known.get(field);
    const state = stateOf(field);
    return known?.has(state) ? known.get(state) : readField(field, before);
  }

  /** Items into which nothing is written count for nothing. A single item that was no list stays none. */
  #readList(list: HTMLElement, places: Map<string, HTMLElement>, unfinished: Set<HTMLElement>): unknown {
    const before = valueAt(this.#data, [nameOf(list)]);
    const items = itemsOf(list).map((item) => ({ item, value: this.#readItem(item) }));
    const filled = items.filter(({ item, value }) => value !== undefined || fieldsOf(item).some(isUnfinished));
    const isSingle = isMapping(before) && filled.length === 1;
    places.set(nameOf(list), list);
    filled.forEach(({ item }, place) => {
      const prefix = isSingle ? nameOf(list) : `${nameOf(list)}[${place}]`;
      fieldsOf(item).forEach((field, at) => {
        if (at === 0) places.set(prefix, field);
        places.set(`${prefix}.${nameOf(field)}`, field);
        if (isUnfinished(field)) unfinished.add(field);
      });
    });
    if (filled.length === 0) return undefined;
    return isSingle ? filled[0]?.value : filled.map(({ value }) => value ?? {});
  }

  #readItem(item: HTMLElement): unknown {
    const before = this.#itemData.get(item);
    const start: Data = isMapping(before) ? before : {};
    const data = fieldsOf(item).reduce<Data>((all, field) => {
      const path = pathOf(field);
      return withValue(all, path, this.#read(field, valueAt(start, path)));
    }, start);
    if (data === start && before !== undefined) return before;
    return Object.keys(data).length === 0 ? undefined : data;
  }

  /** Fields and lists of the form itself, in their order. */
  #parts(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-field], [data-items]')].filter(
      (part) => isList(part) || part.closest('[data-items]') === null,
    );
  }
}

const isList = (part: HTMLElement): boolean => part.dataset['items'] !== undefined;
const isText = (part: HTMLElement): boolean => part.dataset['control'] === 'text';
const nameOf = ({ dataset }: HTMLElement): string => dataset['items'] ?? dataset['field'] ?? '';

function fieldsOf(item: HTMLElement): HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>('[data-field]')];
}
