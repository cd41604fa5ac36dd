import type { Words } from '../directory/words.ts';
import type { MenteeLevel } from '../schemas/profile-words.ts';
import type { LetterWordKey } from '../words/message.ts';

/** What a first message asks for: one thing. */
export const GOALS = ['talk', 'question', 'project', 'shadow', 'path'] as const;
export type Goal = (typeof GOALS)[number];

/** What a trainee says of themselves and of what they want; an empty text where they have not said it. */
export interface LetterAnswers {
  stage: MenteeLevel | '';
  goal: Goal;
  /** The project, where the goal is one. */
  project: string;
  /** Interests that both share, as they are called. */
  interests: readonly string[];
  /** What they read or heard of the mentor's work. */
  heard: string;
  name: string;
  place: string;
}

/** What a trainee has said who has said nothing yet. */
export const NO_ANSWERS: LetterAnswers = {
  stage: '',
  goal: 'talk',
  project: '',
  interests: [],
  heard: '',
  name: '',
  place: '',
};

/** A letter to start from, in plain language. What only the trainee can say stands in square brackets. */
export function composeLetter(
  mentor: string,
  hasRequests: boolean,
  answers: LetterAnswers,
  words: Words<LetterWordKey>,
): string {
  const { stage, goal, project, interests, heard, name, place } = answers;
  const who = words.say('letter.who', {
    name: name || words.say('letter.gap.name'),
    stage: stage === '' ? words.say('letter.gap.stage') : words.say(`letter.stage.${stage}`),
    place: place || words.say('letter.gap.place'),
  });
  const shared = interests.length === 0 ? words.say('letter.gap.interest') : words.list(interests);
  return [
    words.say('letter.greeting', { name: mentor }),
    `${who} ${words.say('letter.why', { interests: shared })}`,
    heard === '' ? words.say('letter.gap.heard') : words.say('letter.heard', { heard: heard.replace(/[.\s]+$/, '') }),
    words.say(`letter.ask.${goal}`, { project: project || words.say('letter.gap.project') }),
    ...(hasRequests ? [words.say('letter.gap.requests')] : []),
    words.say('letter.thanks'),
    `${words.say('letter.bye')}\n${name || words.say('letter.gap.name')}`,
  ].join('\n\n');
}

/** The subject of a mail with the letter. */
export function subjectOf({ goal, stage, project }: LetterAnswers, words: Words<LetterWordKey>): string {
  const from = stage === '' ? words.say('letter.subject.someone') : words.say(`letter.stage.${stage}`);
  return words.say(`letter.subject.${goal}`, { from, project });
}
