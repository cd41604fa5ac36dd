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
  'team.members': { one: 'On your shortlist: {names}.', other: '{count} people on your shortlist: {names}.' },
  'team.alone': 'One person is a beginning. With a second one you can see where they add to each other.',
  'team.gone': {
    one: '{names} is not in this directory any more and is not counted.',
    other: '{names} are not in this directory any more and are not counted.',
  },
  'team.picture':
    'In each row of dots, a dot is one person on your list, always at the same place. A full dot: it is true of them.',
  'team.who': '{count} of {size}: {names}',
  'team.nobody': 'Nobody yet',
  'team.more': '{count} more',
  'team.unsaid': { one: '{names} does not say.', other: '{names} do not say.' },
  'team.search': 'Find somebody: {what}',
  // Nudges
  'team.nudges': 'Worth a thought',
  'team.nudge.institution':
    'Everybody on your list is at the same institution, {institution}. Someone elsewhere does not know your teachers, sees other ways of doing things, and can open other doors.',
  'team.nudge.institution.search': 'Find people who take mentees from elsewhere',
  'team.nudge.country':
    'Everybody on your list is in the same country: {country}. Someone abroad can show you which of your rules are only customs.',
  'team.nudge.country.search': 'Find people who take mentees from other countries',
  'team.nudge.far':
    'Nobody is at your own institution, {institution}. Someone there knows its people and can have coffee with you.',
  'team.nudge.far.search': 'Find people at {institution}',
  'team.nudge.role':
    'Everybody on your list offers the same kind of help: {role}. People who help in other ways would not compete with them.',
  'team.nudge.role.search': 'Find people who help in other ways',
  'team.nudge.stage.near':
    'Everybody on your list is only a few years ahead of you. Someone further along has seen more careers turn out well, and badly.',
  'team.nudge.stage.early':
    'Everybody on your list is early in a career. Someone further along has seen more careers turn out well, and badly.',
  'team.nudge.stage.established':
    'Everybody on your list is well established. Someone nearer to your own stage still remembers what was confusing.',
  'team.nudge.stage.senior':
    'Everybody on your list is senior. Someone nearer to your own stage still remembers what was confusing.',
  'team.nudge.stage.other':
    'Everybody on your list works outside the ranks of a university. Someone within them knows how its hurdles are taken.',
  'team.nudge.stage.search': 'Find people at another stage',
  'team.nudge.interest':
    'Everybody on your list works on {interest}. Someone from a field next to it asks what nobody inside it asks any more.',
  'team.nudge.interest.search': 'Look a little further afield',
  'team.nudge.closed': 'Nobody on your list takes new mentees just now. Keep them, and look for one more who does.',
  'team.nudge.closed.search': 'Find people who have room',
  // Roles
  'team.roles': 'Kinds of help',
  'team.roles.note': 'Few people are all four, so nobody has to be everything to you.',
  'team.roles.source': 'The four kinds are from Chopra, Arora and Saint, 2018',
  'team.role.mentor': 'Stays with you over time, and thinks about where you are going.',
  'team.role.coach': 'Helps you get better at one thing.',
  'team.role.sponsor': 'Puts your name forward when there is a place, a talk or a prize to give.',
  'team.role.connector': 'Knows whom you should meet, and introduces you.',
  // Near and far
  'team.places': 'Near and far',
  'team.places.note':
    'Someone down the hall sees you at work; someone far away sees past the hall. Of what one may share with a mentor, 3,100 women on the staff of American medical schools found the same department and institution most important, so look for both.',
  'team.places.source': 'Carapinha and colleagues, 2016',
  'team.home': 'Where are you?',
  'team.home.note': 'Kept in this browser alone, and sent nowhere.',
  'team.home.unsaid': 'I would rather not say',
  'team.home.elsewhere': 'Somewhere else in {country}',
  'team.home.another': 'In another country',
  'team.distance.home': 'At your institution',
  'team.distance.elsewhere': 'Elsewhere in your country',
  'team.distance.international': 'In other countries',
  'team.closed': {
    one: '{names} does not name people from where you are among those they take. It may still be worth asking.',
    other: '{names} do not name people from where you are among those they take. It may still be worth asking.',
  },
  'team.countries': {
    one: 'All that say where they are, are in {countries}.',
    other: 'In {count} countries: {countries}.',
  },
  // Stages
  'team.stages': 'Stages of a career',
  'team.stages.note':
    'Each stage sees something else, and none is better than another: someone a few years ahead knows the next exam, someone senior knows who decides.',
  'team.stage.near': 'A few years ahead of you',
  'team.stage.early': 'Early in a career',
  'team.stage.established': 'Well established',
  'team.stage.senior': 'Senior',
  'team.stage.other': 'On another path',
  // Interests
  'team.interests': 'What they work on',
  'team.interests.note': 'Those of the most people first.',
  'team.interests.more': { one: 'And {count} more interest, of one of them.', other: 'And {count} more interests.' },
  'team.back': 'Back to your shortlist',
} as const satisfies Record<string, Message>;
