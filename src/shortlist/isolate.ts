/** A name within a sentence, kept together whichever way it is written: what `<bdi>` is in HTML (Unicode UAX #9). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
