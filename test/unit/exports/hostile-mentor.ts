import type { Mentor } from '../../../src/directory/mentor.ts';

/** A mentor whose every text tries to be something else in some format, and who agreed to exports but not to a picture. */
export const HOSTILE: Mentor = {
  id: 'hostile',
  profile: {
    name: 'O’Hara; "Bob", \\N </script><!-- &amp; 🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺🩺',
    sortName: '=cmd("x^y"), Bob',
    credentials: ['=1+1', 'MD; PhD'],
    photo: { src: 'hostile.jpg', alt: 'A picture' },
    appointments: [{ title: '-2+3', institution: 'North; South, "East"', department: 'a:b' }],
    interests: ['heart-failure', 'alchemy, black'],
    contact: { instructions: 'First line\nBEGIN:VCARD', email: 'bob@example.edu' },
    handles: { orcid: '0000-0002-1825-0097' },
    communities: ['nejm'],
    mentoring: { why: 'Two, three; four ]]>' },
    confirmed: '2026-10-12',
    owner: ['secret-login'],
    consent: { by: 'The secret recorder', date: '2026-09-01', scope: ['profile', 'export'] },
  },
};
