import { MENTEE_LEVELS } from '../schemas/profile-words.ts';
import { GOALS, type LetterAnswers } from './letter.ts';

/** A letter that somebody is writing. */
export interface MessageDraft {
  answers: LetterAnswers;
  /** The text as they changed it; absent as long as it is what the answers make. */
  text?: string;
}

export const MAX_LETTER_CHARACTERS = 8_000;

const VERSION = 1;
const MAX_LINE_CHARACTERS = 300;
const MAX_INTERESTS = 12;

/** The text under which a draft is kept. */
export function formatDraft(draft: MessageDraft): string {
  return JSON.stringify({ version: VERSION, ...draft });
}

/** The draft that a text holds, which may be anybody's: undefined where it is none, and without what is wrong in it. */
export function parseDraft(text: string): MessageDraft | undefined {
  const kept = text.length > 40_000 ? undefined : parseRecord(text);
  if (kept?.['version'] !== VERSION) return undefined;
  const answers = recordOf(kept['answers']);
  if (!answers) return undefined;
  const line = (name: string): string => {
    const value = answers[name];
    return typeof value === 'string' ? value.slice(0, MAX_LINE_CHARACTERS) : '';
  };
  const interests: unknown[] = Array.isArray(answers['interests']) ? answers['interests'] : [];
  return {
    answers: {
      stage: MENTEE_LEVELS.find((level) => level === answers['stage']) ?? '',
      goal: GOALS.find((goal) => goal === answers['goal']) ?? 'talk',
      project: line('project'),
      interests: interests
        .filter((interest): interest is string => typeof interest === 'string')
        .slice(0, MAX_INTERESTS)
        .map((interest) => interest.slice(0, MAX_LINE_CHARACTERS)),
      heard: line('heard'),
      name: line('name'),
      place: line('place'),
    },
    ...(typeof kept['text'] === 'string' && { text: kept['text'].slice(0, MAX_LETTER_CHARACTERS) }),
  };
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
