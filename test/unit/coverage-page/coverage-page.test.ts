import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contrastRatio, type Hex } from '../../../src/brand/contrast.ts';
import { sitePalette } from '../../../src/brand/palette.ts';
import { formatCoveragePage } from '../../../src/coverage-page/coverage-page.ts';
import { type Color, ROOM_COLORS } from '../../../src/coverage-page/page-styles.ts';
import type { Mentor } from '../../../src/directory/mentor.ts';
import { createWords } from '../../../src/directory/words.ts';
import { createVocabulary } from '../../../src/directory/vocabulary.ts';
import type { Profile } from '../../../src/schemas/profile.ts';
import { HUES } from '../../../src/schemas/site.ts';
import { coverageOf } from '../../../src/upkeep/coverage.ts';
import { gapsOf } from '../../../src/upkeep/gaps.ts';
import { en } from '../../../src/words/en.ts';
import { mentor, vocabulary } from '../mentors.ts';

const today = '2026-11-24';
const words = createWords('en', en);
const someone = (
  id: string,
  status: 'open' | 'closed',
  levels: NonNullable<Profile['mentoring']>['levels'],
  ...interests: string[]
): Mentor => mentor(id, { interests, availability: { status }, mentoring: { levels }, confirmed: '2026-11-01' });

const people = [
  someone('ann', 'open', ['resident'], 'heart-failure'),
  someone('ben', 'closed', ['resident', 'fellow'], 'cardiology'),
  someone('cleo', 'closed', ['fellow'], 'simulation'),
];
const cover = (mentors: readonly Mentor[], known = vocabulary) =>
  coverageOf(mentors, { vocabulary: known, today, hideAfterMonths: 18 });
const pageOf = (name: string, mentors = people, known = vocabulary): string =>
  formatCoveragePage(cover(mentors, known), { site: { name }, today, hideAfterMonths: 18, words });

describe('what nobody covers', () => {
  test('are stages and interests without anybody who has room, and stages of interests that others cover', () => {
    const { levels, interests, partly } = gapsOf(cover([...people, someone('dana', 'open', ['fellow'], 'cardiology')]));
    expect(levels).toEqual(['premed', 'preclinical', 'clinical', 'postdoc', 'junior-faculty', 'other']);
    expect(interests.map(({ id }) => id)).toEqual(['simulation']);
    expect(partly.map(({ level, interests: some }) => [level, some.map(({ id }) => id)])).toEqual([
      ['fellow', ['heart-failure']],
    ]);
  });

  test('are also the widest interests of the vocabulary that nobody names, not even by a narrower one', () => {
    expect(cover([someone('ann', 'open', ['resident'], 'heart-failure')]).unnamed).toEqual([
      { id: 'simulation', label: 'Simulation' },
    ]);
    expect(pageOf('Mentors', [])).toContain('Wide fields that no mentor names: 2');
  });

  test('stands in the page before anything else', () => {
    const headings = [...pageOf('Mentors').matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text);
    expect(headings).toEqual(['What nobody covers', 'All mentors', 'Interests and stages', 'The same as a table']);
    expect(pageOf('Mentors')).toContain('<li>Simulation <span>1 mentor</span></li>');
  });
});

describe('the page', () => {
  test('draws and tells of each interest the same: how many have room, of how many, at each stage', () => {
    const page = pageOf('Mentors');
    expect(page).toContain(
      '<tr><th scope="row">Cardiology</th><td>1 of 2</td><td>–</td><td>–</td><td>–</td><td>1 of 2</td><td>0 of 1</td><td>–</td><td>–</td><td>–</td></tr>',
    );
    expect(page).toContain('<g class="room-1"><title>Cardiology, Residents: 1 of 2 with room</title>');
    expect(page).toContain('<g class="gap"><title>Cardiology, Fellows: 0 of 1 with room</title>');
    expect(page).toContain('<g class="none"><title>Cardiology, Postdocs: 0 of 0 with room</title>');
  });

  test('allows nothing but its own style sheet, whose hash it names', () => {
    const [, policy = ''] =
      /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(pageOf('Mentors')) ?? [];
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(pageOf('Mentors')) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  test('has no markup of a name in it, and nothing that would load or run', () => {
    const hostile = '<script>alert(1)</script>"\'&<img src=x onerror=alert(1)>';
    const known = createVocabulary([{ id: 'odd', label: hostile, kind: 'research' }]);
    const page = pageOf(hostile, [someone('ann', 'closed', ['resident'], 'odd')], known);
    expect(page.match(/<(?:script|img|link|iframe|object|a)\b/gi)).toBeNull();
    expect(page.match(/\b(?:src|href|style|on\w+)=["']/gi)).toBeNull();
    expect(page).not.toContain('ann');
  });

  test('is sound where there is nobody', () => {
    expect(pageOf('Mentors', [])).toContain('0 mentors on November 24, 2026, 0 of them with room.');
    expect(pageOf('Mentors', [])).not.toContain('NaN');
  });

  test('has numbers in its cells that can be read, in every hue, in light and in dark', () => {
    const dim = HUES.flatMap((hue) =>
      Object.entries(sitePalette(hue)).flatMap(([mode, scales]) => {
        const hex = (color: Color): Hex => (color === 'white' ? '#ffffff' : scales[color[0]][color[1] - 1]!);
        return ROOM_COLORS.filter(({ fill, text }) => contrastRatio(hex(fill), hex(text)) < 4.5).map(
          ({ fill }) => `${hue} ${mode} ${String(fill)}`,
        );
      }),
    );
    expect(dim).toEqual([]);
  });
});
