import type { Words } from '../directory/words.ts';
import type { EtiquettePatternKey } from '../words/message.ts';

/** What the checks look for in one language. A check is silent that has no pattern. */
export interface EtiquettePatterns {
  /** What makes a sentence a request, besides its question mark. */
  ask?: RegExp | undefined;
  flattery?: RegExp | undefined;
  mentor?: RegExp | undefined;
  /**
   * What may be about one patient. A guess from what gives people away most often (HIPAA's list, 45 CFR 164.514(b)(2)): age
   * with sex, record numbers, exact dates beside care, initials.
   */
  patient?: RegExp | undefined;
  /** The same, where capitals count. */
  patientExact?: RegExp | undefined;
  /** Words that say nothing by themselves. */
  noise?: RegExp | undefined;
}

/** The patterns of a language, from its words. */
export function readPatterns(words: Pick<Words<EtiquettePatternKey>, 'say'>): EtiquettePatterns {
  const read = (name: keyof EtiquettePatterns, flags = 'iu'): RegExp | undefined => {
    const source = words.say(`etiquette.find.${name}`);
    return source === '' ? undefined : new RegExp(source, flags);
  };
  return {
    ask: read('ask'),
    flattery: read('flattery'),
    mentor: read('mentor'),
    patient: read('patient'),
    patientExact: read('patientExact', 'u'),
    noise: read('noise'),
  };
}

/** What a letter is held against. */
export interface LetterContext {
  /** The mentor's interests, projects and what they may be asked about: a letter to them names some of it. */
  topics: readonly string[];
  /** What the trainee read or heard of them. */
  heard: string;
  /** What the mentor asks to be told; an empty text where nothing. */
  requests: string;
  availability: string;
  /** How many characters a message takes where they like to be written to; undefined where that is no matter. */
  room?: number | undefined;
}

/** What a letter might do better. */
export type Hint =
  | 'gaps'
  | 'patient'
  | 'room'
  | 'short'
  | 'long'
  | 'noAsk'
  | 'manyAsks'
  | 'mentor'
  | 'generic'
  | 'untold'
  | 'flattery'
  | 'loud'
  | 'closed'
  | 'waitlist';

/** A hint, and the words of the letter that led to it; an empty text where it is about the whole. */
export interface Remark {
  hint: Hint;
  quote: string;
}

export const LEAST_WORDS = 60;
export const MOST_WORDS = 150;

const LOUD_MARKS = 3;
const LETTERS_OF_SHOUT = 5;

/** What a letter might do better, the weightiest first. All are guesses: nothing is refused. */
export function checkLetter(text: string, context: LetterContext, patterns: EtiquettePatterns): Remark[] {
  const words = countWords(text);
  const find = (pattern: RegExp | undefined): string | undefined => pattern?.exec(text)?.[0].trim();
  const { ask } = patterns;
  const asks = ask && sentencesOf(text).filter((sentence) => sentence.includes('?') || ask.test(sentence)).length;
  const patient = find(patterns.patient) ?? find(patterns.patientExact);
  const gap = find(/\[[^\]]+\]/u);
  const mentor = find(patterns.mentor);
  const flattery = find(patterns.flattery);
  const found: (Remark | false)[] = [
    patient !== undefined && { hint: 'patient', quote: patient },
    gap !== undefined && { hint: 'gaps', quote: gap },
    asks === 0 && { hint: 'noAsk', quote: '' },
    asks !== undefined && asks > 1 && { hint: 'manyAsks', quote: '' },
    mentor !== undefined && { hint: 'mentor', quote: mentor },
    !isAboutThem(text, context, patterns.noise) && { hint: 'generic', quote: '' },
    !answers(text, context.requests, patterns.noise) && { hint: 'untold', quote: context.requests },
    context.room !== undefined && countCharacters(text) > context.room && { hint: 'room', quote: '' },
    words < LEAST_WORDS && { hint: 'short', quote: '' },
    words > MOST_WORDS && { hint: 'long', quote: '' },
    flattery !== undefined && { hint: 'flattery', quote: flattery },
    isLoud(text) && { hint: 'loud', quote: '' },
    context.availability === 'closed' && { hint: 'closed', quote: '' },
    context.availability === 'waitlist' && { hint: 'waitlist', quote: '' },
  ];
  return found.filter((remark) => remark !== false);
}

/** How many words a text has; what only stands in square brackets is to be written yet. */
export function countWords(text: string): number {
  return text.replace(/\[[^\]]*\]/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

/** How many characters a reader sees: an emoji or a letter with its accents is one. */
function countCharacters(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** A full stop in an abbreviation or a number ends no sentence. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
}

function isAboutThem(text: string, { topics, heard }: LetterContext, noise: RegExp | undefined): boolean {
  if (noise === undefined) return true;
  const letter = text.toLowerCase();
  const isNamed = (words: string): boolean => words !== '' && letter.includes(words.toLowerCase());
  const isTold = (topic: string): boolean =>
    [...tellingWords(topic, noise)].filter((word) => letter.includes(word)).length > 1;
  return isNamed(heard) || topics.some((topic) => isNamed(topic) || isTold(topic));
}

/** Whether a letter has a word of what a mentor asks to be told. */
function answers(text: string, requests: string, noise: RegExp | undefined): boolean {
  if (noise === undefined || requests === '') return true;
  const mine = tellingWords(text, noise);
  return [...tellingWords(requests, noise)].some((word) => mine.has(word));
}

/** The beginnings of words that say something, so that "reading" is like "read". */
function tellingWords(text: string, noise: RegExp): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !noise.test(word)).map((word) => word.slice(0, 5)));
}

function isLoud(text: string): boolean {
  const marks = text.match(/!/g)?.length ?? 0;
  const shouts = text.match(new RegExp(`\\b\\p{Lu}{${LETTERS_OF_SHOUT},}\\b`, 'gu'))?.length ?? 0;
  return marks >= LOUD_MARKS || shouts >= LOUD_MARKS;
}
