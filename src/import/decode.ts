/** The text of a file, and how its bytes were read. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Thrown for a file that is no text. The message says what it is and what to do. */
export class NotTextError extends Error {
  override name = 'NotTextError';
}

/**
 * Reads the bytes of a spreadsheet saved as text: UTF-16 where a byte order mark says so, UTF-8 where the bytes are
 * valid as such, and else Windows-1252, in which Excel saves "CSV" in the west. Throws {@link NotTextError}.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new NotTextError('This is an Excel file. Open it, choose "Save as", and take "CSV UTF-8 (comma delimited)".');
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new NotTextError('This is a PDF. Ask for the spreadsheet it was made from, and save that as CSV.');
  }
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  if (bytes.includes(0))
    throw new NotTextError('This is no text file: it contains zero bytes. Save the spreadsheet as CSV.');
  try {
    return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252' };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
