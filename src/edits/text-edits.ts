/** Replaces the characters from `start` to before `end`; an insertion where both are the same. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * The text with all edits made. Insertions at one place come in the order given, before what is replaced there, and
 * what two edits delete is deleted once. Throws a RangeError where two edits would write to the same place.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits
    .filter((edit) => edit.start !== edit.end || edit.text !== '')
    .toSorted((one, other) => one.start - other.start || Number(isReplacement(one)) - Number(isReplacement(other)));
  let result = '';
  let offset = 0;
  let isDeletion = true;
  for (const edit of inOrder) {
    if (edit.start < offset && (edit.text !== '' || !isDeletion)) {
      throw new RangeError(`Two edits are about the characters at ${edit.start}.`);
    }
    result += text.slice(offset, edit.start) + edit.text;
    offset = Math.max(offset, edit.end);
    isDeletion = edit.text === '';
  }
  return result + text.slice(offset);
}

function isReplacement({ start, end }: TextEdit): boolean {
  return end > start;
}
