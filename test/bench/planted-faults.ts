import type { ProblemKind } from '../../src/directory/problem.ts';
import type { MadeProfile } from './made-profile.ts';

/** Stands in made texts where a problem is expected; it is taken out before they are written. */
export const MARK = '‸';

/** A mistake that somebody makes in the `index`-th profile; its own marks say where it has to be found. */
export interface Fault {
  kind: ProblemKind;
  /** Changes an honest profile. */
  spoil(profile: MadeProfile, index: number): void;
  /** Spoils the whole text of the file instead, which then is expected to have this one problem. */
  rewrite?(text: string): string;
}

const field = (kind: ProblemKind, name: string, yaml: (index: number, profile: MadeProfile) => string): Fault => ({
  kind,
  spoil: (profile, index) => void profile.fields.set(name, yaml(index, profile)),
});

const text = (kind: ProblemKind, line: (index: number) => string): Fault => ({
  kind,
  spoil: (profile, index) => void profile.paragraphs.splice(1, 0, line(index)),
});

const whole = (kind: ProblemKind, rewrite: (text: string) => string): Fault => ({
  kind,
  spoil: () => undefined,
  rewrite,
});

const MENTORING = 'mentoring:\n  roles: [mentor]\n';

/** One mistake of every kind that single profiles can have, as people make them. */
export const FAULTS: readonly Fault[] = [
  whole('file-too-large', (all) => all + `${'Too much. '.repeat(80)}\n`.repeat(90)),
  whole('file-encoding', (all) => all.replace('Hospital', 'H\0spital')),
  whole('frontmatter-missing', (all) => MARK + all.slice(4)),
  whole('frontmatter-engine', (all) => `---${MARK}js\n${all.slice(4)}`),
  field('yaml-syntax', 'mentoring', () => `${MENTORING}  why: ${MARK}Because: it is so`),
  field('yaml-alias', 'pronouns', () => `pronouns: ${MARK}*they`),
  field('yaml-tag', 'pronouns', () => `pronouns: !!js/function ${MARK}they`),
  field('field-missing', 'name', () => ''),
  field('field-unknown', 'mentoring', () => `${MENTORING}  ${MARK}wy: I was helped once.`),
  field('field-invalid', 'mentoring', () => `mentoring:\n  roles: [${MARK}mentro]`),
  field('text-deceptive', 'mentoring', () => `${MENTORING}  why: ${MARK}I was \u202Edepleh once.`),
  text('text-invisible', () => `A line about card${MARK}\u00ADiology.`),
  field('text-lost', 'mentoring', () => `${MENTORING}  why: Ask me about ${MARK}#MedEd and more`),
  text('body-code', () => `${MARK}import fs from 'node:fs'`),
  text('body-component', () => `${MARK}<Callouts />`),
  text('body-html', () => `Some ${MARK}<br> here`),
  text('body-image', () => `A picture ${MARK}![of me](me.png) here`),
  text('body-link', () => `A link ${MARK}[out](ftp://a.example/x) here`),
  text('body-bullets', () => `I offer:\n${MARK}• time\n• honesty`),
  text('link-dead', (index) => `See [them](/about/) and ${MARK}[these](/mentors/nobody-${index}/).`),
  field('interest-unknown', 'interests', () => `interests: [nephrology, ${MARK}cardiolgy]`),
  field('interest-kind', 'interests', () => `interests: [nephrology, ${MARK}gardening]`),
  field('keyword-free', 'keywords', (index) => `keywords: [${MARK}a word of my own ${index}]`),
  field('handle-refused', 'handles', () => `handles:\n  bluesky: ${MARK}not one`),
  field('name-confusable', 'name', (_index, { name }) => `name: ${MARK}${name}\u0430`),
  field('contact-missing', 'contact', () => `contact:\n  preferred: ${MARK}mastodon`),
  field('photo-unusable', 'photo', () => `photo: { src: ${MARK}missing.png, alt: At the bedside }`),
  field('photo-small', 'photo', () => `photo: { src: ${MARK}small.png, alt: At the bedside }`),
  field('photo-alt', 'photo', () => `photo: { src: large.png, alt: ${MARK}Photo }`),
  field('date-future', 'confirmed', () => `confirmed: ${MARK}2099-01-01`),
  field('availability-expired', 'availability', () => `availability: { status: open, until: ${MARK}2020-01-01 }`),
  field('project-closed', 'projects', () => `projects:\n  - title: Falls\n    closesOn: ${MARK}2020-01-01`),
  field('confirmed-stale', 'confirmed', () => `confirmed: ${MARK}2020-01-01`),
  field('consent-missing', 'consent', () => `consent: { by: Office, date: 2026-01-01, scope: ${MARK}[photo] }`),
];

/** What is spoiled in both of two neighbours, each of which is then told of the other. */
export const SHARED_FAULTS: Fault[] = [
  field('person-duplicate', 'handles', (index) => `handles:\n  orcid: ${MARK}${orcid(index >> 1)}`),
  field('handle-shared', 'handles', (index) => `handles:\n  github: ${MARK}shared-${index >> 1}`),
  {
    kind: 'name-similar',
    spoil: (profile, index) => {
      const middle = index % 2 === 0 ? 'Q. ' : '';
      profile.fields.set('name', `name: ${MARK}Bartholomew ${middle}Zwingli${letters(index >> 1)}`);
      profile.fields.set('place', `place: { city: Ort ${index >> 1}, country: AT }`);
      profile.fields.set('appointments', `appointments: { institution: Klinik ${index >> 1} }`);
    },
  },
];

/** Letters that look alike in both alphabets. */
const LATIN = 'ackmpxy';
const CYRILLIC = 'аскмрху';

/** In one alphabet for even profiles and in the other for odd ones, of which these pose as the others. */
const LOOKALIKE: Fault = {
  kind: 'name-lookalike',
  spoil: (profile, index) => {
    const isCyrillic = index % 2 === 1;
    const digits = [...(index >> 1).toString(7).padStart(4, '0')].map(Number);
    const word = digits.map((digit) => (isCyrillic ? CYRILLIC : LATIN)[digit] ?? '').join('');
    profile.fields.set('name', isCyrillic ? `name: ${MARK}Сосо К${word}` : `name: Coco K${word}`);
  },
};
SHARED_FAULTS.push(LOOKALIKE);

/** A number in letters, so that names of made people differ by more than a digit. */
export function letters(number: number): string {
  const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'hal', 'jen', 'kir', 'lom', 'mup'];
  return [...String(number).padStart(3, '0')].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
}

/** An ORCID iD that nobody has, with its check digit (ISO 7064 mod 11-2). */
export function orcid(number: number): string {
  const digits = `0009${String(number).padStart(11, '0')}`;
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}
