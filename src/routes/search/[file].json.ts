import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSearch, type SearchFile } from '../../site/search.ts';

export const getStaticPaths = (async () => {
  const { indexFile, cardFiles } = await loadSearch();
  return [indexFile, ...cardFiles].map((file) => ({ params: { file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

/** The index of the facets, or a file of cards. */
export const GET: APIRoute<{ file: SearchFile }> = ({ props }) =>
  new Response(new Uint8Array(props.file.bytes), { headers: { 'Content-Type': 'application/json' } });
