import { explainHidden } from '../directory/hidden-characters.ts';

/** Characters by their number, or by the names that HTML has for those that cannot be seen. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,21}));/g;
const NAMED: Readonly<Record<string, string>> = {
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  lrm: '\u200E',
  rlm: '\u200F',
  ZeroWidthSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  NoBreak: '\u2060',
  af: '\u2061',
  ApplyFunction: '\u2061',
  it: '\u2062',
  InvisibleTimes: '\u2062',
  ic: '\u2063',
  InvisibleComma: '\u2063',
};

/**
 * What is wrong with a text that was written with references such as `&#x202E;`: it holds a hidden character that its
 * source does not show. `index` is where the reference stands in the source, or 0.
 */
export function explainReferences(text: string, source: string): ReturnType<typeof explainHidden> {
  if (!source.includes('&')) return undefined;
  const problem = explainHidden(text);
  if (!problem) return undefined;
  const hidden = String.fromCodePoint(text.codePointAt(problem.index) ?? 0);
  if (source.includes(hidden)) return undefined;
  const reference = [...source.matchAll(REFERENCE)].find((match) => decode(match) === hidden);
  return { ...problem, index: reference?.index ?? 0 };
}

function decode([, decimal, hexadecimal, name = '']: RegExpExecArray): string | undefined {
  if (decimal === undefined && hexadecimal === undefined) return NAMED[name];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
