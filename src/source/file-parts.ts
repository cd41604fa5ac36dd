/** The text of a profile's file in its parts; put together again they are the file, byte for byte. */
export interface FileParts {
  /** What stands before the fields: `---` and the line break after it. */
  opening: string;
  /** The fields, with the line break after the last one. */
  yaml: string;
  /** What ends the fields: `---`, and the line break after it where there is one. */
  closing: string;
  /** The text of the page, with the empty line that usually stands before it. */
  body: string;
}

/** The parts of a file that says nothing yet. */
export const EMPTY_PARTS: FileParts = { opening: '---\n', yaml: '', closing: '---\n', body: '' };

/** The text of the whole file. */
export function joinParts({ opening, yaml, closing, body }: FileParts): string {
  return opening + yaml + closing + body;
}
