/** A piece of an excerpt: plain text, and whether it is one of the words that were looked for. */
export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

const MAX_WORDS = 28;
const WORDS_BEFORE_HIT = 6;

/**
 * The sentence of a text that has most of the different words looked for, the first of several alike; from a long one,
 * the words around them.
 * @param content The text as Pagefind stores it.
 * @param positions Where the hits are, counted in words from 0.
 */
export function excerptOf(content: string, positions: Iterable<number>): ExcerptPart[] {
  const words = content.split(/\s+/);
  const hits = new Set([...positions].filter((position) => position < words.length));
  if (hits.size === 0) return [];
  const best = findBest(sentencesOf(words), words, hits);
  const { start, end } = shorten(best, hits);
  const parts = joinWords(words, start, end, hits);
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

function findBest(sentences: readonly Span[], words: readonly string[], hits: ReadonlySet<number>): Span {
  const countHits = ({ start, end }: Span): number =>
    new Set([...hits].filter((hit) => hit >= start && hit < end).map((hit) => lettersOf(words[hit]))).size;
  return sentences.reduce((best, sentence) => (countHits(sentence) > countHits(best) ? sentence : best));
}

function lettersOf(word = ''): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function shorten({ start, end }: Span, hits: ReadonlySet<number>): Span {
  if (end - start <= MAX_WORDS) return { start, end };
  const first = Math.min(...[...hits].filter((hit) => hit >= start && hit < end));
  const from = Math.max(start, Math.min(first - WORDS_BEFORE_HIT, end - MAX_WORDS));
  return { start: from, end: from + MAX_WORDS };
}

/** Neighbours of the same kind become one part; the spaces between words belong to what is not a hit. */
function joinWords(words: readonly string[], start: number, end: number, hits: ReadonlySet<number>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (let position = start; position < end; position++) {
    const isHit = hits.has(position);
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
