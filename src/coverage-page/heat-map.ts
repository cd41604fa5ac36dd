import { scaleBand, scaleThreshold } from 'd3-scale';
import type { Words } from '../directory/words.ts';
import { element, escapeXml } from '../exports/xml.ts';
import { MENTEE_LEVELS } from '../schemas/profile.ts';
import type { Covered, InterestCoverage } from '../upkeep/coverage.ts';
import type { WordKey } from '../words/en.ts';

/** What a cell looks like: nobody at all, nobody with room, and four steps of how many have room. */
export const CELLS = ['none', 'gap', 'room-1', 'room-2', 'room-3', 'room-4'] as const;

export type Cell = (typeof CELLS)[number];

/** From how many mentors with room on the steps begin. */
export const STEPS = [1, 2, 4, 10] as const;

const stepOf = scaleThreshold<number, Cell>().domain(STEPS).range(CELLS.slice(1));

/** What the cell of something looks like. */
export function cellOf({ mentors, withRoom }: Covered): Cell {
  return mentors === 0 ? 'none' : stepOf(withRoom);
}

/** Lengths in the units of the drawing, which is as wide as a telephone at most. */
const WIDTH = 320;
const HEAD = 84;
const LABEL = 20;
const CELL = 24;
const ROW = LABEL + CELL + 6;

const COLUMNS = ['all', ...MENTEE_LEVELS] as const;

/**
 * A heat map of some interests as SVG: a row each, its label above its cells, first all of them and then each level.
 * What each cell says is also its title.
 * @param title What the drawing is called.
 */
export function drawHeatMap(interests: readonly InterestCoverage[], title: string, words: Words<WordKey>): string {
  const column = scaleBand<(typeof COLUMNS)[number]>().domain(COLUMNS).range([0, WIDTH]).paddingInner(0.1);
  const center = (name: (typeof COLUMNS)[number]): number => round(column(name)! + column.bandwidth() / 2);
  const nameOf = (name: (typeof COLUMNS)[number]): string =>
    name === 'all' ? words.say('report.all') : words.say(`report.level.${name}`);
  const heads = COLUMNS.map((name) =>
    element(
      'text',
      { class: 'head', transform: `translate(${center(name) + 4} ${HEAD - 6}) rotate(-90)` },
      escapeXml(nameOf(name)),
    ),
  );
  const rows = interests.map((interest, row) => {
    const top = HEAD + row * ROW;
    const cells = COLUMNS.map((name) => {
      const covered = name === 'all' ? interest.all : interest.levels[name];
      const cell = cellOf(covered);
      const x = round(column(name)!);
      const told = words.say('report.map.cell', {
        interest: interest.label,
        level: nameOf(name),
        withRoom: covered.withRoom,
        count: covered.mentors,
      });
      return element(
        'g',
        { class: cell },
        element('title', {}, escapeXml(told)) +
          element('rect', {
            x: String(x),
            y: String(top + LABEL),
            width: String(round(column.bandwidth())),
            height: String(CELL),
            rx: '3',
          }) +
          element(
            'text',
            { class: 'number', x: String(center(name)), y: String(top + LABEL + 17) },
            cell === 'none' ? '·' : String(covered.withRoom),
          ),
      );
    });
    return element('text', { class: 'label', x: '0', y: String(top + 14) }, escapeXml(interest.label)) + cells.join('');
  });
  const size = { viewBox: `0 0 ${WIDTH} ${HEAD + interests.length * ROW}`, role: 'img', 'aria-label': title };
  return element('svg', { class: 'chart', ...size }, heads.join('') + rows.join(''));
}

/** A tenth of a unit is finer than a screen. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
