/** First bytes of the formats of pictures that are taken from anybody. SVG is none of them: it can hold scripts. */
const SIGNATURES = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  gif: (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)),
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  // The length before it is small. Text there would pass for SVG to the library that draws.
  avif: (bytes) => /^\0{3}.ftypavi[fs]$/s.test(bytes.toString('latin1', 0, 12)),
} satisfies Record<string, (bytes: Buffer) => boolean>;

export type PictureFormat = keyof typeof SIGNATURES;

/** What a picture is by its first twelve bytes, whatever it is called; undefined for anything else. */
export function formatOfPicture(bytes: Buffer): PictureFormat | undefined {
  return (Object.keys(SIGNATURES) as PictureFormat[]).find((format) => SIGNATURES[format](bytes));
}
