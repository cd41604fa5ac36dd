import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentFolder, site } from 'virtual:mentor-directory/config';

const TYPES: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' };

export const getStaticPaths = (() =>
  site.logo === undefined ? [] : [{ params: { file: site.logo } }]) satisfies GetStaticPaths;

/** The department's logo, as it lies in the content folder. */
export const GET: APIRoute = async ({ params }) => {
  const file = params['file'] ?? '';
  const bytes = await readFile(join(contentFolder, file));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': TYPES[extname(file)] ?? '' } });
};
