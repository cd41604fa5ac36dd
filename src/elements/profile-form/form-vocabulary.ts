import { z } from 'zod';
import { createInterestSuggestions, type InterestSuggestion } from '../../directory/interest-suggestions.ts';
import { findNearest } from '../../directory/nearest.ts';
import { createVocabulary, type Vocabulary } from '../../directory/vocabulary.ts';
import { INTEREST_KINDS, type Interest } from '../../schemas/interest.ts';

/** What a whole text stands for in one of the two fields of interests. */
export type InterestReading =
  | { kind: 'known'; interest: Interest }
  /** It is an interest, and belongs in the other field. */
  | { kind: 'elsewhere'; interest: Interest }
  /** Several interests go by it. */
  | { kind: 'several'; interests: readonly Interest[] }
  | { kind: 'unknown'; nearest: readonly Interest[] };

/** The interests that a profile may name, as the form uses them. */
export interface FormVocabulary extends Vocabulary {
  /** At most eight interests, of work or from outside it, whose names a text begins; with a letter wrong where none is. */
  suggestInterests(text: string, isPersonal: boolean): InterestSuggestion[];
  /** What a whole text stands for in the field for interests of work, or in that for those from outside it. */
  readInterest(text: string, isPersonal: boolean): InterestReading;
}

const fileSchema = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(INTEREST_KINDS),
    names: z.array(z.string()),
    abbreviations: z.array(z.string()).optional(),
  }),
);

/** Fetches the interests. Throws an error where they cannot be had, or where what comes is something else. */
export async function fetchFormVocabulary(address: string): Promise<FormVocabulary> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return readFormVocabulary(await response.json());
}

/**
 * The interests out of a file `[{id, label, kind, names, abbreviations}]`, of which abbreviations may be left out or
 * stand among the names, too. Throws an error for anything else.
 */
export function readFormVocabulary(data: unknown): FormVocabulary {
  const interests = fileSchema.parse(data).map(({ names, abbreviations = [], ...interest }): Interest => {
    const synonyms = names.filter((name) => !abbreviations.includes(name));
    return { ...interest, synonyms, abbreviations };
  });
  return createFormVocabulary(interests);
}

/** The interests with what the form asks of them. */
export function createFormVocabulary(interests: readonly Interest[]): FormVocabulary {
  const vocabulary = createVocabulary(interests);
  const work = new Offer(interests.filter(({ kind }) => kind !== 'personal'));
  const personal = new Offer(interests.filter(({ kind }) => kind === 'personal'));
  const offerOf = (isPersonal: boolean): Offer => (isPersonal ? personal : work);
  return {
    ...vocabulary,
    suggestInterests: (text, isPersonal) => offerOf(isPersonal).suggest(text),
    readInterest: (text, isPersonal) => {
      const byId = vocabulary.find(text);
      const found = byId ? [byId] : vocabulary.findAllByName(text);
      const own = found.filter(({ kind }) => (kind === 'personal') === isPersonal);
      if (own.length > 1) return { kind: 'several', interests: own };
      if (own[0]) return { kind: 'known', interest: own[0] };
      if (found[0]) return { kind: 'elsewhere', interest: found[0] };
      return { kind: 'unknown', nearest: offerOf(isPersonal).nearest(text) };
    },
  };
}

/** Of interests that may be meant by an unknown word, so many are named. */
const NEAREST_NAMED = 3;

/** What one of the two fields offers. */
class Offer {
  readonly #byLabel: ReadonlyMap<string, Interest>;
  #suggest: ReturnType<typeof createInterestSuggestions> | undefined;

  constructor(interests: readonly Interest[]) {
    this.#byLabel = new Map(interests.map((interest) => [interest.label, interest]));
  }

  suggest(text: string): InterestSuggestion[] {
    // Whoever only reads the form over never needs them.
    this.#suggest ??= createInterestSuggestions([...this.#byLabel.values()]);
    return this.#suggest(text);
  }

  nearest(text: string): Interest[] {
    const nearest = this.#byLabel.get(findNearest(text, this.#byLabel.keys()) ?? '');
    const suggested = this.suggest(text).map(({ interest }) => interest);
    return [...new Set([...(nearest ? [nearest] : []), ...suggested])].slice(0, NEAREST_NAMED);
  }
}

/** Before the interests have come, or where they do not come. */
export const NO_INTERESTS = createFormVocabulary([]);
