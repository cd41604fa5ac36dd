import { readPaste } from './paste.ts';
import { quote, type Refusal } from './platform.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const HINT = 'Look the institution up on ror.org and paste its address, such as "https://ror.org/03vek6s52".';

/**
 * Reads an id of the Research Organization Registry, pasted as an address or bare, and gives its address. An id is `0`,
 * six characters of Crockford's base 32, and two check digits, `98 - (n * 100) mod 97`: https://ror.readme.io/docs/identifier
 */
export function parseRor(text: string): { ror: string } | Refusal {
  const paste = readPaste(text, ['ror', 'ror id']);
  if ('refusal' in paste) return paste;
  const isElsewhere = paste.address && !/^(?:www\.)?ror\.org$/.test(paste.address.hostname);
  const id = (paste.address?.pathname.replace(/\/$/, '').split('/').pop() ?? paste.text).toLowerCase();
  const [, number, check] = /^0([a-hj-km-np-tv-z0-9]{6})(\d{2})$/.exec(id) ?? [];
  if (isElsewhere || number === undefined || check === undefined) {
    return { refusal: `${quote(paste.text)} is no id of the Research Organization Registry.`, hint: HINT };
  }
  const value = [...number].reduce((sum, digit) => sum * 32 + ALPHABET.indexOf(digit), 0);
  if (98 - ((value * 100) % 97) !== Number(check)) {
    return {
      refusal: `${quote(paste.text)} is no ROR id: its check digits do not fit, so a character is mistyped.`,
      hint: HINT,
    };
  }
  return { ror: `https://ror.org/${id}` };
}
