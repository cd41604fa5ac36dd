import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote, type Refusal } from '../platform.ts';

const HINT = 'Paste the ORCID iD, such as "0000-0002-1825-0097", from the person\'s page on orcid.org.';

export const orcid: PlatformRules = {
  name: 'ORCID',
  labels: ['orcid', 'orcid id', 'orcid-id'],
  hint: HINT,
  isHost: hostIs('orcid.org', 'pub.orcid.org'),
  fromAddress: (address) => readId(pathParts(address).find((part) => /\d{3}/.test(part)) ?? ''),
  fromText: readId,
};

/** Sixteen digits in whatever grouping and with whatever dashes; the last may be X. */
function readId(text: string): Account | Refusal | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212\u2043\u00AD\s._]/gu, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) {
    if (!/^[\dX]{8,20}$/.test(digits)) return undefined;
    return { refusal: `${quote(text)} has ${digits.length} digits, and an ORCID iD has 16.`, hint: HINT };
  }
  const expected = checkDigit(digits.slice(0, 15));
  if (digits.at(-1) !== expected) {
    return {
      refusal: `${quote(text)} is no ORCID iD: its last digit would have to be ${expected}, so a digit is mistyped.`,
      hint: HINT,
    };
  }
  const id = digits.replace(/(.{4})(?=.)/g, '$1-');
  return { handle: id, url: `https://orcid.org/${id}`, key: id };
}

/** ISO 7064 mod 11-2: https://support.orcid.org/hc/en-us/articles/360006897674 */
function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
