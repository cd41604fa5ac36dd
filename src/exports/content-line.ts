/** A text value of iCalendar or vCard: `\ ; ,` and line breaks escaped (RFC 5545 §3.3.11, RFC 6350 §3.4). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');
}

/** Bytes that a line may have, its line break not counted (RFC 5545 §3.1, RFC 6350 §3.2). */
const MAX_OCTETS = 75;

/** Content lines as the file has them: each folded at 75 octets, never within a character, and ended by CRLF. */
export function formatContentLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      // The blank that marks a continued line is one of its octets.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
