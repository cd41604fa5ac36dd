import { describe, expect, it } from 'vitest';
import { contrastRatio, mix } from '../../src/brand/contrast.ts';
import { contrastProblems, hueStyles, plainColors } from '../../src/brand/hue.ts';
import { monogramStyle, ORNAMENTS, TONES } from '../../src/brand/monogram.ts';
import { lowestContrast, REQUIREMENTS, sitePalette } from '../../src/brand/palette.ts';
import { HUES } from '../../src/schemas/site.ts';

describe('contrast', () => {
  it('gives the ratios of WCAG', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21);
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('is the same either way round', () => {
    expect(contrastRatio('#3e63dd', '#fcfcfd')).toBe(contrastRatio('#fcfcfd', '#3e63dd'));
  });

  it('mixes two colours channel by channel', () => {
    expect(mix('#000000', '#ff8000', 0.5)).toBe('#804000');
    expect(mix('#0a0b0c', '#ffffff', 0)).toBe('#0a0b0c');
  });
});

describe('the palette of a site', () => {
  it.each(HUES)('has the contrast that the styles need in light and in dark: %s', (hue) => {
    const palette = sitePalette(hue);
    const failing = (['light', 'dark'] as const).flatMap((mode) =>
      REQUIREMENTS.filter((need) => lowestContrast(need, palette[mode]) < need.ratio).map(
        ({ use }) => `${mode}: ${use}`,
      ),
    );
    expect(failing).toEqual([]);
  });

  it.each(HUES)('has light marks readable on the deep ground of a monogram: %s', (hue) => {
    const { light, dark } = sitePalette(hue);
    expect(contrastRatio('#ffffff', mix(light.hue[11] ?? '#ffffff', light.hue[10] ?? '#ffffff', 0.4))).toBeGreaterThan(
      4.5,
    );
    expect(contrastRatio('#ffffff', dark.hue[9] ?? '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('leaves a hue alone that passes as it is', () => {
    expect(sitePalette('indigo').light.hue[10]).toBe('#3a5bc7');
    expect(contrastProblems('indigo')).toEqual([]);
  });
});

describe('the contrast problems of a hue', () => {
  it('say what fails, by how much, and what is used instead', () => {
    expect(contrastProblems('teal')).toMatchInlineSnapshot(`
      [
        "teal 11 (#008573) has a contrast of 4.01:1 where links and the focus ring need 4.5:1; #027a6a is used instead.",
        "teal 9 (#12a594) has a contrast of 3.07:1 where buttons with white text need 4.5:1; #108174 is used instead.",
        "teal 10 (#0d9b8a) has a contrast of 3.46:1 where buttons under the pointer need 4.5:1; #0d8476 is used instead.",
      ]
    `);
  });

  it('are found in every hue whose text is too pale', () => {
    const pale = HUES.filter((hue) => contrastProblems(hue).some((problem) => problem.includes('links')));
    expect(pale).toEqual(['tomato', 'blue', 'cyan', 'teal', 'jade', 'green', 'grass', 'orange', 'amber']);
  });
});

describe('the style sheet of a hue', () => {
  it('defines every step of slate and of the hue for both modes', () => {
    const css = hueStyles('plum');
    for (let step = 1; step <= 12; step++) {
      expect(css).toMatch(new RegExp(`--slate-${step}: light-dark\\(#[0-9a-f]{6}, #[0-9a-f]{6}\\);`));
      expect(css).toMatch(new RegExp(`--hue-${step}: light-dark\\(#[0-9a-f]{6}, #[0-9a-f]{6}\\);`));
    }
    expect(css).toContain('--hue-contrast: #ffffff;');
  });

  it('stands in the layer of the tokens, so that a department can override it', () => {
    expect(hueStyles('gold').startsWith('@layer tokens {')).toBe(true);
  });

  it('is that of indigo where site.yaml names no hue', () => {
    expect(hueStyles()).toBe(hueStyles('indigo'));
    expect(plainColors()).toEqual({
      page: { light: '#fcfcfd', dark: '#111113' },
      solid: '#3e63dd',
      onSolid: '#ffffff',
    });
  });
});

describe('a monogram', () => {
  it('is the same whenever it is drawn', () => {
    expect(monogramStyle('grace-okafor')).toEqual(monogramStyle('grace-okafor'));
  });

  it('uses all its colours and ornaments over many people', () => {
    const styles = Array.from({ length: 400 }, (_, index) => monogramStyle(`person-${index}`));
    expect(new Set(styles.map(({ tone }) => tone)).size).toBe(TONES.length);
    expect(new Set(styles.map(({ ornament }) => ornament)).size).toBe(ORNAMENTS.length);
  });
});
