import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import { isError } from '../../src/directory/problem.ts';
import { findProblems, placeOf } from '../../src/elements/profile-form/form-problems.ts';
import { readProfile } from '../../src/content/profile-file.ts';
import { formatField } from '../../src/source/position.ts';
import { checkProfile, type Rules } from '../../src/source/profile-checks.ts';
import { en } from '../../src/words/en.ts';
import { CONTEXT } from '../context.ts';
import { vocabulary } from './mentors.ts';

const RULES: Rules = { vocabulary, latestDay: '2026-11-25', today: '2026-11-24', consent: 'required' };

const CONSENT = { by: 'Ann', date: '2026-01-01', scope: ['profile'] };
const SOUND = { name: 'Ann Lee', consent: CONSENT };

/** What `check` says of a file with these fields. */
function saidOfFile(data: object): string[] {
  const { read, problems } = readProfile(`---\n${JSON.stringify(data)}\n---\n`, 'ann.mdx', CONTEXT);
  const more = read
    ? checkProfile(read.profile, RULES).map(({ path, ...problem }) => ({
        ...problem,
        file: '',
        field: formatField(path),
      }))
    : [];
  return [...problems, ...more].map(
    (problem) => `${problem.field}: ${problem.message} ${problem.advice} (${isError(problem) ? 'error' : 'warning'})`,
  );
}

const saidInForm = (data: Record<string, unknown>): string[] =>
  findProblems(data, RULES).map(
    ({ field, message, isError: stops }) => `${field}: ${message} (${stops ? 'error' : 'warning'})`,
  );

describe('findProblems', () => {
  it.each<Record<string, unknown>>([
    SOUND,
    { consent: CONSENT },
    { ...SOUND, name: '' },
    { ...SOUND, name: 'x'.repeat(121) },
    { ...SOUND, name: 'Ann Lее' },
    { ...SOUND, place: { latitude: 'north', longitude: 181, timeZone: 'Nairobi' } },
    { ...SOUND, interests: ['cardiology', 'cardiolgy', 'running'], keywords: ['weak heart', 'botany'] },
    { ...SOUND, handles: { orcid: 'x', github: { handle: 'https://gitlab.com/x' }, website: 'http://localhost' } },
    { ...SOUND, works: [{ title: 'No number' }, { doi: '10' }, { pmid: '1', year: 1066 }] },
    { ...SOUND, appointments: { rank: 'boss', ror: 'x' } },
    { ...SOUND, availability: { status: 'open', capacity: 1.5, until: '2026-02-30' } },
    { ...SOUND, availability: { status: 'open', until: '2026-01-01' }, contact: { preferred: 'email' } },
    { ...SOUND, confirmed: '2027-01-01' },
    { ...SOUND, twitter: '@ann' },
    { ...SOUND, consent: { ...CONSENT, scope: ['everything'] } },
    { ...SOUND, mentoring: { why: 'x'.repeat(151), channel: ['video'], style: { channel: ['smoke'] } } },
  ])('says of fields what check says of a file: %j', (data) => {
    expect(saidInForm(data)).toEqual(saidOfFile(data));
  });

  it('finds at once what check finds only after the rest is right', () => {
    const data = { place: { latitude: 'north' }, interests: ['cardiolgy'], handles: { orcid: 'x' }, consent: CONSENT };
    expect(findProblems(data, RULES).map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'field-missing name',
      'field-invalid place.latitude',
      'interest-unknown interests[0]',
      'handle-refused handles.orcid',
    ]);
  });

  it('asks for agreement where the form asks for it', () => {
    expect(findProblems({ name: 'Ann' }, RULES).map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'consent-missing consent.scope',
    ]);
  });

  it('is unsure of what looks like a language or a country and has no name here, and of nothing else', () => {
    const data = { ...SOUND, languages: ['en', 'qqx', 'english', 'EN'], place: { country: 'XX', city: '\n' } };
    expect(findProblems(data, RULES).map(({ field, isError: stops, unsure }) => [field, stops, unsure])).toEqual([
      ['languages[1]', false, 'qqx'],
      ['languages[2]', true, undefined],
      ['languages[3]', true, undefined],
      ['place.city', true, undefined],
      ['place.country', false, 'XX'],
    ]);
  });
});

