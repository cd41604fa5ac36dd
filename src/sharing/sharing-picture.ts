import sharp from 'sharp';
import type { MonogramStyle } from '../brand/monogram.ts';
import { sitePalette } from '../brand/palette.ts';
import type { Hue } from '../schemas/site.ts';
import { canWrite, letter, type Lettering } from './typeface.ts';

/** Pixels of a picture for link previews, as platforms show it: https://ogp.me and each one's own notes. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What a picture for link previews says. */
export interface SharingPicture {
  hue: Hue;
  title: string;
  /** Smaller lines below the title, each cut where it is longer than two. */
  lines: readonly string[];
  /** Whose picture it is: the site's name. */
  footer: string;
  monogram?: { letters: string; tone: MonogramStyle['tone'] };
}

const MARGIN = 88;
const MONOGRAM = { x: 88, y: 132, size: 232, letters: 92 } as const;
const LINE = { size: 34, height: 46 } as const;
const TITLE_SIZES = [84, 72, 60, 50] as const;

/** Whether the fonts of the site have every letter of a picture. */
export function canDraw({ title, lines, footer, monogram }: SharingPicture): boolean {
  return canWrite([title, ...lines, footer, monogram?.letters ?? ''].join(''));
}

/** A picture as SVG in which every letter is a shape, so that it looks the same wherever it is drawn. */
export function sharingSvg({ hue, title, lines, footer, monogram }: SharingPicture): string {
  const { slate, hue: colors } = sitePalette(hue).light;
  const start = monogram ? MONOGRAM.x + MONOGRAM.size + 56 : MARGIN;
  const room = PICTURE_SIZE.width - start - MARGIN;
  const { size, parts } = fitTitle(title, room);
  const top = monogram ? MONOGRAM.y + size * 0.85 : 132 + size * 0.85;
  const afterTitle = top + (parts.length - 1) * size * 1.15;
  const shapes = [
    ...parts.map((part, index) => place(part, start, top + index * size * 1.15, slate[11])),
    ...lines
      .flatMap((line) => wrapTwice(line, LINE.size, room))
      .map((part, index) => place(part, start, afterTitle + 64 + index * LINE.height, slate[10])),
    place(cut(footer, 30, PICTURE_SIZE.width - 2 * MARGIN), MARGIN, 556, colors[10]),
  ];
  const { width, height } = PICTURE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${slate[0]}"/>`,
    `<rect width="${width}" height="16" fill="${colors[8]}"/>`,
    ...(monogram ? [drawMonogram(monogram, slate, colors)] : []),
    ...shapes,
    '</svg>',
  ].join('');
}

/** The bytes of a picture: the same for the same SVG. */
export async function drawPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
}

function drawMonogram(
  { letters, tone }: NonNullable<SharingPicture['monogram']>,
  slate: readonly string[],
  colors: readonly string[],
): string {
  const [ground, ink] = {
    tint: [colors[2], colors[11]],
    slate: [slate[2], slate[11]],
    soft: [colors[4], colors[11]],
    deep: [colors[11], '#ffffff'],
  }[tone];
  const radius = MONOGRAM.size / 2;
  const [x, y] = [MONOGRAM.x + radius, MONOGRAM.y + radius];
  const drawn = letter(letters, MONOGRAM.letters);
  return (
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${ground}"/>` +
    place(drawn, x - drawn.width / 2, y + MONOGRAM.letters * 0.335, ink)
  );
}

/** The title in the largest size in which it takes two lines at most. */
function fitTitle(title: string, room: number): { size: number; parts: Lettering[] } {
  for (const size of TITLE_SIZES) {
    const parts = breakLines(title, size, room).map((line) => letter(line, size));
    if (parts.length <= 2 && parts.every(({ width }) => width <= room)) return { size, parts };
  }
  const size = TITLE_SIZES[TITLE_SIZES.length - 1] ?? 50;
  return { size, parts: [cut(title, size, room)] };
}

function breakLines(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && letter(longer, size).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Text in two lines at most, the second of which is cut. */
function wrapTwice(text: string, size: number, room: number): Lettering[] {
  const [first = '', ...rest] = breakLines(text, size, room);
  return [first, rest.join(' ')].filter((line) => line !== '').map((line) => cut(line, size, room));
}

/** A line that ends in … where it would be wider than its room. */
function cut(text: string, size: number, room: number): Lettering {
  const whole = letter(text, size);
  if (whole.width <= room) return whole;
  const letters = [...text].slice(0, Math.floor((text.length * room) / whole.width));
  for (; letters.length > 0; letters.pop()) {
    const part = letter(`${letters.join('').trimEnd()}…`, size);
    if (part.width <= room) return part;
  }
  return letter('…', size);
}

const place = ({ svg }: Lettering, x: number, y: number, color = '#000000'): string =>
  `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" fill="${color}">${svg}</g>`;
