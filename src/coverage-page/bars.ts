import { scaleLinear } from 'd3-scale';
import { element, escapeXml } from '../exports/xml.ts';

/** One bar: how many mentors, and how many of them have room, who are drawn first. */
export interface Bar {
  label: string;
  count: number;
  withRoom: number;
}

const WIDTH = 320;
const LABEL = 20;
const BAR = 16;
const ROW = LABEL + BAR + 8;

/**
 * Bars one under another as SVG, each under its label, which says the numbers; all on one scale from 0.
 * @param title What the drawing is called.
 */
export function drawBars(bars: readonly Bar[], title: string): string {
  const length = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ count }) => count))])
    .rangeRound([0, WIDTH]);
  const rows = bars.map(({ label, count, withRoom }, row) => {
    const top = row * ROW;
    const part = (name: string, from: number, to: number): string =>
      to === from
        ? ''
        : element('rect', {
            class: name,
            x: String(length(from)),
            y: String(top + LABEL),
            width: String(length(to) - length(from)),
            height: String(BAR),
          });
    return (
      element('text', { class: 'label', x: '0', y: String(top + 14) }, escapeXml(label)) +
      part('with-room', 0, withRoom) +
      part('without', withRoom, count)
    );
  });
  const size = { viewBox: `0 0 ${WIDTH} ${bars.length * ROW}`, role: 'img', 'aria-label': title };
  return element('svg', { class: 'chart', ...size }, rows.join(''));
}
