import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { contentFolder, root } from 'virtual:mentor-directory/config';
import { readFrontmatter } from '../../content/frontmatter.ts';
import { publishableParts } from '../../edits/published-source.ts';

export const getStaticPaths = (async () => {
  const profiles = await getCollection('profiles');
  return profiles.map(({ id, filePath = '' }) => ({ params: { id }, props: { file: resolve(root, filePath) } }));
}) satisfies GetStaticPaths;

/** What of a profile's file may be published, for the form that changes it, and its path from the folder of profiles. */
export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const { parts } = readFrontmatter(await readFile(props.file, 'utf8'));
  const file = relative(resolve(contentFolder, 'profiles'), props.file).split(sep).join('/');
  return Response.json({ file, parts: publishableParts(parts) });
};
