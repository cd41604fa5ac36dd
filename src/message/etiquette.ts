import { findPatientDetails } from './patient-details.ts';

/** The patterns by which a language says what the checks look for. */
export interface EtiquettePatterns {
  /** What makes a sentence a request, besides its question mark. */
  ask: RegExp;
  flattery: RegExp;
  beMyMentor: RegExp;
  patient: Readonly<Record<string, RegExp>>;
  /** Words that say nothing by themselves. */
  noise: RegExp;
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
}

/** What a letter might do better. */
export type Hint =
  | 'gaps'
  | 'patient'
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
  const asks = sentencesOf(text).filter((sentence) => sentence.includes('?') || patterns.ask.test(sentence));
  const first = (pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';
  const patient = findPatientDetails(text, patterns.patient);
  const found: (Remark | false)[] = [
    patient !== undefined && { hint: 'patient', quote: patient },
    /\[[^\]]+\]/.test(text) && { hint: 'gaps', quote: first(/\[[^\]]+\]/) },
    asks.length === 0 && { hint: 'noAsk', quote: '' },
    asks.length > 1 && { hint: 'manyAsks', quote: '' },
    patterns.beMyMentor.test(text) && { hint: 'mentor', quote: first(patterns.beMyMentor) },
    !isAboutThem(text, context, patterns) && { hint: 'generic', quote: '' },
    context.requests !== '' &&
      !sharesWords(text, context.requests, patterns) && { hint: 'untold', quote: context.requests },
    words < LEAST_WORDS && { hint: 'short', quote: '' },
    words > MOST_WORDS && { hint: 'long', quote: '' },
    patterns.flattery.test(text) && { hint: 'flattery', quote: first(patterns.flattery) },
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

/** A full stop in an abbreviation or a number ends no sentence. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
}

function isAboutThem(text: string, { topics, heard }: LetterContext, patterns: EtiquettePatterns): boolean {
  const letter = text.toLowerCase();
  const named = topics.some((topic) => topic !== '' && letter.includes(topic.toLowerCase()));
  return (
    named ||
    (heard !== '' && letter.includes(heard.toLowerCase())) ||
    topics.some((topic) => {
      const telling = tellingWords(topic, patterns);
      return telling.size > 1 && [...telling].filter((word) => letter.includes(word)).length > 1;
    })
  );
}

function sharesWords(text: string, other: string, patterns: EtiquettePatterns): boolean {
  const mine = tellingWords(text, patterns);
  return [...tellingWords(other, patterns)].some((word) => mine.has(word));
}

/** The beginnings of words that say something, so that "reading" is like "read". */
function tellingWords(text: string, { noise }: EtiquettePatterns): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !noise.test(word)).map((word) => word.slice(0, 5)));
}

function isLoud(text: string): boolean {
  const marks = text.match(/!/g)?.length ?? 0;
  const shouts = text.match(new RegExp(`\\b\\p{Lu}{${LETTERS_OF_SHOUT},}\\b`, 'gu'))?.length ?? 0;
  return marks >= LOUD_MARKS || shouts >= LOUD_MARKS;
}
