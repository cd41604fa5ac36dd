import { isDoor, type Fit, type Match, type Way } from '../directory/fit.ts';
import type { WishKind } from '../directory/wishes.ts';
import type { Words } from '../directory/words.ts';
import type { FitWordKey } from '../words/fit.ts';
import { partOf } from './parts.ts';

/** As many lines of a list are shown, and the others counted. */
const LINES_SHOWN = 5;

/** Of these, so many are left to what does not fit. */
const MISSES_SHOWN = 2;

/** A dot stays with what stands before it. */
const SEPARATOR = '\u00A0· ';

/** What a value of a kind of wish is called. */
type LabelOf = (kind: WishKind, value: string) => string;

/** One line of a list: whether it fits, how that is called, and what it is about. */
interface Line {
  isFit: boolean;
  word: string;
  text: string;
}

/** Fills the two lists of a card's fit; a list of which nothing was asked goes, and so does the part if both do. */
export function fillFit(part: HTMLElement, fit: Fit, words: Words<FitWordKey>, labelOf: LabelOf): void {
  const interestLine = (match: Match, isFit: boolean): Line => ({
    isFit,
    word: words.say(isFit ? 'fit.shared' : 'fit.missing'),
    text: interestText(match, words, labelOf),
  });
  const wayLine = (match: Match, isFit: boolean): Line => ({
    isFit,
    word: words.say(isFit ? 'fit.met' : 'fit.unmet'),
    text: wayText(match, words, labelOf),
  });
  // Whoever does not take the reader at all says so first.
  const closed = fit.unmet.filter(({ wish }) => isDoor(wish as Way));
  const otherwise = fit.unmet.filter(({ wish }) => !isDoor(wish as Way));
  const interests = [
    ...fit.shared.map((match) => interestLine(match, true)),
    ...fit.missing.map((match) => interestLine(match, false)),
  ];
  const ways = [
    ...closed.map((match) => wayLine(match, false)),
    ...fit.met.map((match) => wayLine(match, true)),
    ...otherwise.map((match) => wayLine(match, false)),
  ];
  fillList(partOf(part, 'fit-interests', HTMLElement), interests, [], words);
  fillList(partOf(part, 'fit-together', HTMLElement), ways, fit.unsaid, words);
  if (part.children.length === 0) part.remove();
}

function interestText(
  { wish, values, through, isByDepartment }: Match,
  words: Words<FitWordKey>,
  labelOf: LabelOf,
): string {
  const interest = labelOf(wish, values[0] ?? '');
  if (isByDepartment) return words.say('fit.department', { interest });
  return through === undefined ? interest : words.say('fit.through', { interest, narrower: labelOf(wish, through) });
}

function wayText({ wish, values, hours }: Match, words: Words<FitWordKey>, labelOf: LabelOf): string {
  if (hours !== undefined) return words.say('fit.hours', { count: hours });
  const name = words.say(`fit.name.${wish as Way}`);
  return words.say('fit.way', { name, values: values.map((value) => labelOf(wish, value)).join(SEPARATOR) });
}

function fillList(list: HTMLElement, lines: readonly Line[], unsaid: readonly Way[], words: Words<FitWordKey>): void {
  if (lines.length + unsaid.length === 0) {
    list.remove();
    return;
  }
  const items = partOf(list, 'fit-lines', HTMLElement);
  const sample = items.querySelector('li')!;
  const shown = pickLines(lines);
  items.replaceChildren(...shown.map((line) => createItem(sample, line)));
  if (shown.length < lines.length) items.append(createRest(lines.length - shown.length, words));
  if (lines.length === 0) items.remove();
  const rest = partOf(list, 'fit-unsaid', HTMLElement);
  const names = unsaid.map((way) => words.say(`fit.name.${way}`));
  if (names.length > LINES_SHOWN) names.push(words.say('fit.more', { count: names.splice(LINES_SHOWN - 1).length }));
  rest.textContent = words.say('fit.unsaid', { names: names.join(SEPARATOR) });
  if (unsaid.length === 0) rest.remove();
}

/** The lines to show, in their order: what fits does not crowd out what does not, and the other way round. */
function pickLines(lines: readonly Line[]): readonly Line[] {
  // A line that says that there is one more takes the place of that one.
  if (lines.length <= LINES_SHOWN + 1) return lines;
  const fits = lines.filter(({ isFit }) => isFit);
  const misses = lines.filter(({ isFit }) => !isFit);
  const missesShown = Math.max(MISSES_SHOWN, LINES_SHOWN - fits.length);
  const keptMisses = misses.slice(0, missesShown);
  const kept = new Set([...keptMisses, ...fits.slice(0, LINES_SHOWN - keptMisses.length)]);
  return lines.filter((line) => kept.has(line));
}

function createItem(sample: Element, { isFit, word, text }: Line): Node {
  const item = sample.cloneNode(true) as HTMLElement;
  const sign = isFit ? 'fits' : 'differs';
  for (const icon of item.querySelectorAll<SVGElement>('[data-sign]')) if (icon.dataset['sign'] !== sign) icon.remove();
  item.dataset['fit'] = sign;
  partOf(item, 'fit-word', HTMLElement).textContent = word;
  partOf(item, 'fit-text', HTMLElement).textContent = text;
  return item;
}

function createRest(count: number, words: Words<FitWordKey>): HTMLElement {
  const item = document.createElement('li');
  item.className = 'fit-rest';
  item.textContent = words.say('fit.more', { count });
  return item;
}
