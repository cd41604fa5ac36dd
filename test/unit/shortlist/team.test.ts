import { describe, expect, test } from 'vitest';
import { nudgesFor } from '../../../src/shortlist/nudges.ts';
import { teamOf, type Home } from '../../../src/shortlist/team.ts';
import { briefNamed } from './briefs.ts';

const KILELE = 'Kilele University Hospital';
const LARKFIELD = 'Larkfield University School of Medicine';

const grace = briefNamed('Grace', {
  interests: ['Nephrology', 'Ultrasound'],
  outside: ['Music'],
  institution: LARKFIELD,
  place: { country: 'US' },
  rank: 'associate-professor',
  mentoring: { roles: ['mentor', 'sponsor'], reach: ['home'] },
  availability: 'open',
});
const sukartini = briefNamed('Sukartini', {
  interests: ['Ultrasound'],
  institution: LARKFIELD,
  place: { country: 'US' },
  rank: 'fellow',
  mentoring: { roles: ['coach'] },
});
const achieng = briefNamed('Achieng', { interests: ['Nephrology'], institution: KILELE, place: { country: 'KE' } });
const silent = briefNamed('Somebody');

/** Who has each value, by name, without those that nobody has. */
const named = (shares: readonly { value: string; members: readonly number[] }[], names: readonly string[]) =>
  Object.fromEntries(
    shares
      .filter(({ members }) => members.length > 0)
      .map(({ value, members }) => [value, members.map((at) => names[at])]),
  );

describe('a team', () => {
  const names = ['Grace', 'Sukartini', 'Achieng', 'Somebody'];
  const team = teamOf([grace, sukartini, achieng, silent], { institution: KILELE, country: 'KE' });

  test('covers the roles that somebody offers, and lacks the others', () => {
    expect(named(team.roles.shares, names)).toEqual({ mentor: ['Grace'], sponsor: ['Grace'], coach: ['Sukartini'] });
    expect(team.roles.shares.map(({ value }) => value)).toEqual(['mentor', 'coach', 'sponsor', 'connector']);
    expect(team.roles.unsaid).toEqual([2, 3]);
  });

  test('has people at stages of a career, and people who do not say', () => {
    expect(named(team.stages.shares, names)).toEqual({ near: ['Sukartini'], established: ['Grace'] });
    expect(team.stages.unsaid).toEqual([2, 3]);
  });

  test('is near and far from where the trainee is', () => {
    expect(named(team.distances?.shares ?? [], names)).toEqual({
      home: ['Achieng'],
      international: ['Grace', 'Sukartini'],
    });
    expect(team.distances?.unsaid).toEqual([3]);
  });

  test('counts as out of reach whoever says that they take only people who are nearer', () => {
    expect(team.distances?.closed).toEqual([0]);
  });

  test('is at no distance while the trainee has not said where they are', () => {
    expect(teamOf([grace], undefined).distances).toBeUndefined();
    expect(named(team.institutions, names)).toEqual({ [LARKFIELD]: ['Grace', 'Sukartini'], [KILELE]: ['Achieng'] });
    expect(named(team.countries, names)).toEqual({ US: ['Grace', 'Sukartini'], KE: ['Achieng'] });
  });

  test('covers professional interests, those of most first, and none from outside work', () => {
    expect(named(team.interests, names)).toEqual({
      nephrology: ['Grace', 'Achieng'],
      ultrasound: ['Grace', 'Sukartini'],
    });
  });

  test('of nobody covers nothing', () => {
    expect(named(teamOf([], undefined).roles.shares, [])).toEqual({});
  });
});

describe('a nudge', () => {
  const nudges = (briefs: Parameters<typeof teamOf>[0], home?: Home) =>
    nudgesFor(teamOf(briefs, home), briefs, home, (rank) => rank.replace('-', ' '));

  test('is given to nobody whose mentors differ, and of one mentor', () => {
    expect(nudges([grace, achieng])).toEqual([
      { kind: 'interest', interest: 'Nephrology', search: 'interest=ultrasound' },
    ]);
    expect(nudges([grace, briefNamed('Hala', { institution: KILELE, place: { country: 'JO' } })])).toEqual([]);
    expect(nudges([grace])).toEqual([]);
  });

  test('says that all are at one institution, and finds people who take trainees from elsewhere', () => {
    expect(nudges([grace, sukartini])[0]).toEqual({
      kind: 'institution',
      institution: LARKFIELD,
      search: 'reach=elsewhere&reach=international',
    });
  });

  test('says that all are in one country where they are at several institutions', () => {
    const other = briefNamed('Other', { institution: 'Larkfield County Ambulance Service', place: { country: 'US' } });
    expect(nudges([grace, other])).toEqual([{ kind: 'country', country: 'US', search: 'reach=international' }]);
  });

  test('says that nobody is at the institution of the trainee, and finds people there', () => {
    expect(nudges([grace, sukartini], { institution: KILELE, country: 'KE' })[0]).toEqual({
      kind: 'far',
      institution: KILELE,
      search: 'q=Kilele+University+Hospital',
    });
  });

  test('says that all offer one and the same role, and finds the other three', () => {
    const coach = briefNamed('Coach', { mentoring: { roles: ['coach'] } });
    expect(nudges([coach, sukartini])).toContainEqual({
      kind: 'role',
      role: 'coach',
      search: 'role=connector&role=mentor&role=sponsor',
    });
    expect(nudges([coach, silent])).toEqual([]);
  });

  test('says that all are at one stage of a career', () => {
    const fellow = briefNamed('Fellow', { rank: 'postdoc' });
    expect(nudges([fellow, sukartini])).toEqual([{ kind: 'stage', stage: 'near', search: 'q=associate+professor' }]);
  });

  test('says that none has room, and finds people who have', () => {
    const full = [briefNamed('A', { availability: 'closed' }), briefNamed('B', { availability: 'waitlist' })];
    expect(nudges(full)).toEqual([{ kind: 'closed', search: 'availability=limited&availability=open' }]);
  });
});
