import { z } from 'zod';

/** One line of plain text, trimmed at both ends, with no control characters and no halves of characters. */
export const line = (maxCharacters = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxCharacters)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, 'one line, without line breaks or control characters');

/** A few lines of plain text; line breaks and tabs are allowed, other control characters are not. */
export const passage = (maxCharacters: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxCharacters)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'plain text, without control characters');

/** A calendar day, `2026-11-24`. Never coerced: `12/03/2026` means different days to different readers. */
export const day = z.iso.date();

/**
 * The name of a file without its extension; it is the entry's id and its address.
 * Lower-case ASCII letters, digits and hyphens, 1 to 64, no hyphen at either end.
 */
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Ids that pages of the site and file systems need for themselves. */
export const RESERVED_IDS: ReadonlySet<string> = new Set(
  'index page new 404 con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3 lpt4'.split(' '),
);

/** An id as {@link ID_PATTERN} has it. */
export const id = z.string().regex(ID_PATTERN, 'lower-case letters, digits and hyphens, as in "grace-okafor"');

/** An https address without user name or password. */
export const httpsUrl = z.string().trim().max(500).refine(isHttpsUrl, 'a full address that begins with https://');

function isHttpsUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}

/** A language tag of BCP 47, in the canonical form that `Intl` gives it: `en`, `pt-BR`. */
export const languageTag = z.string().refine(remembered(isLanguageTag), 'a language tag such as "en" or "pt-BR"');

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguageTag(text: string): boolean {
  try {
    return new Intl.Locale(text).toString() === text && languageNames.of(text) !== undefined;
  } catch {
    return false;
  }
}

/** A time zone by its IANA name: `Africa/Nairobi`. */
export const timeZone = z.string().refine(remembered(isTimeZone), 'a time zone such as "Africa/Nairobi"');

/** Whether `Intl` knows a time zone by this name of IANA. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}

/** A country by its code of ISO 3166, the one in use today: `GB`, and neither `UK` nor `SU`. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'a country code of two capital letters, such as "KE"', abort: true })
  .refine(remembered(isCountryCode), {
    error: ({ input }) =>
      input === 'UK' ? 'the country code "GB" for the United Kingdom' : 'the code of a country, such as "KE" for Kenya',
  });

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes for which `Intl` has a name although they are no country of ISO 3166. */
const NO_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Whether two capital letters are the code of a country in use today. */
export function isCountryCode(text: string): boolean {
  return (
    !NO_COUNTRIES.has(text) && countryNames.of(text) !== undefined && new Intl.Locale(`und-${text}`).region === text
  );
}

/** `Intl` takes its time, and is asked about the same few words for every profile. */
function remembered(question: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = question(text);
    if (answer) answers.set(text, answer);
    return answer;
  };
}
