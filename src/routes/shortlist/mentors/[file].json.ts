import type { APIRoute, GetStaticPaths } from 'astro';
import { briefFileName, type Brief } from '../../../shortlist/brief.ts';
import { briefFiles } from '../../../site/brief.ts';
import { loadDirectory } from '../../../site/directory.ts';

export const getStaticPaths = (async () => {
  const files = briefFiles(await loadDirectory());
  return files.map((briefs, number) => ({ params: { file: briefFileName(number, files.length) }, props: { briefs } }));
}) satisfies GetStaticPaths;

/** The briefs of some mentors, by id, for the pages that a trainee works with. */
export const GET: APIRoute<{ briefs: Record<string, Brief> }> = ({ props }) => Response.json(props.briefs);
