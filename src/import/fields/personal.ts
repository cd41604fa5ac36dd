import type { Field } from '../field.ts';

function leftToThePerson(target: string, names: readonly string[], why: string): Field {
  return { target, names, mayHoldAddresses: true, read: () => ({ isUsed: false, leftOut: why }) };
}

/** What is never imported: whether it is published is for each person to say. */
export const PERSONAL_FIELDS: readonly Field[] = [
  leftToThePerson(
    'contact.email (never imported)',
    ['email', 'e mail', 'mail', 'email address', 'e mail address', 'work email', 'contact email', 'institutional email', 'email id', 'username'],
    'left for the person to say: an e-mail address is published only if its owner writes it in',
  ),
  leftToThePerson(
    'phone (never imported)',
    ['phone', 'phone number', 'telephone', 'tel', 'mobile', 'mobile phone', 'cell', 'cell phone', 'fax', 'pager', 'work phone', 'office phone', 'whatsapp'],
    'left for the person to say: profiles hold no telephone numbers',
  ),
  leftToThePerson(
    'consent (never imported)',
    ['consent', 'consent given', 'consented', 'permission', 'permission to publish', 'gdpr', 'gdpr consent', 'agree', 'agreement', 'consent to publish', 'publish'],
    'left for the person to say: consent is recorded with who gave it, when, and to what',
  ),
  leftToThePerson(
    'private (never imported)',
    ['date of birth', 'birth date', 'birthday', 'dob', 'age', 'gender', 'sex', 'race', 'ethnicity', 'race ethnicity', 'home address', 'address', 'postal address', 'street address', 'employee id', 'staff id', 'student id', 'ssn', 'ip address', 'religion', 'nationality', 'marital status', 'salary', 'password'],
    'left out: nothing that a directory of mentors should publish',
  ),
];
