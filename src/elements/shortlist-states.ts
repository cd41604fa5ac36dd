import { partOf } from './parts.ts';

/** What a page made of the shortlist shows: why there is nothing to see, or what there is. */
export type ShortlistState = 'empty' | 'failed' | 'content';

const STATES = ['empty', 'failed', 'content'] as const satisfies readonly ShortlistState[];

/**
 * Shows one state of a page made of the shortlist, each being a part of that name, and that the browser keeps nothing.
 */
export function showState(root: HTMLElement, state: ShortlistState, isBlocked: boolean): void {
  for (const name of STATES) showPart(root, name, name === state);
  showPart(root, 'blocked', isBlocked);
  root.dataset['state'] = state;
}

/** Shows a part of a page, or hides it. The focus that goes with a part is given to the content of the page, not to its top. */
export function showPart(root: Element, name: string, isShown: boolean): void {
  const part = partOf(root, name, HTMLElement);
  part.hidden = !isShown;
  if (!isShown && part.contains(document.activeElement)) root.closest('main')?.focus({ preventScroll: true });
}
