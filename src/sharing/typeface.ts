import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
/** The files that Source Serif, the site's own, is divided into, the likeliest first. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;

/** A line of text as shapes: nothing that draws it needs the font. */
export interface Lettering {
  /** SVG, whose origin is the start of the line on its baseline. */
  svg: string;
  width: number;
}

const opened = new Map<string, Font>();

/** Whether the typeface has every letter of a text. It has none of a script that runs from right to left. */
export function canWrite(text: string): boolean {
  return [...text.normalize()].every((letter) => fontWith(letter) !== undefined);
}

/**
 * A line of text in the regular weight, kerned.
 * @param size Pixels to the em.
 * @throws Where {@link canWrite} says no.
 */
export function letter(text: string, size: number): Lettering {
  const { outlines, width } = outline(text);
  return { svg: `<path transform="scale(${size} ${-size})" d="${outlines}"/>`, width: width * size };
}

/** Lines at one pixel to the em: a title is tried in several sizes, and titles and interests come again and again. */
const drawn = new Map<string, { outlines: string; width: number }>();

function outline(text: string): { outlines: string; width: number } {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  let outlines = '';
  let width = 0;
  for (const { font, letters } of runsOf(text)) {
    const scale = 1 / font.unitsPerEm;
    const { glyphs, positions } = font.layout(letters);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const placed = glyph.path.transform(scale, 0, 0, scale, width + xOffset * scale, yOffset * scale);
      outlines += svgPath(placed.commands);
      width += xAdvance * scale;
    }
  }
  drawn.set(text, { outlines, width });
  return { outlines, width };
}

const COMMANDS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

/** Four decimals: at one pixel to the em, fontkit's own two would be too coarse. */
function svgPath(commands: readonly { command: keyof typeof COMMANDS; args: number[] }[]): string {
  return commands
    .map(({ command, args }) => COMMANDS[command] + args.map((value) => Number(value.toFixed(4))).join(' '))
    .join('');
}

/** The text in pieces that one file can write. */
function runsOf(text: string): { font: Font; letters: string }[] {
  const runs: { font: Font; letters: string }[] = [];
  for (const character of text.normalize()) {
    const font = fontWith(character);
    if (font === undefined) throw new Error(`Source Serif has no letter "${character}".`);
    const last = runs.at(-1);
    if (last?.font === font) last.letters += character;
    else runs.push({ font, letters: character });
  }
  return runs;
}

function fontWith(character: string): Font | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const subset of SUBSETS) {
    const font = open(subset);
    if (font.hasGlyphForCodePoint(code)) return font;
  }
  return undefined;
}

function open(subset: (typeof SUBSETS)[number]): Font {
  const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`;
  const known = opened.get(file);
  if (known !== undefined) return known;
  const font = create(readFileSync(resolve(file)));
  if (!('layout' in font)) throw new Error(`${file} holds more than one font.`);
  opened.set(file, font);
  return font;
}
