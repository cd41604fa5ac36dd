/**
 * The first words of a text that may be about one patient; undefined where there are none. A guess from what gives people
 * away most often (HIPAA's list, 45 CFR 164.514(b)(2)): age with sex, record numbers, exact dates beside care, initials.
 * @param patterns By kind, in the language of the text.
 */
export function findPatientDetails(text: string, patterns: Readonly<Record<string, RegExp>>): string | undefined {
  for (const pattern of Object.values(patterns)) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
