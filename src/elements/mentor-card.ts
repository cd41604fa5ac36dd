import { monogramStyle } from '../brand/monogram.ts';
import { initialsOf } from '../directory/mentor.ts';
import type { Words } from '../directory/words.ts';
import { affiliationOf } from '../search/card-text.ts';
import type { Card, CardInterest } from '../search/card.ts';
import type { ExcerptPart } from '../search/excerpt.ts';
import type { SearchWordKey } from '../words/search.ts';
import { fillConfirmed, fillInterests, keepOnly, say } from './card-parts.ts';
import { copyOf, partOf } from './parts.ts';

/** What a card shows besides the mentor. */
export interface CardExtras {
  words: Words<SearchWordKey>;
  /** Addresses of the pages and pictures of mentors, to which ids are added. */
  pages: string;
  photos: string;
  isMatch(interest: CardInterest): boolean;
  reason: readonly ExcerptPart[];
  /** Fills the part that tells how the mentor fits; absent where nothing was wished for. */
  fillFit?: ((part: HTMLElement) => void) | undefined;
}

/** Fills a copy of the template of a card. All text stays text. */
export function createCard(template: HTMLTemplateElement, card: Card, extras: CardExtras): DocumentFragment {
  const copy = copyOf(template);
  say(copy, 'name', card.name);
  partOf(copy, 'name', HTMLElement).closest('a')?.setAttribute('href', `${extras.pages}${card.id}/`);
  say(copy, 'latin-name', card.latinName);
  say(copy, 'credentials', card.credentials);
  say(copy, 'role', card.role);
  say(copy, 'pronouns', card.pronouns);
  say(copy, 'affiliation', affiliationOf(card));
  fillPortrait(copy, card, extras.photos);
  keepOnly(copy, 'availability', card.availability);
  fillInterests(partOf(copy, 'interests', HTMLElement), card, extras.isMatch);
  fillReason(partOf(copy, 'reason', HTMLElement), extras.reason);
  const fit = partOf(copy, 'fit', HTMLElement);
  if (extras.fillFit) extras.fillFit(fit);
  else fit.remove();
  fillConfirmed(partOf(copy, 'confirmed', HTMLElement), card, extras.words);
  copy.querySelector('save-mentor')?.setAttribute('mentor', card.id);
  say(copy, 'save-name', card.name);
  return copy;
}

function fillPortrait(card: DocumentFragment, { id, name, photoAlt }: Card, photos: string): void {
  const { tone, ornament } = monogramStyle(id);
  keepOnly(card, 'ornament', photoAlt === '' ? ornament : 'photo');
  const image = card.querySelector<HTMLImageElement>('[data-ornament] img');
  if (image) {
    image.src = `${photos}${id}.webp`;
    image.alt = photoAlt;
    return;
  }
  const monogram = card.querySelector('.monogram');
  monogram?.setAttribute('class', `monogram monogram-${tone}`);
  const letters = monogram?.querySelector('.monogram-letters');
  if (letters) letters.textContent = initialsOf(name);
}

function fillReason(part: HTMLElement, reason: readonly ExcerptPart[]): void {
  part.append(...reason.map(({ text, isHit }) => (isHit ? createMark(text) : text)));
  if (reason.length === 0) part.remove();
}

function createMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
