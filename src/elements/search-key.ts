import { partOf } from './parts.ts';

const STORED_AS = 'mentor-directory:search-key';
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/**
 * The key "/" that leads to the field from anywhere on the page. A key alone can also be hit by chance, above all by
 * those who speak to their computer, so it can be turned off (WCAG 2.1.4); the browser remembers that.
 */
export class SearchKey {
  readonly #root: ParentNode;
  readonly #field: HTMLInputElement;
  #isOn = readIsOn();

  constructor(root: ParentNode, field: HTMLInputElement, signal: AbortSignal) {
    this.#root = root;
    this.#field = field;
    this.#show();
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#button('key-off').addEventListener('click', () => this.#turn(false), { signal });
    this.#button('key-on').addEventListener('click', () => this.#turn(true), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#isOn || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  }

  #turn(isOn: boolean): void {
    this.#isOn = isOn;
    storeIsOn(isOn);
    this.#show();
    this.#button(isOn ? 'key-off' : 'key-on').focus();
  }

  #show(): void {
    partOf(this.#root, 'key-hint', HTMLElement).hidden = !this.#isOn;
    this.#button('key-off').hidden = !this.#isOn;
    this.#button('key-on').hidden = this.#isOn;
  }

  #button(name: 'key-off' | 'key-on'): HTMLButtonElement {
    return partOf(this.#root, name, HTMLButtonElement);
  }
}

function readIsOn(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true;
  }
}

/** Where the browser keeps nothing, the choice holds for this page. */
function storeIsOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, 'off');
  } catch {
    return;
  }
}
