import { chosenIn } from './chosen-interests.ts';
import { keepOrder, readNumber, shownText, splitWords } from './field-text.ts';
import { isMapping } from '../../edits/patch.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The path of a field, as `['place', 'city']`; within an item, from the item on. */
export function pathOf(field: HTMLElement): string[] {
  return (field.dataset['field'] ?? '').split('.');
}

/** All controls of a field, in their order. */
export function controlsOf(field: HTMLElement): TextControl[] {
  return [...field.querySelectorAll<TextControl>('input, textarea, select')];
}

/** What the controls of a field hold, as one text: the same as long as nobody touches them. */
export function stateOf(field: HTMLElement): string {
  if (field.dataset['control'] === 'interests') return JSON.stringify(chosenIn(field));
  return JSON.stringify(
    controlsOf(field).map((control) => (isBox(control) ? control.checked : [control.value, isUnreadable(control)])),
  );
}

/** Whether something is typed into a field that the browser cannot read as what is asked for: half a date. */
export function isUnfinished(field: HTMLElement): boolean {
  return controlsOf(field).some(isUnreadable);
}

/** The value that a field holds; undefined for none. `before` is what stood there. */
export function readField(field: HTMLElement, before: unknown): unknown {
  const control = field.dataset['control'];
  if (control === 'interests') return filled(chosenIn(field));
  if (control === 'choices') return filled(keepOrder(checkedIn(field), before));
  if (control === 'switch') return checkedIn(field).length > 0 ? true : undefined;
  const raw = textControlOf(field)?.value ?? '';
  if (control === 'text') return raw;
  const text = raw.trim();
  if (text === '') return undefined;
  if (control === 'words') return filled(splitWords(text, Array.isArray(before) ? before.map(shownText) : []));
  if (control === 'number') return readNumber(text);
  return control === 'handle' ? readHandle(field, text, before) : text;
}

/** Makes the controls of a field show a value, as far as they can. Interests are shown by their picker. */
export function showInField(field: HTMLElement, value: unknown): void {
  const list = Array.isArray(value) ? value.map(shownText) : [];
  for (const control of controlsOf(field)) {
    if (isBox(control)) {
      control.checked =
        control.dataset['part'] === 'fetch'
          ? isMapping(value) && value['fetch'] === true
          : value === true || list.includes(control.value);
    } else if (control.dataset['part'] !== 'interest-input') {
      control.value = textOf(value, list);
    }
  }
}

function textOf(value: unknown, list: readonly string[]): string {
  if (isMapping(value)) return shownText(value['handle']);
  return Array.isArray(value) ? list.join(', ') : shownText(value);
}

/** A handle stays a mapping where it was one, and becomes one where something else is said of it. */
function readHandle(field: HTMLElement, text: string, before: unknown): unknown {
  const fetch = field.querySelector<HTMLInputElement>('[data-part="fetch"]');
  const others = isMapping(before) ? before : {};
  if (!fetch || (!fetch.checked && others['fetch'] === undefined)) {
    return isMapping(before) ? { ...others, handle: text } : text;
  }
  return { ...others, handle: text, fetch: fetch.checked };
}

function textControlOf(field: HTMLElement): TextControl | undefined {
  return controlsOf(field).find((control) => !isBox(control));
}

function checkedIn(field: HTMLElement): string[] {
  return controlsOf(field).flatMap((control) => (isBox(control) && control.checked ? [control.value] : []));
}

function isBox(control: TextControl): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox';
}

function isUnreadable(control: TextControl): boolean {
  return control.validity.badInput;
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
