import { exportedMentors } from '../exports/export-consent.ts';
import { recordOf } from '../exports/mentor-record.ts';
import type { Mentor } from '../directory/mentor.ts';
import { RECORD_VERSION, type MentorRecord } from '../schemas/mentor-record.ts';
import { loadDirectory, type Directory } from './directory.ts';
import { href } from './href.ts';

/** Where the JSON Schema of `/mentors.json` is. It has the version in its name, as addresses never change. */
export const SCHEMA_PATH = `/schemas/mentors-${RECORD_VERSION}.json` as const;

/** An address of the site: absolute where the site says its own, else from the root of its host. */
export function addressIn(site: URL | undefined, path: `/${string}`): string {
  return site === undefined ? href(path) : new URL(href(path), site).href;
}

/** A mentor as data, with the addresses of this site. */
export function recordIn(
  site: URL | undefined,
  mentor: Mentor,
  { vocabulary }: Pick<Directory, 'vocabulary'>,
): MentorRecord {
  return recordOf(mentor, { vocabulary, address: (path) => addressIn(site, path) });
}

/** Mentors who agreed to exports, by id, each with their record. */
export async function loadExports(site: URL | undefined): Promise<{ mentor: Mentor; record: MentorRecord }[]> {
  const directory = await loadDirectory();
  return exportedMentors(directory.mentors).map((mentor) => ({ mentor, record: recordIn(site, mentor, directory) }));
}

/** What `getStaticPaths` gives for a file of each mentor who agreed to exports. */
export async function exportPaths(): Promise<{ params: { id: string }; props: { mentor: Mentor } }[]> {
  const { mentors } = await loadDirectory();
  return exportedMentors(mentors).map((mentor) => ({ params: { id: mentor.id }, props: { mentor } }));
}
