import type { APIRoute } from 'astro';
import type { Mentor } from '../../directory/mentor.ts';
import { loadDirectory } from '../../site/directory.ts';
import { exportPaths, recordIn } from '../../site/exports.ts';

export const getStaticPaths = exportPaths;

/** One mentor who agreed to exports, as in `/mentors.json`. */
export const GET: APIRoute<{ mentor: Mentor }> = async ({ props, site }) =>
  Response.json(recordIn(site, props.mentor, await loadDirectory()));
