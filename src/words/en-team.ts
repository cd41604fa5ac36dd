import type { Message } from '../directory/words.ts';

/** The English words of the page that shows a shortlist as a team. */
export const enTeam = {
  'team.title': 'Your mentors as a team',
  'team.intro':
    'What your shortlist covers and what it lacks. A gap is no fault: it only shows where one more person could help.',
  'team.description': 'What a shortlist covers and lacks: roles, near and far, career stages, interests.',
  'team.noScript':
    'To look at your shortlist as a team, this page needs JavaScript, because the list is kept in your browser alone.',
  'team.empty': 'Your shortlist is empty. Put mentors on it, and this page shows what they cover together.',
  'team.blocked': 'This browser keeps nothing for this site, so there is no shortlist to look at.',
  'team.failed': 'What these mentors say could not be loaded.',
} as const satisfies Record<string, Message>;
