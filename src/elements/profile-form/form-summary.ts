import { partOf } from '../parts.ts';
import { controlsOf } from './field-controls.ts';

/** A line of the summary: what is wrong, and the field or list where it is; none for what the form does not show. */
export interface SummaryLine {
  text: string;
  place: HTMLElement | undefined;
}

/** The list of everything that keeps a form from being sent. */
export class FormSummary {
  readonly #box: HTMLElement;
  readonly #list: HTMLElement;

  constructor(root: ParentNode, signal: AbortSignal) {
    this.#box = partOf(root, 'summary', HTMLElement);
    this.#list = partOf(root, 'summary-list', HTMLElement);
    this.#list.addEventListener('click', (event) => this.#onClick(event), { signal });
  }

  /** Shows the lines and takes the focus. */
  show(lines: readonly SummaryLine[]): void {
    this.#list.replaceChildren(...lines.map(createLine));
    this.#box.hidden = false;
    // It may be higher than the window, and a browser would then show its middle.
    this.#box.focus({ preventScroll: true });
    this.#box.scrollIntoView({ block: 'start' });
  }

  hide(): void {
    this.#box.hidden = true;
    this.#list.replaceChildren();
  }

  #onClick(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    reveal(target);
    target.focus();
  }
}

/** Opens whatever is folded around an element. */
export function reveal(element: Element): void {
  for (let part = element.parentElement; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
}

function createLine({ text, place }: SummaryLine): HTMLLIElement {
  const item = document.createElement('li');
  const target = place && firstControl(place);
  if (!target) {
    item.textContent = text;
    return item;
  }
  const link = document.createElement('a');
  link.href = `#${target.id}`;
  link.textContent = text;
  item.append(link);
  return item;
}

/** Where somebody begins to put a field right; of a list, the button that adds to it. */
function firstControl(place: HTMLElement): HTMLElement | undefined {
  const control =
    place.dataset['items'] === undefined
      ? controlsOf(place)[0]
      : place.querySelector<HTMLElement>(':scope > [data-part="add"]');
  return control && control.id !== '' ? control : undefined;
}
