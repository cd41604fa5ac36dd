import { keyOfWork, type Records } from '../directory/records.ts';
import type { Profile } from '../schemas/profile.ts';
import type { AccountData, Source, Work } from '../schemas/snapshot.ts';
import type { Directory } from './directory.ts';
import { dataOf, fetchedNote } from './fetched.ts';
import { publicationOf, type Publication } from './publications.ts';

/** Facts of one kind, all from one source. */
export interface Fetched<T> {
  items: T[];
  /** From where and when they are, in words. */
  fetched: string;
}

/** What ORCID and OpenAlex know of somebody's work; undefined where they know nothing. */
export interface Research {
  topics: Fetched<string> | undefined;
  works: Fetched<Publication> | undefined;
  /** Each in a row, as the person gives it at ORCID. */
  employments: Fetched<string> | undefined;
}

/** The sources of research, the one that knows more of it first. */
const RESEARCH_SOURCES = ['openalex', 'orcid'] as const satisfies readonly Source[];

/**
 * What was fetched of a mentor's research: each part from the first source that has any. Works that the profile features
 * are not listed again; employments stand in for appointments and are left out beside them.
 */
export function researchOf(profile: Profile, records: Records, words: Directory['words']): Research {
  const featured = new Set((profile.works ?? []).flatMap(({ doi, pmid }) => [keyOfWork({ doi }), keyOfWork({ pmid })]));
  const isFeatured = ({ doi, pmid }: Work): boolean =>
    [keyOfWork({ doi }), keyOfWork({ pmid })].some((key) => key !== undefined && featured.has(key));
  const first = <T>(find: (data: AccountData) => T[]): Fetched<T> | undefined => {
    for (const source of RESEARCH_SOURCES) {
      const record = records[source];
      const items = find(dataOf(record));
      if (record && items.length > 0)
        return { items, fetched: noteOf(source, fetchedNote(source, record, words), words) };
    }
    return undefined;
  };
  const hasAppointments = (profile.appointments ?? []).length > 0;
  return {
    topics: first(({ topics = [], keywords = [] }) => (topics.length > 0 ? topics : keywords)),
    works: first(({ works = [] }) => works.filter((work) => !isFeatured(work)).map(publicationOf)),
    employments: hasAppointments
      ? undefined
      : first(({ employments = [] }) => employments.map((employment) => employmentInWords(employment, words))),
  };
}

/** What people give at ORCID is theirs; what OpenAlex gathers may be somebody else's, and that is said. */
function noteOf(source: Source, note: string, words: Directory['words']): string {
  return source === 'openalex' ? `${note}. ${words.say('research.openalex')}` : note;
}

function employmentInWords(
  { role, department, organization, startYear }: NonNullable<AccountData['employments']>[number],
  words: Directory['words'],
): string {
  const since = startYear === undefined ? undefined : words.say('research.employment.since', { year: `${startYear}` });
  return [role, department, organization, since].filter((part) => part !== undefined).join(', ');
}
