/** Eight hexadecimal digits that tell texts apart, though not against somebody who wants two to have the same: FNV-1a, 32 bits. */
export function fingerprint(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
