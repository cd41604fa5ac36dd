import type { Home } from './team.ts';

const MAX_CHARACTERS = 200;

/** Stands for a country that is none of those of the mentors. */
export const ANOTHER_COUNTRY = '-';

/** The text under which it is kept where a trainee is. */
export function formatHome({ institution, country }: Home): string {
  return JSON.stringify([institution, country]);
}

/** Reads where a trainee is; undefined where the text, which may be anybody's, does not say it. */
export function parseHome(text: string): Home | undefined {
  if (text.length > 2 * MAX_CHARACTERS) return undefined;
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [institution, country] = parts as unknown[];
    if (typeof institution !== 'string' || typeof country !== 'string') return undefined;
    if (institution.length > MAX_CHARACTERS || !/^(?:[A-Z]{2}|-)?$/.test(country)) return undefined;
    return institution === '' && country === '' ? undefined : { institution, country };
  } catch {
    return undefined;
  }
}
