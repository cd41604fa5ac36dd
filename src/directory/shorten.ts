/** A text of at most `maxCharacters`, with "…" for what is left out. No character is cut in half. */
export function shorten(text: string, maxCharacters: number): string {
  // No text has more characters than UTF-16 code units, and most are short.
  if (text.length <= maxCharacters) return text;
  const characters = [...text];
  return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
