import { fold } from '../directory/fold.ts';

/** The words by which people mean each of the words that a field allows, folded. */
export type Choices<Word extends string> = Readonly<Record<Word, readonly string[]>>;

/** The words of a field that a text names, in its order, and the parts of the text that name none. */
export interface Chosen<Word extends string> {
  found: Word[];
  rest: string[];
}

/** Reads a cell that holds one or several words of a field: divided by commas, semicolons, slashes, "and" or lines. */
export function readChoices<Word extends string>(text: string, choices: Choices<Word>): Chosen<Word> {
  const whole = findChoice(text, choices);
  if (whole !== undefined) return { found: [whole], rest: [] };
  const found = new Set<Word>();
  const rest: string[] = [];
  for (const part of text
    .split(/[,;|/\n•·]|\s(?:and|&)\s/u)
    .map((word) => word.trim())
    .filter(Boolean)) {
    const word = findChoice(part, choices);
    if (word === undefined) rest.push(part);
    else found.add(word);
  }
  return { found: [...found], rest };
}

/** The one word that a text means: by itself, or by one of the words that people use for it. */
export function findChoice<Word extends string>(text: string, choices: Choices<Word>): Word | undefined {
  const wanted = fold(text);
  return (Object.keys(choices) as Word[]).find((word) => fold(word) === wanted || choices[word].includes(wanted));
}
