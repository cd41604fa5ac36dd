import type { Questions } from './question.ts';
import { anyOf, hasInterest, nobody, says } from './rules.ts';

const nephrology = hasInterest('nephrology');

/** Questions that mean nothing, mean harm, or have something in them that cannot be seen. */
export const HOSTILE_QUESTIONS: Questions = {
  nonsense: [
    { query: 'xqzzv', right: nobody },
    { query: 'asdfgh jkl', right: nobody },
    { query: '🦄🦄🦄', right: nobody },
    { query: '???', right: nobody },
    { query: 'a'.repeat(10_000), right: nobody },
  ],

  'hostile input': [
    // Two of its words may well be looked for: somebody writes of alerts, and scripts are programs.
    { query: '<script>alert(1)</script>', right: nobody, also: anyOf(says(/alert/i), hasInterest('programming')) },
    { query: `"'; --`, right: nobody },
    { query: '__proto__', right: nobody, also: says(/\bproto/i) },
    // One letter from "instructor".
    { query: 'constructor', right: nobody, also: hasInterest('yoga') },
    { query: 'hasOwnProperty', right: nobody },
    { query: '%00', right: nobody },
    { query: '(((((((((([*+', right: nobody },
  ],

  'what cannot be seen': [
    { query: '\u200Fkidney\u200E', right: nephrology },
    { query: 'kidney\u200B', right: nephrology },
    { query: 'kidney 🫘', right: nephrology },
    { query: '“nephrology”', right: nephrology },
    { query: 'obesity '.repeat(1000), right: hasInterest('obesity') },
  ],
};
