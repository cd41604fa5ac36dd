import { createRandom, createZipf, type Random } from './random.ts';

const WORDS = 4000;
const STEMS = 1600;
const STARTS = 'b br c ch d f g h j k l m n p pl qu r s sh st t tr v w'.split(' ');
const MIDDLES = 'a a e e i o o u ai ea ou'.split(' ');
const ENDS = 'b ck d g l m n nt p r rt s t v x'.split(' ');
/** Endings of English words, so that an index that knows word forms has some to know. */
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ers', 'ation', 'ations', 'ity', 'al', 'ment', 'ness', 'ous', 'ly'];

/** `{}` stands for a word, `{interest}` for one of the mentor's interests, `{place}` for the institution. */
const SENTENCES = [
  'My group works on {interest} and on the {} of {} in the first {} years.',
  'I came to {interest} late, by way of {} and a {} that nobody had asked for.',
  'We follow {} patients with {} {} and ask what their {} say of the next {}.',
  'At {place} I look after people with {} {}, and I teach {interest} to whoever is on the ward.',
  'Most of what I know of {} I learned from a {} {} in a small {}.',
  'A trainee who joins us begins with {} data, then writes the {} and the {} part alone.',
  'Our last study compared {} {} with {} care and found less {} than we had hoped.',
  'I read drafts within a week, {} or not, and I say plainly where the {} is missing.',
  'Each Thursday the {} meeting is open; bring a {} that went wrong.',
  'Before medicine I was a {}, which still helps with {} and with {} families.',
  'What I like about {interest} is the {} between {} and {}.',
  'With the {} registry we can answer {} questions in weeks that took {} years.',
  'People who have left us now lead {} units, teach {} or run a {} clinic.',
  'I have failed at {} twice, and would rather talk about that than about {}.',
  'For a short project I suggest {} {}: the methods are {} and the data are here.',
  'Ask me about {}, about {} work and about moving with a family of {}.',
  'We build {} tools with engineers and test them with {} nurses before any {}.',
  'My mentor taught me that {} comes before {}, and I try to pass on both.',
  'I sit on the {} committee and can explain how {} decisions are made.',
  'In the {} trial we learned how {} {} changes when {} is {}.',
  'There is money for two {} students a year, and a {} desk by the window.',
  'Our {} programme sends residents to a {} hospital for {} months.',
  'I write about {} for general readers, {} and without {}.',
  'If {interest} is new to you, start with the {} review and tell me what is {}.',
];

let zipf: ((random: Random) => string) | undefined;

/**
 * A text of about 120 to 180 words in two or three paragraphs, made of parts of sentences and of invented words that are
 * as unevenly frequent as words are.
 */
export function makeBody(random: Random, interests: readonly string[], place: string): string {
  const wantedWords = random.between(115, 165);
  const sentences: string[] = [];
  let words = 0;
  while (words < wantedWords) {
    const sentence = fillSentence(random, interests, place);
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  const paragraphs = random.between(2, 3);
  const size = Math.ceil(sentences.length / paragraphs);
  return Array.from({ length: paragraphs }, (_, at) => sentences.slice(at * size, (at + 1) * size).join(' ')).join(
    '\n\n',
  );
}

/** A few invented words in a row, for titles. */
export function makePhrase(random: Random, words: number): string {
  const phrase = Array.from({ length: words }, () => makeWord(random)).join(' ');
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

function fillSentence(random: Random, interests: readonly string[], place: string): string {
  return random
    .pick(SENTENCES)
    .replaceAll('{interest}', () => random.pick(interests))
    .replaceAll('{place}', () => place)
    .replaceAll('{}', () => makeWord(random));
}

function makeWord(random: Random): string {
  zipf ??= createZipf(inventWords(), 3);
  return zipf(random);
}

/** Words of one or two syllables and an ending, in several forms each, in an order that mixes the forms. */
function inventWords(): string[] {
  const random = createRandom(4);
  const open = (): string => random.pick(STARTS) + random.pick(MIDDLES);
  const stems = Array.from({ length: STEMS }, () => (random.isTrue(0.6) ? open() : '') + open() + random.pick(ENDS));
  const words = new Set<string>();
  while (words.size < WORDS) words.add(random.pick(stems) + random.pick(ENDINGS));
  return [...words];
}
