import type { Vocabulary } from '../../directory/vocabulary.ts';
import type { Words } from '../../directory/words.ts';
import type { FormWordKey } from '../../words/form.ts';
import { copyOf, partOf } from '../parts.ts';

/** What the list of chosen interests is called by. */
export interface ChosenNames {
  vocabulary: Pick<Vocabulary, 'label'>;
  words: Words<FormWordKey>;
}

/** The ids that a field of interests holds, the most important first. */
export function chosenIn(field: ParentNode): string[] {
  return itemsIn(field).map(({ dataset }) => dataset['value'] ?? '');
}

/** Makes a field of interests hold these ids, in this order. One that the vocabulary does not know is called by its id. */
export function showChosen(field: ParentNode, ids: readonly string[], names: ChosenNames): void {
  partOf(field, 'chosen', HTMLElement).replaceChildren();
  for (const id of ids) addChosen(field, id, names);
}

/** Adds an id at the end of a field of interests. */
export function addChosen(field: ParentNode, id: string, { vocabulary, words }: ChosenNames): void {
  const list = partOf(field, 'chosen', HTMLElement);
  const copy = copyOf(partOf(field, 'chosen-item', HTMLTemplateElement));
  const item = copy.querySelector('li')!;
  const label = vocabulary.label(id);
  item.dataset['value'] = id;
  partOf(item, 'chosen-label', HTMLElement).textContent = label;
  for (const step of STEPS) {
    partOf(item, `chosen-${step}`, HTMLButtonElement).setAttribute(
      'aria-label',
      words.say(`edit.interest.${step}`, { label }),
    );
  }
  list.append(copy);
  showEnds(field);
}

const STEPS = ['up', 'down', 'remove'] as const;
type Step = (typeof STEPS)[number];

/** Lets the buttons of the chosen interests move and remove them; the focus stays where it was, or goes to a neighbour. */
export function startChosen(
  field: HTMLElement,
  { words, input, onChange }: { words: Words<FormWordKey>; input: HTMLElement; onChange(said: string): void },
  signal: AbortSignal,
): void {
  const onClick = (target: EventTarget | null): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    const item = button?.closest<HTMLElement>('[data-value]');
    const step = STEPS.find((one) => button?.dataset['part'] === `chosen-${one}`);
    if (!button || !item || !step) return;
    const label = labelOf(item);
    if (step === 'remove') {
      removeItem(item, input);
      showEnds(field);
      onChange(words.say('edit.interest.removed', { label }));
    } else if (moveItem(item, step)) {
      showEnds(field);
      button.focus();
      const place = itemsIn(field).indexOf(item) + 1;
      onChange(words.say('edit.interest.moved', { label, place }));
    }
  };
  partOf(field, 'chosen', HTMLElement).addEventListener('click', ({ target }) => onClick(target), { signal });
}

function removeItem(item: HTMLElement, input: HTMLElement): void {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  (next ? partOf(next, 'chosen-remove', HTMLButtonElement) : input).focus();
}

function moveItem(item: HTMLElement, step: Exclude<Step, 'remove'>): boolean {
  const other = step === 'up' ? item.previousElementSibling : item.nextElementSibling;
  if (step === 'up') other?.before(item);
  else other?.after(item);
  return other !== null;
}

/** Tells which buttons lead nowhere. They keep the focus, so they are not disabled. */
function showEnds(field: ParentNode): void {
  const items = itemsIn(field);
  items.forEach((item, place) => {
    partOf(item, 'chosen-up', HTMLElement).setAttribute('aria-disabled', String(place === 0));
    partOf(item, 'chosen-down', HTMLElement).setAttribute('aria-disabled', String(place === items.length - 1));
  });
}

const labelOf = (item: HTMLElement): string => partOf(item, 'chosen-label', HTMLElement).textContent;

function itemsIn(field: ParentNode): HTMLElement[] {
  return [...partOf(field, 'chosen', HTMLElement).querySelectorAll<HTMLElement>('[data-value]')];
}
