import type { APIRoute, GetStaticPaths } from 'astro';
import type { Mentor } from '../../directory/mentor.ts';
import { exportedMentors } from '../../exports/export-consent.ts';
import { recordOf } from '../../exports/mentor-record.ts';
import { loadDirectory } from '../../site/directory.ts';
import { addressIn } from '../../site/exports.ts';

export const getStaticPaths = (async () => {
  const { mentors } = await loadDirectory();
  return exportedMentors(mentors).map((mentor) => ({ params: { id: mentor.id }, props: { mentor } }));
}) satisfies GetStaticPaths;

/** One mentor who agreed to exports, as in `/mentors.json`. */
export const GET: APIRoute<{ mentor: Mentor }> = async ({ props, site }) => {
  const { vocabulary } = await loadDirectory();
  return Response.json(recordOf(props.mentor, { vocabulary, address: (path) => addressIn(site, path) }));
};
