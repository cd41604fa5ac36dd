import { createHash } from 'node:crypto';
import type { Words } from '../directory/words.ts';
import { element, escapeXml } from '../exports/xml.ts';
import { INTEREST_KINDS } from '../schemas/interest.ts';
import { AVAILABILITY_STATUSES, MENTEE_LEVELS } from '../schemas/profile.ts';
import type { Hue } from '../schemas/site.ts';
import type { Coverage, Covered, InterestCoverage } from '../upkeep/coverage.ts';
import type { WordKey } from '../words/en.ts';
import { drawBars } from './bars.ts';
import { formatGaps } from './gap-section.ts';
import { CELLS, drawHeatMap, STEPS, type Cell } from './heat-map.ts';
import { pageStyles } from './page-styles.ts';

/** What the page is about. */
export interface CoveragePage {
  site: { name: string; hue?: Hue | undefined };
  /** The day for which it holds. */
  today: string;
  hideAfterMonths: number;
  words: Words<WordKey>;
}

/** So many interests are drawn at most; more of them nobody looks through. */
const MOST_DRAWN = 300;

/** As many as a column of a page has room for. */
const ROWS_A_MAP = 20;

/**
 * How a directory is covered, as one page of HTML that needs no other file, no script and no network: first what nobody
 * covers, then bars and heat maps, then all of it as a table. It names no mentor.
 */
export function formatCoveragePage(coverage: Coverage, page: CoveragePage): string {
  const { words, site } = page;
  const styles = pageStyles(site.hue);
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = words.say('report.title', { site: site.name });
  return `<!doctype html>
<html lang="${escapeXml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${formatLead(coverage, page)}
${formatGaps(coverage, words)}
${formatBars(coverage, words)}
${formatMaps(coverage, words)}
${formatTable(coverage, words)}
</main>
</body>
</html>
`;
}

function formatLead({ all }: Coverage, { words, today, hideAfterMonths }: CoveragePage): string {
  const lead = words.say('report.lead', { count: all.mentors, withRoom: all.withRoom, date: words.day(today) });
  const room = words.say('report.room', { months: hideAfterMonths });
  return `<p class="lead">${escapeXml(lead)}</p>\n<p class="muted">${escapeXml(room)}</p>`;
}

function formatBars({ levels, availability }: Coverage, words: Words<WordKey>): string {
  const ofLevels = MENTEE_LEVELS.map((level) => {
    const { mentors: count, withRoom } = levels[level];
    return {
      count,
      withRoom,
      label: words.say('report.bar.room', { label: words.say(`level.${level}`), count, withRoom }),
    };
  });
  const ofAvailability = ([...AVAILABILITY_STATUSES, 'unknown'] as const).map((status) => {
    const { mentors: count, withRoom } = availability[status];
    return { count, withRoom, label: words.say('report.bar', { label: words.say(`availability.${status}`), count }) };
  });
  const figures = [
    [words.say('report.availability'), ofAvailability],
    [words.say('report.levels'), ofLevels],
  ] as const;
  return `<section>
<h2>${escapeXml(words.say('report.overview'))}</h2>
<ul class="key">${[
    formatKeyItem('with-room', words.say('report.key.with')),
    formatKeyItem('without', words.say('report.key.without')),
  ].join('')}</ul>
<div class="charts">
${figures.map(([title, bars]) => formatFigure(title, drawBars(bars, title))).join('\n')}
</div>
</section>`;
}

function formatMaps({ interests }: Coverage, words: Words<WordKey>): string {
  if (interests.length === 0) return '';
  const drawn = interests.toSorted((a, b) => b.all.mentors - a.all.mentors).slice(0, MOST_DRAWN);
  const maps = INTEREST_KINDS.flatMap((kind) =>
    chunksOf(
      byLabel(
        drawn.filter((interest) => interest.kind === kind),
        words,
      ),
    ).map((rows, _, all) => {
      const name = words.say(`interests.kind.${kind}`);
      const [first = '', last = ''] = [rows[0]?.label, rows.at(-1)?.label];
      const title = all.length === 1 ? name : words.say('report.map.part', { kind: name, first, last });
      return formatFigure(title, drawHeatMap(rows, title, words));
    }),
  );
  const most = interests.length > drawn.length ? `${words.say('report.map.most', { count: drawn.length })} ` : '';
  return `<section>
<h2>${escapeXml(words.say('report.map'))}</h2>
<p>${escapeXml(`${most}${words.say('report.map.text')}`)}</p>
${formatKey(words)}
<div class="charts">
${maps.join('\n')}
</div>
</section>`;
}

function formatKey(words: Words<WordKey>): string {
  const sayRoom = (step: number): string => {
    const [from = 1, next] = [STEPS[step], STEPS[step + 1]];
    if (next === undefined) return words.say('report.key.more', { from });
    return words.say('report.key.room', { range: next === from + 1 ? String(from) : `${from}–${next - 1}` });
  };
  const sayCell = (cell: Cell, place: number): string =>
    cell === 'none' || cell === 'gap' ? words.say(`report.key.${cell}`) : sayRoom(place - CELLS.indexOf('room-1'));
  return `<ul class="key">${CELLS.map((cell, place) => formatKeyItem(cell, sayCell(cell, place))).join('')}</ul>`;
}

/** What something looks like, and what that means. */
function formatKeyItem(look: string, meaning: string): string {
  const rect = element('rect', { x: '2', y: '2', width: '20', height: '20', rx: '3' });
  const swatch = element('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, element('g', { class: look }, rect));
  return `<li>${swatch}${escapeXml(meaning)}</li>`;
}

function formatTable({ all, levels, interests }: Coverage, words: Words<WordKey>): string {
  const sayCovered = ({ mentors: count, withRoom }: Covered): string =>
    count === 0 ? '–' : words.say('report.of', { withRoom, count });
  const heads = [
    words.say('report.table.interest'),
    words.say('report.all'),
    ...MENTEE_LEVELS.map((level) => words.say(`report.level.${level}`)),
  ];
  const rows = [{ label: words.say('report.overview'), all, levels }, ...byLabel(interests, words)].map((row) => {
    const cells = [row.all, ...MENTEE_LEVELS.map((level) => row.levels[level])].map(
      (covered) => `<td>${escapeXml(sayCovered(covered))}</td>`,
    );
    return `<tr><th scope="row">${escapeXml(row.label)}</th>${cells.join('')}</tr>`;
  });
  return `<section>
<h2 id="table">${escapeXml(words.say('report.table'))}</h2>
<p>${escapeXml(words.say('report.table.text'))}</p>
<div class="scroll" role="region" aria-labelledby="table" tabindex="0">
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeXml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function formatFigure(title: string, drawing: string): string {
  return `<figure>\n<figcaption>${escapeXml(title)}</figcaption>\n${drawing}\n</figure>`;
}

function byLabel(interests: readonly InterestCoverage[], { language }: Words<WordKey>): InterestCoverage[] {
  const { compare } = new Intl.Collator(language);
  return interests.toSorted((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
}

/** Rows on as few drawings as needed, about as many on each. */
function chunksOf(rows: readonly InterestCoverage[]): InterestCoverage[][] {
  const maps = Math.ceil(rows.length / ROWS_A_MAP);
  const size = Math.ceil(rows.length / maps);
  return Array.from({ length: maps }, (_, map) => rows.slice(map * size, (map + 1) * size));
}
