import * as radix from '@radix-ui/colors';
import type { Hue } from '../schemas/site.ts';
import { contrastRatio, mix, type Hex } from './contrast.ts';

/** The colours of one mode: the twelve steps of slate and of the hue, 1 the nearest to the page. */
export interface Scales {
  slate: Hex[];
  hue: Hex[];
}

/** The colours of a site in both modes. */
export interface Palette {
  light: Scales;
  dark: Scales;
}

/** Which step of which scale, and what it has to stand out against. */
interface Requirement {
  /** What the colour is used for, in words. */
  use: string;
  scale: keyof Scales;
  /** Steps count from 1. */
  step: number;
  /** Backgrounds, as a scale and a step, or white. */
  on: readonly ([keyof Scales, number] | 'white')[];
  /** The contrast needed: 4.5 for text, 3 for parts of the interface (WCAG 2.2, 1.4.3 and 1.4.11). */
  ratio: number;
}

const BACKGROUNDS: Requirement['on'] = [
  ['slate', 1],
  ['slate', 2],
  ['slate', 3],
  ['hue', 2],
  ['hue', 3],
];

/** What the styles rely on. White is the surface of cards in light mode and the text on buttons in both. */
export const REQUIREMENTS: readonly Requirement[] = [
  { use: 'text', scale: 'slate', step: 12, on: BACKGROUNDS, ratio: 4.5 },
  { use: 'quiet text', scale: 'slate', step: 11, on: BACKGROUNDS, ratio: 4.5 },
  { use: 'links and the focus ring', scale: 'hue', step: 11, on: BACKGROUNDS, ratio: 4.5 },
  { use: 'headings on a tint', scale: 'hue', step: 12, on: [...BACKGROUNDS, ['hue', 4], ['hue', 5]], ratio: 4.5 },
  {
    use: 'the borders of controls',
    scale: 'slate',
    step: 9,
    on: [
      ['slate', 1],
      ['slate', 2],
    ],
    ratio: 3,
  },
  { use: 'buttons with white text', scale: 'hue', step: 9, on: ['white'], ratio: 4.5 },
  { use: 'buttons under the pointer', scale: 'hue', step: 10, on: ['white'], ratio: 4.5 },
];

/**
 * Colours as Radix Colors gives them, except that dark mode has steps 9 and 10 of light mode: they lie under white
 * text in both.
 */
export function radixPalette(hue: Hue): Palette {
  const light = steps(hue);
  const dark = steps(`${hue}Dark`)
    .with(8, light[8] ?? '#000000')
    .with(9, light[9] ?? '#000000');
  return { light: { slate: steps('slate'), hue: light }, dark: { slate: steps('slateDark'), hue: dark } };
}

/** Radix's colours with the steps that fail made darker until they pass: towards step 12, the text colour of the hue. */
export function sitePalette(hue: Hue): Palette {
  const { light, dark } = radixPalette(hue);
  const repaired = light.hue.map((color, index) => {
    const needs = REQUIREMENTS.filter(({ scale, step }) => scale === 'hue' && step === index + 1);
    return darken(color, light.hue[11] ?? color, (candidate) => needs.every((need) => passes(candidate, need, light)));
  });
  const solids = dark.hue.with(8, repaired[8] ?? '#000000').with(9, repaired[9] ?? '#000000');
  return { light: { slate: light.slate, hue: repaired }, dark: { slate: dark.slate, hue: solids } };
}

/** The lowest contrast of a requirement within one mode's colours. */
export function lowestContrast(need: Requirement, scales: Scales): number {
  return worst(colorAt(scales, need.scale, need.step), need, scales);
}

function passes(color: Hex, need: Requirement, scales: Scales): boolean {
  return worst(color, need, scales) >= need.ratio;
}

function worst(color: Hex, need: Requirement, scales: Scales): number {
  const backgrounds = need.on.map((on) => (on === 'white' ? '#ffffff' : colorAt(scales, ...on)));
  return Math.min(...backgrounds.map((background) => contrastRatio(color, background)));
}

function darken(color: Hex, darkest: Hex, isEnough: (candidate: Hex) => boolean): Hex {
  const shares = Array.from({ length: 21 }, (_, index) => index / 20);
  return shares.map((share) => mix(color, darkest, share)).find(isEnough) ?? darkest;
}

function colorAt(scales: Scales, scale: keyof Scales, step: number): Hex {
  return scales[scale][step - 1] ?? '#000000';
}

function steps(scale: Hue | `${Hue}Dark`): Hex[] {
  return Object.values(radix[scale]) as Hex[];
}
