import { expect, test } from 'vitest';
import { changedFields } from '../../src/elements/profile-form/changed-fields.ts';

test('a change names each field that it sets or takes away, a list as one', () => {
  const fields = {
    name: 'Ann',
    pronouns: null,
    interests: ['a', 'b'],
    works: [{ doi: '10.1000/1' }],
    mentoring: { why: 'Because.', style: { cadence: 'weekly', channel: ['video'] } },
  };
  expect(changedFields({ fields, body: 'Hello.' })).toEqual([
    'name',
    'pronouns',
    'interests',
    'works',
    'mentoring.why',
    'mentoring.style.cadence',
    'mentoring.style.channel',
    'text',
  ]);
  expect(changedFields({ fields: {} })).toEqual([]);
});
