import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import { describeClock, sharedClocks } from '../../src/site/time-zone.ts';
import { en } from '../../src/words/en.ts';

const words = createWords('en', en);
const said = (...zones: string[]) => sharedClocks(zones, '2026-11-24').map((clock) => describeClock(clock, words));

describe('time zones in words', () => {
  test.each([
    ['Africa/Nairobi', 'Time zone: Nairobi, UTC+3'],
    ['Asia/Kolkata', 'Time zone: Kolkata, UTC+5:30'],
    ['Africa/Abidjan', 'Time zone: Abidjan, UTC'],
    ['UTC', 'Time zone: UTC'],
    ['Etc/GMT+5', 'Time zone: UTC−5'],
  ])('%s is said as "%s"', (zone, text) => {
    expect(said(zone)).toEqual([text]);
  });

  test.each([
    ['America/New_York', 'Time zone: New York, UTC−5 (−4 in summer)'],
    ['America/St_Johns', 'Time zone: St Johns, UTC−3:30 (−2:30 in summer)'],
    ['America/Argentina/Buenos_Aires', 'Time zone: Buenos Aires, UTC−3'],
    ['Atlantic/Azores', 'Time zone: Azores, UTC−1 (+0 in summer)'],
    ['Australia/Sydney', 'Time zone: Sydney, UTC+10 (+11 in summer)'],
    ['Europe/Dublin', 'Time zone: Dublin, UTC (+1 in summer)'],
  ])('%s is said with its summer, on either half of the Earth: "%s"', (zone, text) => {
    expect(said(zone)).toEqual([text]);
  });

  test('are said together where the clocks are the same all year', () => {
    expect(said('America/Detroit', 'America/Phoenix', 'America/New_York', 'America/Denver')).toEqual([
      'Time zone: Detroit and New York, UTC−5 (−4 in summer)',
      'Time zone: Phoenix, UTC−7',
      'Time zone: Denver, UTC−7 (−6 in summer)',
    ]);
  });

  test('are none where there are none', () => {
    expect(said()).toEqual([]);
  });
});
