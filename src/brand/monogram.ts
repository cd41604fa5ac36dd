/** How a monogram is drawn: its colours and the ornament behind the letters, both fixed by the person's id. */
export interface MonogramStyle {
  tone: (typeof TONES)[number];
  ornament: (typeof ORNAMENTS)[number];
}

/** Pairs of ground and ink; `components/monogram.css` gives each its colours. */
export const TONES = ['tint', 'slate', 'soft', 'deep'] as const;

/** Shapes behind the letters, as on a bookplate. */
export const ORNAMENTS = ['book', 'arch', 'rings', 'spines', 'fold', 'hill'] as const;

/** The monogram of an id: the same on every page and in every build. */
export function monogramStyle(id: string): MonogramStyle {
  const hash = [...id].reduce(
    (value, letter) => Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return {
    tone: TONES[mixed % TONES.length] ?? TONES[0],
    ornament: ORNAMENTS[(mixed >>> 8) % ORNAMENTS.length] ?? ORNAMENTS[0],
  };
}
