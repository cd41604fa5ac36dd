import type { APIRoute } from 'astro';
import { loadDirectory } from '../../../site/directory.ts';
import { followOptions } from '../../../site/follow.ts';
import { loadSearch } from '../../../site/search.ts';

/** What the follow page knows besides its mentors. */
export const GET: APIRoute = async () => Response.json(followOptions(await loadDirectory(), await loadSearch()));
