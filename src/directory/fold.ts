/** Letters that Unicode does not take apart and that people type without their mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  '’': "'",
  ʼ: "'",
};

/** Text with letters such as ü and ø as they are written without their marks: `Müller` becomes `Mueller`. */
export function writeOutUmlauts(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äæ]/giu, 'ae')
    .replace(/[öøœ]/giu, 'oe')
    .replace(/ü/giu, 'ue')
    .replace(/å/giu, 'aa');
}

const UNFOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Text as it is compared: lower case, without accents, letters such as ø and ß written out, hyphens and other
 * separators as single spaces. `Søren Müller-Łoś` becomes `soren muller los`.
 */
export function fold(text: string): string {
  const letters = text.toLowerCase();
  const isPlain = ASCII_ONLY.test(letters);
  const plain = isPlain ? letters : withoutMarks(letters);
  return plain.replace(isPlain ? /[^a-z0-9#+&'@.]+/g : /[^\p{L}\p{N}#+&'@.]+/gu, ' ').trim();
}

/** Most text is plain, and folded much faster by rules that know no other letters. */
const ASCII_ONLY = /^[\0-\x7f]*$/;

function withoutMarks(letters: string): string {
  return letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNFOLDED, (letter) => LETTERS[letter] ?? letter);
}
