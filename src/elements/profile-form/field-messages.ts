import { controlsOf } from './field-controls.ts';
import type { FormProblem } from './form-problems.ts';

/** Says at the fields of a form what is wrong with each. */
export class FieldMessages {
  /** Fields that say something now. */
  readonly #telling = new Set<HTMLElement>();

  /** Whether a field says something. */
  isTelling(field: HTMLElement): boolean {
    return this.#telling.has(field);
  }

  /** The fields that say something. */
  telling(): HTMLElement[] {
    return [...this.#telling];
  }

  /** Makes a field say these problems, or nothing. */
  show(field: HTMLElement, problems: readonly FormProblem[]): void {
    const message = messageOf(field);
    if (!message) return;
    const hasError = problems.some(({ isError }) => isError);
    const text = problems.map((problem) => problem.message).join('\n');
    if (message.textContent !== text) message.textContent = text;
    message.hidden = text === '';
    message.classList.toggle('field-remark', text !== '' && !hasError);
    for (const control of controlsOf(field)) {
      // Of several boxes none is wrong by itself; their group is described by the message.
      if (control.type !== 'checkbox') setInvalid(control, hasError);
    }
    if (text === '') this.#telling.delete(field);
    else this.#telling.add(field);
  }

  /** Makes every field say what is wrong with it, and the others nothing. */
  showAll(problems: ReadonlyMap<HTMLElement | undefined, readonly FormProblem[]>): void {
    for (const field of this.telling()) if (!problems.has(field)) this.show(field, []);
    for (const [field, own] of problems) if (field) this.show(field, own);
  }
}

function setInvalid(control: Element, isInvalid: boolean): void {
  if (isInvalid) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

function messageOf(field: HTMLElement): HTMLElement | null {
  const isList = field.dataset['items'] !== undefined;
  return field.querySelector<HTMLElement>(isList ? ':scope > [data-part="error"]' : '[data-part="error"]');
}
