import { exportedMentors } from '../exports/export-consent.ts';
import { recordOf, type RecordContext } from '../exports/mentor-record.ts';
import type { Mentor } from '../directory/mentor.ts';
import { RECORD_VERSION, type MentorRecord } from '../schemas/mentor-record.ts';
import { loadDirectory } from './directory.ts';
import { href } from './href.ts';

/** Where the JSON Schema of `/mentors.json` is. It has the version in its name, as addresses never change. */
export const SCHEMA_PATH = `/schemas/mentors-${RECORD_VERSION}.json` as const;

/** An address of the site: absolute where the site says its own, else from the root of its host. */
export function addressIn(site: URL | undefined, path: `/${string}`): string {
  return site === undefined ? href(path) : new URL(href(path), site).href;
}

/** Mentors who agreed to exports, by id, each with their record. */
export async function loadExports(site: URL | undefined): Promise<{ mentor: Mentor; record: MentorRecord }[]> {
  const { mentors, vocabulary } = await loadDirectory();
  const context: RecordContext = { vocabulary, address: (path) => addressIn(site, path) };
  return exportedMentors(mentors).map((mentor) => ({ mentor, record: recordOf(mentor, context) }));
}
