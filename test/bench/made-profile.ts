import { letters } from './planted-faults.ts';

/** A profile as it is being made: its fields as lines of YAML, in their order, and the paragraphs of its text. */
export interface MadeProfile {
  id: string;
  name: string;
  fields: Map<string, string>;
  paragraphs: string[];
}

const GIVEN = ['Ada', 'Bruno', 'Chiara', 'Dawit', 'Esi', 'Farid', 'Gita', 'Hugo', 'Imani', 'Jonas', 'Keiko', 'Lars'];
const SENTENCES = [
  'I was helped by people who had no reason to help me, and I would like to pass that on.',
  'Our ward has thirty beds, and on most days one question that nobody can answer; those I keep for my students.',
  'If $p < 0.05$ is all that you have, come and talk to me before you write.',
  'We meet every second week, in person where that can be, and **never** longer than an hour.',
];

/** The `index`-th of the made people: nothing is wrong with their profile, and nobody else is like them. */
export function makeProfile(index: number, today: string): MadeProfile {
  const given = GIVEN[index % GIVEN.length] ?? '';
  const name = `${given} ${capital(letters(index % 1000))}${letters(Math.floor(index / 1000))}`;
  const year = Number(today.slice(0, 4));
  const fields = new Map([
    ['name', `name: ${name}`],
    ['credentials', 'credentials: [MD, MPH]'],
    ['photo', ''],
    ['pronouns', 'pronouns: they/them'],
    ['languages', 'languages: [en, sw]'],
    [
      'appointments',
      `appointments:\n  - title: Senior Lecturer\n    rank: associate-professor\n    institution: Hospital ${Math.floor(index / 8)}\n    department: Medicine`,
    ],
    ['place', `place:\n  city: Town ${Math.floor(index / 50)}\n  country: KE\n  timeZone: Africa/Nairobi`],
    ['interests', 'interests: [nephrology, heart-failure]'],
    ['personalInterests', 'personalInterests: [gardening]'],
    ['keywords', ''],
    [
      'mentoring',
      'mentoring:\n  roles: [mentor, coach]\n  levels: [resident, fellow]\n  why: "Somebody did it for me."',
    ],
    ['availability', `availability:\n  status: open\n  until: ${year + 1}-06-30`],
    ['confirmed', `confirmed: ${today}`],
    ['contact', 'contact:\n  preferred: coordinator\n  replyWithinDays: 10'],
    ['handles', `handles:\n  linkedin: made-${index}\n  github: made-${index}`],
    ['projects', ''],
    ['consent', `consent:\n  by: ${name}\n  date: ${today}\n  scope: [profile, export]`],
  ]);
  const paragraphs = SENTENCES.map((_sentence, at) => {
    const first = SENTENCES[(at + index) % SENTENCES.length] ?? '';
    return `${first} ${SENTENCES[(at + 2 * index + 1) % SENTENCES.length] ?? ''}`;
  });
  return { id: `made-${String(index).padStart(5, '0')}`, name, fields, paragraphs: [...paragraphs, '- one\n- two'] };
}

/** The text of its file. */
export function formatMadeProfile({ fields, paragraphs }: MadeProfile): string {
  const lines = [...fields.values()].filter((yaml) => yaml !== '');
  return `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
