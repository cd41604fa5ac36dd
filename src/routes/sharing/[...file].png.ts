import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheFolder } from 'virtual:mentor-directory/config';
import { drawOnce } from '../../sharing/picture-cache.ts';
import { sharingSvg } from '../../sharing/sharing-picture.ts';
import { loadDirectory } from '../../site/directory.ts';
import { loadGuides } from '../../site/guide-order.ts';
import { guidePicture, mentorPicture, sitePicture, type Shared } from '../../site/sharing.ts';

// Previews want full addresses: a site that does not say its own has no pictures for them.
export const getStaticPaths = (async () => {
  if (import.meta.env.SITE === undefined) return [];
  const [directory, guides] = await Promise.all([loadDirectory(), loadGuides()]);
  const all = [
    sitePicture(directory),
    ...guides.map(({ id, data }) => guidePicture(id, data.title, directory)),
    ...directory.mentors.map((mentor) => mentorPicture(mentor, directory)),
  ];
  const byPath = new Map(all.map((shared) => [shared.path, shared]));
  return [...byPath].map(([path, shared]) => ({
    params: { file: path.replace(/^\/sharing\/|\.png$/g, '') },
    props: { shared },
  }));
}) satisfies GetStaticPaths;

/** A picture for link previews. */
export const GET: APIRoute<{ shared: Shared }> = async ({ props: { shared } }) => {
  const bytes = await drawOnce(sharingSvg(shared.picture), join(cacheFolder, shared.path));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
};
