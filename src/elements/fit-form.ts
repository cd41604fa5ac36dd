import {
  countWishes,
  createWishes,
  EMPTY_WISHES,
  formatWishes,
  type WishKind,
  type Wishes,
} from '../directory/wishes.ts';
import type { Words } from '../directory/words.ts';
import type { FitWordKey } from '../words/fit.ts';
import { copyOf, partOf } from './parts.ts';

/** What the form of the fit is told. */
export interface FitFormSettings {
  words: Words<FitWordKey>;
  /** What an interest is called. */
  labelOf(id: string): string;
  /** Whether there is such an interest, of work or from outside it. */
  isInterest(id: string, isPersonal: boolean): boolean;
  /** Called after each change that the reader makes. */
  onChange(wishes: Wishes): void;
}

/** An answer that the form offers: one of a list to choose from, or a box to check. */
type Answer = HTMLOptionElement | HTMLInputElement;

/** The form in which somebody says what they look for. What it shows is its only state; nothing in it has a form to send it. */
export class FitForm {
  readonly #settings: FitFormSettings;
  readonly #title: HTMLElement;
  readonly #plainTitle: string;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #zoneBox: HTMLInputElement;
  readonly #answers = new Map<string, Answer>();
  #zone = ownZone();

  /** Throws an error when the page does not have the parts of the form. */
  constructor(root: ParentNode, settings: FitFormSettings, signal: AbortSignal) {
    const panel = partOf(root, 'fit-panel', HTMLElement);
    this.#settings = settings;
    this.#title = partOf(panel, 'fit-title', HTMLElement);
    this.#plainTitle = this.#title.textContent;
    this.#field = partOf(panel, 'fit-interest', HTMLInputElement);
    this.#list = partOf(panel, 'fit-chosen', HTMLElement);
    this.#template = partOf(panel, 'fit-chosen-item', HTMLTemplateElement);
    this.#zoneBox = partOf(panel, 'fit-zone', HTMLInputElement);
    for (const answer of panel.querySelectorAll<Answer>('[data-wish]')) {
      this.#answers.set(keyOf(answer.dataset['wish'] ?? '', answer.value), answer);
    }
    this.#render(EMPTY_WISHES);
    panel.addEventListener('change', (event) => event.target !== this.#field && this.#onChange(), { signal });
    panel.addEventListener('click', (event) => this.#onClick(event.target), { signal });
  }

  /** Whether something can be wished for here. */
  isOffered(kind: WishKind, value: string): boolean {
    if (kind === 'first' || kind === 'interest') return this.#settings.isInterest(value, false);
    if (kind === 'outside') return this.#settings.isInterest(value, true);
    return this.#answers.has(keyOf(kind, value));
  }

  /** What a value is called where it is told of a mentor. */
  labelOf(kind: WishKind, value: string): string {
    if (kind === 'first' || kind === 'interest' || kind === 'outside') return this.#settings.labelOf(value);
    const answer = this.#answers.get(keyOf(kind, value));
    const label = answer instanceof HTMLOptionElement ? answer : answer?.closest('label');
    return label?.textContent.trim() ?? value;
  }

  /** What the form says now. */
  read(): Wishes {
    const given: Partial<Record<WishKind, string[]>> = {};
    const add = (kind: WishKind, value: string): unknown => (given[kind] ??= []).push(value);
    for (const item of this.#items()) add(kindOf(item), item.dataset['id'] ?? '');
    for (const answer of this.#answers.values()) {
      if (isGiven(answer)) add(answer.dataset['wish'] as WishKind, answer.value);
    }
    if (this.#zoneBox.checked) add('zone', this.#zone);
    return createWishes(given);
  }

  /** Makes the form say the wishes, without a call of `onChange`. */
  show(wishes: Wishes): void {
    if (formatWishes(wishes) !== formatWishes(this.read())) this.#render(wishes);
  }

  /** Adds an interest of work, or one from outside it, unless it is there. */
  addInterest(id: string, isPersonal: boolean): void {
    if (this.#items().some((item) => item.dataset['id'] === id)) return;
    this.#addItem(id, isPersonal ? 'outside' : 'interest');
    this.#onChange();
  }

  #render(wishes: Wishes): void {
    this.#list.replaceChildren();
    for (const kind of ['first', 'interest', 'outside'] as const) {
      for (const id of wishes[kind]) this.#addItem(id, kind);
    }
    for (const answer of this.#answers.values()) {
      give(answer, wishes[answer.dataset['wish'] as WishKind].includes(answer.value));
    }
    this.#showZone(wishes.zone[0]);
    this.#showState(wishes);
  }

  /** The day of a shared address may be of another zone; unchecked, the box goes back to the reader's own. */
  #showZone(wished: string | undefined): void {
    this.#zone = wished ?? ownZone();
    this.#zoneBox.checked = wished !== undefined;
    const option = this.#zoneBox.closest('label') ?? this.#zoneBox;
    option.hidden = this.#zone === '';
    partOf(option, 'fit-zone-name', HTMLElement).textContent = this.#settings.words.say('fit.zone', {
      zone: this.#zone.replaceAll('_', ' '),
    });
  }

  #showState(wishes: Wishes): void {
    const count = countWishes(wishes);
    this.#title.textContent = count === 0 ? this.#plainTitle : this.#settings.words.say('fit.title.count', { count });
    this.#list.hidden = this.#list.children.length === 0;
  }