describe('what the form says', () => {
  const words = createWords('en', en);

  /** What somebody who fills in these fields is told, where it is something else than `check` tells. */
  const told = (data: Record<string, unknown>): string[] =>
    findProblems({ ...SOUND, ...data }, RULES).flatMap(({ field, wording }) =>
      wording ? [`${field}: ${words.say(wording.key, wording.values)}`] : [],
    );

  it('speaks to a person who fills in a form, not to one who writes a file', () => {
    const many = {
      name: '',
      credentials: ['MD', 'x'.repeat(70)],
      languages: ['en', 'Elvish'],
      appointments: [{ ror: 'Larkfield' }],
      place: { latitude: 91, longitude: 'west', timeZone: 'Nairobi' },
      personalInterests: Array.from({ length: 13 }, () => 'running'),
      mentoring: { why: 'x'.repeat(151), askMeAbout: 'a\nb' },
      availability: { capacity: 1.5, until: '12026-01-01' },
      contact: { email: 'ann', replyWithinDays: 0 },
      works: [{ doi: 'x' }, { pmid: 'x' }, { title: 'Alone' }],
      projects: [{ duration: 'long' }],
    };
    expect(told(many).join('\n')).toMatchInlineSnapshot(`
      "name: Your name is needed. Write it here.
      credentials[1]: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is too long: there is room for 30 characters. Shorten it, or put commas between several.
      languages[1]: “Elvish” is not known as a language. Write its English name, or its short tag: “German” or “de”.
      appointments[0].ror: “Larkfield” is no ROR address. Find the institution on ror.org and copy its address, or leave this empty.
      place.latitude: Write a number that is not above 90.
      place.longitude: What is typed here is no number. Write it in digits, or clear it.
      place.timeZone: “Nairobi” is no time zone. Type the name of a large city near you, and choose from the list: “Africa/Nairobi”.
      personalInterests: These are 13, and there is room for 12. Leave out those that matter least.
      mentoring.why: This has 151 characters, and there is room for 150. Shorten it.
      mentoring.askMeAbout: There is room for one paragraph here. Take out the line breaks.
      availability.status: Choose whether you take new mentees, or clear the number and the date that go with it.
      availability.capacity: Write a whole number.
      availability.until: Write a date with a year of four digits.
      contact.email: “ann” is no e-mail address. Write it in full: “grace@example.edu”.
      contact.replyWithinDays: Write a number that is not below 1.
      works[0].doi: “x” is no DOI. It begins with “10.”: “10.1001/jama.2015.18884”.
      works[1].pmid: “x” is no PubMed number. It has digits only: “27046365”.
      works[2]: A publication needs its DOI or its PubMed number. Write one of them, or remove the publication.
      projects[0].title: Say what the project is about, or remove it."
    `);
  });

  it('says of what can be sent what is worth a thought', () => {
    const many = {
      interests: ['botany', 'running'],
      keywords: ['weak heart', 'botany'],
      availability: { status: 'open', until: '2026-01-01' },
      contact: { preferred: 'email' },
      projects: [{ title: 'A review', closesOn: '2026-01-01' }],
    };
    expect(told(many).join('\n')).toMatchInlineSnapshot(`
      "interests[0]: “botany” is not in the list of interests. Remove it, or choose another.
      interests[1]: “Running” belongs in the other field of interests. Remove it here and add it there.
      keywords[0]: “weak heart” is in the list of interests as “Heart failure”. Choose it there instead, and more people find you by it.
      keywords[1]: “botany” is not in the list of interests, so it is found as a word only. It can stay.
      availability.until: This day is past, so your page says nothing of your availability. Choose what holds now, with a later day or none.
      projects[0].closesOn: This day is past. Write a later one, or remove the project.
      contact.preferred: You would like e-mail first, and there is no address. Write it below, or choose another way."
    `);
    expect(told({ contact: { preferred: 'bluesky' } }).join('\n')).toMatchInlineSnapshot(
      `"contact.preferred: This way needs a profile of yours that is not in the form. Add it under “Where to follow you”, or choose another way."`,
    );
  });
});

describe('placeOf', () => {
  const places = new Map([
    ['name', 1],
    ['interests', 2],
    ['works', 3],
    ['works[0]', 4],
    ['works[0].doi', 5],
    ['handles.orcid', 6],
  ]);

  it.each([
    ['name', 1],
    ['interests[12]', 2],
    ['works[0].doi', 5],
    ['works[0].year', 4],
    ['works[1].doi', 3],
    ['handles.orcid.handle', 6],
    ['handles.myspace', undefined],
    ['', undefined],
    ['odd[name', undefined],
    ['a[b].c[', undefined],
  ])('finds for %j the nearest place', (field, place) => {
    expect(placeOf(field, places)).toBe(place);
  });
});
