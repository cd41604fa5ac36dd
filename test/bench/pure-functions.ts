import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mapFacets, type Facet } from '../../src/directory/facet.ts';
import { decodeIndex } from '../../src/search/index-file.ts';
import { markValues } from '../../src/search/marks.ts';
import { matchMentors } from '../../src/search/match.ts';
import { fairRows } from '../../src/search/fair-rows.ts';
import { availabilityPlaces, orderByPoints, sumMarks } from '../../src/search/order.ts';
import type { Box } from './questions.ts';
import { median } from './statistics.ts';

/** Milliseconds that a pure function of the search takes in Node, without a browser; the median of many calls. */
export interface FunctionTime {
  name: string;
  ms: number;
}

const CALLS = 30;

/** Times the functions of the search on the index file of a built site. Throws an error where they cannot read it. */
export async function timePureFunctions(site: string, box: Box): Promise<FunctionTime[]> {
  const page = await readFile(join(site, 'mentors/index.html'), 'utf8');
  const address = /<mentor-search [^>]*?\bindex="([^"]+)"/.exec(page)?.[1];
  if (address === undefined) throw new Error('The page /mentors/ does not say where its index is.');
  const file = await readFile(join(site, address));
  return timeIndex(isGzip(file) ? gunzipSync(file) : file, box);
}

/** Times the functions of the search on an index. */
export function timeIndex(bytes: Uint8Array, { facet, value }: Pick<Box, 'facet' | 'value'>): FunctionTime[] {
  const index = decodeIndex(bytes);
  const chosen = mapFacets((each): string[] => (each === (facet satisfies Facet) ? [value] : []));
  const order = { places: availabilityPlaces(index), fair: fairRows(index.count, '2026-01-01') };
  const { rows } = matchMentors(index, chosen);
  const interest = index.interests.values[0] ?? '';
  return [
    { name: 'decodeIndex', ms: timeCalls(() => decodeIndex(bytes)) },
    { name: 'matchMentors', ms: timeCalls(() => matchMentors(index, chosen)) },
    { name: 'markValues', ms: timeCalls(() => markValues(index, 'interest', [interest])) },
    { name: 'orderByPoints', ms: timeCalls(() => orderByPoints(rows, sumMarks(index.count, []), order)) },
  ];
}

/** The signature of RFC 1952. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function timeCalls(call: () => unknown): number {
  const times = Array.from({ length: CALLS }, () => {
    const startMs = performance.now();
    call();
    return performance.now() - startMs;
  });
  return median(times);
}
