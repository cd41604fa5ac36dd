import type { Words } from '../directory/words.ts';
import { shownInterests } from '../search/card-text.ts';
import type { Card, CardInterest } from '../search/card.ts';
import { partOf } from './parts.ts';

/** Says a text in its part; a part without text goes. */
export function say(card: ParentNode, name: string, text: string): void {
  const part = partOf(card, name, HTMLElement);
  part.textContent = text;
  if (text === '') part.remove();
}

/** Of several elements for several values of something, keeps the one for this value. */
export function keepOnly(card: ParentNode, kind: string, value: string): void {
  for (const one of card.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
    if (one.dataset[kind] !== value) one.remove();
  }
}

/** Shows the interests of a card, those that match marked; without any, the part goes. */
export function fillInterests(part: HTMLElement, card: Card, isMatch: (interest: CardInterest) => boolean): void {
  const sample = part.querySelector('.interest');
  const items = shownInterests(card, isMatch).map((interest) => {
    const item = sample?.cloneNode(true) as HTMLElement;
    item.textContent = interest.label;
    item.classList.toggle('interest-matching', isMatch(interest));
    return item;
  });
  sample?.parentElement?.replaceChildren(...items);
  if (items.length === 0) part.remove();
}

/** Says when the mentor last confirmed their page. */
export function fillConfirmed(
  part: HTMLElement,
  { confirmed, isStale }: Card,
  words: Words<`confirmed.${'on' | 'stale' | 'never'}`>,
): void {
  const key = confirmed === '' ? 'confirmed.never' : isStale ? 'confirmed.stale' : 'confirmed.on';
  const line = part.querySelector('.confirmed');
  if (!line) return;
  line.textContent = words.say(key, { date: confirmed === '' ? '' : words.day(`${confirmed}-01`, 'month') });
  line.classList.toggle('confirmed-stale', isStale);
}
