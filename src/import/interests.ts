import { fold } from '../directory/fold.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Interest } from '../schemas/interest.ts';
import { oneLine } from './cell.ts';

const MAX_KEYWORD = 80;

/**
 * The interests in a cell, in its order. They are divided by semicolons, bars, bullets or lines; by commas only where
 * there is none of those, so that "Containers, Conda; Galaxy" are two. What stands in brackets is not divided.
 */
export function splitInterests(text: string): string[] {
  const plain = text.replace(/\s+[•·]\s*|^[•·*-]\s+/gmu, ';');
  const separators = /[;|\n]/.test(plain) ? ';|\n' : ',';
  return splitOutsideBrackets(plain, separators)
    .flatMap((item) => {
      const whole = tidy(item);
      // Too long for one interest, so it is several that were divided in another way.
      return whole.length <= MAX_KEYWORD ? [whole] : item.split(/[,;()[\]]/).map(tidy);
    })
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}

/** Whether an interest is short enough to be kept as a keyword. */
export function fitsKeyword(item: string): boolean {
  return item.length <= MAX_KEYWORD;
}

/**
 * The interests of the vocabulary that an item names: itself, without what stands in brackets, or all of its parts
 * ("Git and GitHub", "Bioinformatics / statistics") where the vocabulary knows each.
 */
export function matchInterests(item: string, vocabulary: Vocabulary): Interest[] {
  for (const name of [item, item.replace(/\s*\([^)]*\)/g, '')]) {
    const interest = vocabulary.findByName(name);
    if (interest) return [interest];
  }
  const parts = item.split(/\s*[/&+]\s*|\s*,\s*|\s+and\s+/).filter(Boolean);
  const found = parts.map((part) => vocabulary.findByName(part)).filter((interest) => interest !== undefined);
  return parts.length > 1 && found.length === parts.length ? found : [];
}

/** Divides at separators, but not inside brackets; a bracket that is never closed holds nothing together. */
function splitOutsideBrackets(text: string, separators: string): string[] {
  const items: string[] = [];
  const lastClosing = Math.max(...[')', ']', '}'].map((sign) => text.lastIndexOf(sign)));
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if ('([{'.includes(sign) && index < lastClosing) depth++;
    else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...items, text.slice(start)];
}

function tidy(item: string): string {
  return oneLine(item)
    .replace(/^(?:[\s,:;–-]+(?=\s)|[\s,:;]+)/u, '')
    .replace(/(?:[\s,:;–-]|\.{1,3}|…)+$/u, '')
    .replace(/^(?:and|e\.g\.?) (?=\S)/i, '')
    .trim();
}

/** Whether two keywords are the same but for the way in which they are written. */
export function keywordKey(keyword: string): string {
  return fold(keyword);
}
