/** A piece of an excerpt: plain text, and whether it is one of the words that were looked for. */
export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

const MAX_WORDS = 28;
const WORDS_BEFORE_HIT = 6;

/**
 * The sentence of a text that has most of the words looked for, the first of several alike; from a long one, the words
 * around them.
 * @param content The text as Pagefind stores it.
 * @param hits For each word that was looked for where it stands in the text, counted in words from 0.
 */
export function excerptOf(content: string, hits: readonly (readonly number[])[]): ExcerptPart[] {
  const words = content.split(/\s+/);
  const positions = new Set(hits.flat().filter((position) => position < words.length));
  if (positions.size === 0) return [];
  const best = findBest(sentencesOf(words), hits);
  const { start, end } = shorten(best, positions);
  const parts = joinWords(words, start, end, positions);
  if (start > best.start) parts.unshift({ text: '… ', isHit: false });
  if (end < best.end) parts.push({ text: ' …', isHit: false });
  return parts;
}

interface Span {
  start: number;
  /** After the last word. */
  end: number;
}

function sentencesOf(words: readonly string[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  words.forEach((word, position) => {
    if (!/[.!?…。！？؟।]["'”’)]*$/u.test(word) && position < words.length - 1) return;
    sentences.push({ start, end: position + 1 });
    start = position + 1;
  });
  return sentences;
}

function findBest(sentences: readonly Span[], hits: readonly (readonly number[])[]): Span {
  const countWords = (span: Span): number =>
    hits.filter((positions) => positions.some((at) => isWithin(span, at))).length;
  return sentences.reduce((best, sentence) => (countWords(sentence) > countWords(best) ? sentence : best));
}

function isWithin({ start, end }: Span, position: number): boolean {
  return position >= start && position < end;
}

function shorten({ start, end }: Span, positions: ReadonlySet<number>): Span {
  if (end - start <= MAX_WORDS) return { start, end };
  const first = Math.min(...[...positions].filter((at) => isWithin({ start, end }, at)));
  const from = Math.max(start, Math.min(first - WORDS_BEFORE_HIT, end - MAX_WORDS));
  return { start: from, end: from + MAX_WORDS };
}

/** Neighbours of the same kind become one part; the spaces between words belong to what is not a hit. */
function joinWords(
  words: readonly string[],
  start: number,
  end: number,
  positions: ReadonlySet<number>,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (let position = start; position < end; position++) {
    const isHit = positions.has(position);
    const last = parts.at(-1);
    const text = words[position] ?? '';
    if (last === undefined) parts.push({ text, isHit });
    else if (last.isHit === isHit) last.text += ` ${text}`;
    else if (isHit) {
      last.text += ' ';
      parts.push({ text, isHit });
    } else parts.push({ text: ` ${text}`, isHit });
  }
  return parts;
}
