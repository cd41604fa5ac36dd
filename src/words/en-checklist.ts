import type { Message } from '../directory/words.ts';

/** What a checklist of a guide says in English. */
export const enChecklist = {
  'checklist.progress': '{done} of {all} done',
  'checklist.clear': 'Clear the ticks',
  'checklist.unkept': 'This browser does not keep the ticks. They last until you leave this page.',
} as const satisfies Record<string, Message>;