  #onChange(): void {
    const wishes = this.read();
    if (!this.#zoneBox.checked) this.#showZone(undefined);
    this.#showState(wishes);
    this.#settings.onChange(wishes);
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const part = button?.dataset['part'];
    if (part === 'fit-most') button?.setAttribute('aria-pressed', String(!isPressed(button)));
    else if (part === 'fit-remove') this.#remove(button?.closest('li'));
    else if (part === 'fit-clear') this.#render(EMPTY_WISHES);
    else return;
    this.#onChange();
  }

  /** Takes an interest off the list; the focus goes to what moves into its place. */
  #remove(item: HTMLElement | null | undefined): void {
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    item?.remove();
    (next ? partOf(next, 'fit-remove', HTMLButtonElement) : this.#field).focus();
  }

  #items(): HTMLElement[] {
    return [...this.#list.querySelectorAll('li')];
  }

  #addItem(id: string, kind: 'first' | 'interest' | 'outside'): void {
    const { words, labelOf } = this.#settings;
    const copy = copyOf(this.#template);
    const item = copy.querySelector('li')!;
    const label = labelOf(id);
    item.dataset['id'] = id;
    partOf(item, 'fit-label', HTMLElement).textContent = label;
    partOf(item, 'fit-remove', HTMLButtonElement).setAttribute('aria-label', words.say('search.remove', { label }));
    const most = partOf(item, 'fit-most', HTMLButtonElement);
    most.setAttribute('aria-label', words.say('fit.most.of', { label }));
    most.setAttribute('aria-pressed', String(kind === 'first'));
    if (kind === 'outside') most.remove();
    else partOf(item, 'fit-outside', HTMLElement).remove();
    this.#list.insertBefore(copy, this.#placeFor(item, label));
  }

  /** By label, whatever matters most, so that nothing moves under a finger; what is outside work comes last. */
  #placeFor(item: HTMLElement, label: string): HTMLElement | null {
    const { compare } = new Intl.Collator(this.#settings.words.language);
    const isOutside = (one: HTMLElement): boolean => kindOf(one) === 'outside';
    const isAfter = (other: HTMLElement): boolean =>
      isOutside(other) === isOutside(item)
        ? compare(partOf(other, 'fit-label', HTMLElement).textContent, label) > 0
        : isOutside(other);
    return this.#items().find(isAfter) ?? null;
  }
}

const keyOf = (kind: string, value: string): string => `${kind}\n${value}`;

const isPressed = (button: Element): boolean => button.getAttribute('aria-pressed') === 'true';

function kindOf(item: HTMLElement): 'first' | 'interest' | 'outside' {
  const most = item.querySelector('[data-part="fit-most"]');
  if (!most) return 'outside';
  return isPressed(most) ? 'first' : 'interest';
}

function isGiven(answer: Answer): boolean {
  return answer instanceof HTMLOptionElement ? answer.selected : answer.checked;
}

function give(answer: Answer, isWished: boolean): void {
  if (answer instanceof HTMLOptionElement) answer.selected = isWished;
  else answer.checked = isWished;
}

/** The time zone of the reader's device; empty where the browser does not tell. */
function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
