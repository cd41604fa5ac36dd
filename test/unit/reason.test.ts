import { describe, expect, test } from 'vitest';
import type { Facet } from '../../src/directory/facet.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { buildMentorIndex } from '../../src/search/mentor-index.ts';
import { createInterestMatch, findReason, type Reason } from '../../src/search/reason.ts';
import type { Part } from '../../src/search/understand.ts';
import { mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, today: '2026-11-24', staleAfterMonths: 12 };
const indexOf = (profile: Partial<Profile>) => buildMentorIndex([mentor('ann', profile)], context);
const labelOf = (facet: Facet, value: string) => (facet === 'interest' ? vocabulary.label(value) : value);

/** Why somebody is found for some words that mean values. */
function reasonFor(profile: Partial<Profile>, said: string, values: string[], facet: Facet = 'interest') {
  const part: Part = { said, start: 0, end: said.length, meaning: { facet, values, how: 'name', name: said } };
  return findReason(indexOf(profile), 0, part, labelOf);
}

describe('somebody is found', () => {
  test('by an interest of their own, which needs no more words where it is called as it was typed', () => {
    const profile = { interests: ['simulation', 'heart-failure'] };
    const reason: Reason = { kind: 'own', facet: 'interest', value: 'heart-failure' };
    expect(reasonFor(profile, 'HEART  failures', ['heart-failure'])).toEqual(reason);
    expect(reasonFor(profile, 'weak heart', ['heart-failure'])).toEqual({ ...reason, said: 'weak heart' });
  });

  test('by something narrower, of which it is said what it is part of', () => {
    const reason: Reason = { kind: 'narrower', facet: 'interest', value: 'heart-failure', wider: 'internal-medicine' };
    expect(reasonFor({ interests: ['heart-failure'] }, 'Internal medicine', ['internal-medicine'])).toEqual(reason);
    expect(reasonFor({ interests: ['heart-failure'] }, 'physician', ['internal-medicine'])).toEqual({
      ...reason,
      said: 'physician',
    });
  });

  test('by their own interest rather than by a narrower one, whichever they name first', () => {
    const profile = { interests: ['heart-failure', 'cardiology'] };
    expect(reasonFor(profile, 'cardiology', ['cardiology'])).toMatchObject({ kind: 'own', value: 'cardiology' });
  });

  test('by the first of their interests that answers, where an abbreviation stands for several', () => {
    const reason = reasonFor({ interests: ['simulation', 'running'] }, 'RS', ['running', 'simulation']);
    expect(reason).toEqual({ kind: 'own', facet: 'interest', value: 'simulation', said: 'RS' });
  });

  test('by the name of their department, or of a narrower one', () => {
    for (const department of ['Cardiology', 'Heart failure']) {
      expect(reasonFor({ appointments: [{ department }] }, 'heart', ['cardiology'])).toEqual({
        kind: 'field',
        facet: 'department',
        value: department.toLowerCase(),
      });
    }
  });

  test('by an interest of their own rather than by their department', () => {
    const profile = { interests: ['cardiology'], appointments: [{ department: 'Cardiology' }] };
    expect(reasonFor(profile, 'cardiology', ['cardiology'])).toMatchObject({ kind: 'own', facet: 'interest' });
  });

  test('by a value of another facet', () => {
    const profile: Partial<Profile> = { mentoring: { levels: ['resident', 'fellow'] } };
    expect(reasonFor(profile, 'registrars', ['fellow', 'resident'], 'level')).toEqual({
      kind: 'own',
      facet: 'level',
      value: 'resident',
    });
  });
});

describe('nobody is found', () => {
  test('by something wider, something else, or a value that they do not have', () => {
    expect(reasonFor({ interests: ['cardiology'] }, 'weak heart', ['heart-failure'])).toBeUndefined();
    expect(reasonFor({ interests: ['cardiology'] }, 'alchemy', ['alchemy'])).toBeUndefined();
    expect(reasonFor({ languages: ['en'] }, 'Swahili', ['sw'], 'language')).toBeUndefined();
    expect(reasonFor({ appointments: [{ department: 'Surgery' }] }, 'heart', ['cardiology'])).toBeUndefined();
  });

  test('by words without a meaning', () => {
    const part = { said: 'cardiology', start: 0, end: 10 };
    expect(findReason(indexOf({ interests: ['cardiology'] }), 0, part, labelOf)).toBeUndefined();
  });
});

describe('an interest answers what was looked for', () => {
  const index = indexOf({ interests: ['heart-failure', 'simulation'] });
  const answers = (id: string, ...values: string[]) => createInterestMatch(index, values)(id);

  test('when it is that, or part of it', () => {
    expect([answers('heart-failure', 'heart-failure'), answers('heart-failure', 'internal-medicine')]).toEqual([
      true,
      true,
    ]);
    expect([answers('cardiology', 'heart-failure'), answers('simulation', 'cardiology')]).toEqual([false, false]);
    expect(answers('simulation', 'cardiology', 'simulation')).toBe(true);
  });

  test('only when it is just that, where nothing is known of what is part of what', () => {
    const isMatch = createInterestMatch(undefined, ['cardiology']);
    expect([isMatch('cardiology'), isMatch('heart-failure')]).toEqual([true, false]);
  });

  test('never, when nothing was looked for', () => {
    expect(answers('heart-failure')).toBe(false);
  });
});
