import { dirname, join, resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { root } from 'virtual:mentor-directory/config';
import { openPicture } from '../../content/picture.ts';
import { photoOf } from '../../directory/mentor.ts';

/** Pixels a side: twice what the profile page shows. */
const SIZE = 320;

export const getStaticPaths = (async () => {
  const profiles = await getCollection('profiles');
  return profiles.flatMap(({ id, data: profile, filePath = '' }) => {
    const isShown = photoOf({ id, profile }) !== undefined && profile.photo !== undefined;
    return isShown
      ? [{ params: { id }, props: { file: join(dirname(resolve(root, filePath)), profile.photo?.src ?? '') } }]
      : [];
  });
}) satisfies GetStaticPaths;

/** The mentor's picture: a square of {@link SIZE} pixels, without what the camera wrote into it. */
export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const picture = await openPicture(props.file)
    .resize(SIZE, SIZE, { fit: 'cover', position: 'attention' })
    .webp({ quality: 80 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/webp' } });
};
