import type { Hue } from '../schemas/site.ts';
import { lowestContrast, radixPalette, REQUIREMENTS, sitePalette } from './palette.ts';

/** The hue of a site whose site.yaml names none. */
export const DEFAULT_HUE: Hue = 'indigo';

/**
 * The style sheet with a site's colours as custom properties: `--slate-1` to `--slate-12`, `--hue-1` to `--hue-12`
 * and `--hue-contrast` (text on steps 9 and 10), each for light and dark mode. Every pair that the styles use has
 * the contrast it needs.
 */
export function hueStyles(hue: Hue = DEFAULT_HUE): string {
  const { light, dark } = sitePalette(hue);
  const scale = (name: 'slate' | 'hue'): string[] =>
    light[name].map((color, index) => `  --${name}-${index + 1}: light-dark(${color}, ${dark[name][index] ?? color});`);
  return [
    '@layer tokens {',
    ':root {',
    ...scale('slate'),
    ...scale('hue'),
    '  --hue-contrast: #ffffff;',
    '}',
    '}',
    '',
  ].join('\n');
}

/**
 * Where Radix's own steps of a hue lack contrast, one sentence each; empty where they pass. {@link hueStyles} uses a
 * darker colour in these places, so the site is readable either way and only looks a little darker than the name says.
 */
export function contrastProblems(hue: Hue = DEFAULT_HUE): string[] {
  const given = radixPalette(hue).light;
  const used = sitePalette(hue).light;
  return REQUIREMENTS.filter((need) => lowestContrast(need, given) < need.ratio).map((need) => {
    const index = need.step - 1;
    const found = lowestContrast(need, given).toFixed(2);
    const step = `${need.scale === 'hue' ? hue : 'slate'} ${need.step}`;
    return `${step} (${given[need.scale][index]}) has a contrast of ${found}:1 where ${need.use} need ${need.ratio}:1; ${used[need.scale][index]} is used instead.`;
  });
}

/** Colours for places outside a style sheet: the browser's own bars, and the icon of the site. */
export function plainColors(hue: Hue = DEFAULT_HUE): {
  page: { light: string; dark: string };
  solid: string;
  onSolid: string;
} {
  const { light, dark } = sitePalette(hue);
  return {
    page: { light: light.slate[0] ?? '#ffffff', dark: dark.slate[0] ?? '#000000' },
    solid: light.hue[8] ?? '#000000',
    onSolid: '#ffffff',
  };
}
