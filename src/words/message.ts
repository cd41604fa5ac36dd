import { CONTACT_WORDS } from './contact.ts';
import type { WordKey } from './en.ts';

/** The words of which the letter is made. */
export const LETTER_WORDS = [
  'letter.greeting',
  'letter.who',
  'letter.why',
  'letter.heard',
  'letter.thanks',
  'letter.bye',
  'letter.ask.talk',
  'letter.ask.question',
  'letter.ask.project',
  'letter.ask.shadow',
  'letter.ask.path',
  'letter.gap.name',
  'letter.gap.stage',
  'letter.gap.place',
  'letter.gap.interest',
  'letter.gap.heard',
  'letter.gap.project',
  'letter.gap.requests',
  'letter.stage.premed',
  'letter.stage.preclinical',
  'letter.stage.clinical',
  'letter.stage.resident',
  'letter.stage.fellow',
  'letter.stage.postdoc',
  'letter.stage.junior-faculty',
  'letter.stage.other',
  'letter.subject.someone',
  'letter.subject.talk',
  'letter.subject.question',
  'letter.subject.project',
  'letter.subject.shadow',
  'letter.subject.path',
] as const satisfies readonly WordKey[];

/** What the checks of a letter look for, as sources of regular expressions. */
export const ETIQUETTE_PATTERNS = [
  'etiquette.find.ask',
  'etiquette.find.flattery',
  'etiquette.find.mentor',
  'etiquette.find.patient',
  'etiquette.find.patientExact',
  'etiquette.find.noise',
] as const satisfies readonly WordKey[];

export type EtiquettePatternKey = (typeof ETIQUETTE_PATTERNS)[number];

export type LetterWordKey = (typeof LETTER_WORDS)[number];

/** The words that `<first-message>` says in the browser; the rest of its page comes with the HTML. */
export const MESSAGE_WORDS = [
  ...LETTER_WORDS,
  ...ETIQUETTE_PATTERNS,
  ...CONTACT_WORDS,
  'message.unknown',
  'message.nobody',
  'message.words',
  'message.copied',
  'message.copied.not',
  'message.open.mail',
  'message.open.office',
  'message.open.platform',
  'message.open.empty',
  'message.mail.long',
  'message.unkept',
  'message.erased',
  'message.fine',
  'message.marked',
  'message.marked.unkept',
  'message.quote',
  'etiquette.gaps',
  'etiquette.patient',
  'etiquette.room',
  'etiquette.short',
  'etiquette.long',
  'etiquette.noAsk',
  'etiquette.manyAsks',
  'etiquette.mentor',
  'etiquette.generic',
  'etiquette.untold',
  'etiquette.flattery',
  'etiquette.loud',
  'etiquette.closed',
  'etiquette.waitlist',
] as const satisfies readonly WordKey[];

export type MessageWordKey = (typeof MESSAGE_WORDS)[number];
