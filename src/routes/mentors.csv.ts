import type { APIRoute } from 'astro';
import { formatMentorTable } from '../exports/mentor-table.ts';
import { loadExports } from '../site/exports.ts';

/** Everybody who agreed to exports, as a table. */
export const GET: APIRoute = async ({ site }) => {
  const exported = await loadExports(site);
  const table = formatMentorTable(exported.map(({ record }) => record));
  return new Response(table, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
