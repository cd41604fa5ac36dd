import type { FormWordKey } from '../../words/form.ts';
import type { Words } from '../../directory/words.ts';
import { createCard } from '../mentor-card.ts';
import { partOf } from '../parts.ts';
import { cardOfUnfinished, type Unfinished } from './unfinished-card.ts';

/** What the preview of a card is made of, and where its picture is. */
export interface CardPreview extends Unfinished {
  words: Words<FormWordKey>;
  /** Address to which the id of a published picture is added; absent: a monogram stands in its place. */
  photos?: string | undefined;
}

/** How long the form must rest before its preview follows. */
const REST_MS = 250;

/**
 * Shows in `root` the card that a profile would have. The template `card` stands in `root` or elsewhere in its
 * `<profile-form>`. Nothing of the card takes the focus, and nothing is announced.
 */
export function showPreview(root: HTMLElement, preview: CardPreview): void {
  const whole = root.querySelector('template[data-part="card"]') ? root : root.closest('profile-form');
  const template = partOf(whole ?? root, 'card', HTMLTemplateElement);
  const { photos } = preview;
  /** Of the words of a card in a search, those that it says without one. */
  const words: Words<`confirmed.${'on' | 'stale' | 'never'}`> = preview.words;
  const card = cardOfUnfinished(preview);
  const name = card.name === '' ? preview.words.say('edit.preview.name') : card.name;
  const shown = { ...card, name, photoAlt: photos === undefined ? '' : card.photoAlt };
  const copy = createCard(template, shown, {
    words,
    pages: '',
    photos: photos ?? '',
    isMatch: () => false,
    reason: [],
  });
  const article = copy.querySelector('.card');
  if (!article) return;
  // The name leads nowhere: the page is not there yet, or is the one that is being changed.
  for (const link of article.querySelectorAll('a')) link.removeAttribute('href');
  article.querySelector('save-mentor')?.remove();
  for (const old of root.querySelectorAll(':scope > .card')) old.remove();
  root.append(article);
}

/** Gives what shows a preview in `root` once the form has come to rest; of several calls, the last counts. */
export function startPreview(root: HTMLElement, signal: AbortSignal): (preview: CardPreview) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (preview) => {
    clearTimeout(timer);
    timer = setTimeout(() => showPreview(root, preview), REST_MS);
  };
}
