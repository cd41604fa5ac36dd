import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawOnce } from '../../../src/sharing/picture-cache.ts';
import { canDraw, drawPng, sharingSvg, type SharingPicture } from '../../../src/sharing/sharing-picture.ts';
import { canWrite, letter } from '../../../src/sharing/typeface.ts';
import { contentFolder } from '../../content-folder.ts';

const PICTURE: SharingPicture = {
  hue: 'indigo',
  title: 'Grace Nguyễn',
  lines: ['Professor </g><script>alert(1)</script>'],
  footer: 'Mentors',
  monogram: { letters: 'GN', tone: 'deep' },
};

test('a picture is a PNG of 1200 by 630 pixels, the same to the byte each time', async () => {
  const svg = sharingSvg(PICTURE);
  const [first, second] = [await drawPng(svg), await drawPng(svg)];
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(first.equals(second)).toBe(true);
});

test('a picture holds shapes alone, no text that a font of the machine would draw', () => {
  expect(sharingSvg(PICTURE)).not.toMatch(/<text|script|font|Grace/);
});

test('names are written in Latin, Greek and Cyrillic letters, and in no script that the typeface lacks', () => {
  const names = ['Zoë Đặng', 'Ελένη', 'Ольга', '李明', 'أحمد', 'दीपा'];
  expect(names.map((name) => canWrite(name))).toEqual([true, true, true, false, false, false]);
  expect(canDraw({ ...PICTURE, title: '李明' })).toBe(false);
});

test('letters are kerned', () => {
  expect(letter('AVA', 100).width).toBeLessThan(letter('A', 100).width * 2 + letter('V', 100).width);
});

test('a long title takes two lines at most, and a longer one ends in …', () => {
  const drawn = (words: number) => sharingSvg({ ...PICTURE, lines: [], title: 'Wilhelmina '.repeat(words).trim() });
  const titles = (svg: string) => svg.match(/<g transform="translate\(376/g)?.length;
  expect([titles(drawn(1)), titles(drawn(4)), titles(drawn(40))]).toEqual([1, 2, 1]);
});

test('a picture is drawn once, and again only where what it shows has changed or the kept one is broken', async () => {
  const file = join(contentFolder({ 'a.txt': '' }), 'sharing/ann.png');
  const svg = sharingSvg(PICTURE);
  const first = await drawOnce(svg, file);
  const { mtimeNs, ino } = statSync(file, { bigint: true });
  expect((await drawOnce(svg, file)).equals(first)).toBe(true);
  expect(statSync(file, { bigint: true })).toMatchObject({ mtimeNs, ino });

  const other = await drawOnce(sharingSvg({ ...PICTURE, footer: 'Others' }), file);
  expect(other.equals(first)).toBe(false);
  writeFileSync(file, readFileSync(file).subarray(0, 20));
  expect((await drawOnce(svg, file)).equals(first)).toBe(true);
});
