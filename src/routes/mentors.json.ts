import type { APIRoute } from 'astro';
import { RECORD_VERSION, type MentorsFile } from '../schemas/mentor-record.ts';
import { loadDirectory } from '../site/directory.ts';
import { addressIn, loadExports, SCHEMA_PATH } from '../site/exports.ts';

/** Everybody who agreed to exports, as data. */
export const GET: APIRoute = async ({ site }) => {
  const exported = await loadExports(site);
  const file: MentorsFile = {
    $schema: addressIn(site, SCHEMA_PATH),
    version: RECORD_VERSION,
    name: (await loadDirectory()).site.name,
    ...(site === undefined ? {} : { url: addressIn(site, '/') }),
    mentors: exported.map(({ record }) => record),
  };
  return Response.json(file);
};
