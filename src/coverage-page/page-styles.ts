import { DEFAULT_HUE } from '../brand/hue.ts';
import { sitePalette } from '../brand/palette.ts';
import type { Hue } from '../schemas/site.ts';

/** A color of the page: a step of a scale, counted from 1, for both modes; or white. */
export type Color = readonly ['slate' | 'hue', number] | 'white';

/** The fill and the text of cells with room, step by step; a test holds each pair to the contrast of text. */
export const ROOM_COLORS: readonly { fill: Color; text: Color }[] = [
  { fill: ['hue', 4], text: ['hue', 12] },
  { fill: ['hue', 7], text: ['hue', 12] },
  { fill: ['hue', 9], text: 'white' },
  { fill: ['hue', 12], text: ['slate', 1] },
];

/** The style sheet of the page in the colors of a site, for light and dark mode and for paper. */
export function pageStyles(hue: Hue = DEFAULT_HUE): string {
  const { light, dark } = sitePalette(hue);
  const color = (one: Color): string =>
    one === 'white' ? '#ffffff' : `light-dark(${light[one[0]][one[1] - 1]}, ${dark[one[0]][one[1] - 1]})`;
  const rooms = ROOM_COLORS.map(
    ({ fill, text }, index) =>
      `.room-${index + 1} rect { fill: ${color(fill)}; } .room-${index + 1} text { fill: ${color(text)}; }`,
  );
  return `
:root { color-scheme: light dark; --text: ${color(['slate', 12])}; --muted: ${color(['slate', 11])};
  --line: ${color(['slate', 6])}; --edge: ${color(['slate', 9])}; --solid: ${color(['hue', 9])}; --accent: ${color(['hue', 11])};
  --page: ${color(['slate', 1])}; --soft: ${color(['hue', 5])}; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-inline-size: 82rem; background: var(--page); color: var(--text);
  font: 1.0625rem/1.5 system-ui, sans-serif; }
h1, h2 { font-family: 'Source Serif 4', Georgia, serif; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); margin: 1rem 0; }
h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; padding-block-start: 0.75rem; border-block-start: 2px solid var(--text); }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 0.25rem; }
p, .key { max-inline-size: 66ch; margin: 0 0 0.75rem; }
.wide { max-inline-size: none; }
.lead { font-size: 1.1875rem; }
.muted { color: var(--muted); }
.names { margin: 0; padding: 0; list-style: none; columns: 17rem; column-gap: 2rem; }
.names span { white-space: nowrap; color: var(--muted); font-size: 0.9375rem; }
.names li { break-inside: avoid; padding-block: 0.125rem; }
dl { margin: 0; display: grid; gap: 0.5rem 1.5rem; }
dt { font-weight: 600; }
dd { margin: 0; }
@media (min-width: 48rem) { dl { grid-template-columns: 12rem 1fr; } }
.charts { columns: 18rem; column-gap: 2.5rem; }
figure { margin: 0 0 2rem; break-inside: avoid; max-inline-size: 26rem; }
figcaption { font-weight: 600; margin-block-end: 0.5rem; }
.chart { display: block; inline-size: 100%; block-size: auto; overflow: visible; font-size: 13px; }
.chart text { fill: var(--text); }
.chart .number { font-size: 12px; text-anchor: middle; font-variant-numeric: tabular-nums; }
.chart .head { font-size: 12px; }
.none rect { fill: none; stroke: var(--line); }
.gap rect { fill: none; stroke: var(--edge); stroke-width: 2; stroke-dasharray: 3 2; }
.gap .number { font-weight: 700; }
.with-room { fill: var(--solid); }
.without { fill: var(--soft); stroke: var(--edge); stroke-width: 0.5; }
${rooms.join('\n')}
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; max-inline-size: none; }
.key svg { inline-size: 1.5rem; block-size: 1.5rem; vertical-align: middle; margin-inline-end: 0.375rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.5rem; }
.scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.375rem 0.625rem; text-align: start; border-block-end: 1px solid var(--line); white-space: nowrap; }
tbody th { font-weight: 400; white-space: normal; min-inline-size: 11rem; }
tbody tr:last-child > * { border-block-end: 0; }
@media print {
  :root { color-scheme: light; --page: #ffffff; }
  body { padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 8.5pt; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
}
