import type { APIRoute } from 'astro';
import type { Mentor } from '../../directory/mentor.ts';
import { formatVcard } from '../../exports/vcard.ts';
import { loadDirectory } from '../../site/directory.ts';
import { exportPaths, recordIn } from '../../site/exports.ts';

export const getStaticPaths = exportPaths;

/** The vCard of a mentor who agreed to exports. */
export const GET: APIRoute<{ mentor: Mentor }> = async ({ props, site }) => {
  const record = recordIn(site, props.mentor, await loadDirectory());
  return new Response(formatVcard(record), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
