import type { APIRoute, GetStaticPaths } from 'astro';
import type { PackedFile } from '../../search/packed-file.ts';
import { loadSearch } from '../../site/search.ts';

export const getStaticPaths = (async () => {
  const { files } = await loadSearch();
  return Object.values(files).map((file) => ({ params: { file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

/** The index of the search, or one of its companions. */
export const GET: APIRoute<{ file: PackedFile }> = ({ props }) =>
  new Response(props.file.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
