import { z } from 'zod';
import { MOST_LINKS, type AccountData, type Work } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import { safeLink, toPlainLine, toPlainPassage } from '../plain-text.ts';
import { readYear, toWork } from '../publication.ts';

type Employment = NonNullable<AccountData['employments']>[number];

/** ORCID wraps texts, and sends null for what is not given or not public. */
const text = z.object({ value: z.string().nullish() }).nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const externalIds = z
  .object({
    'external-id': list(
      z.object({
        'external-id-type': z.string().nullish(),
        'external-id-value': z.string().nullish(),
        'external-id-normalized': text,
        'external-id-relationship': z.string().nullish(),
      }),
    ),
  })
  .nullish();

const date = z.object({ year: text }).nullish();

const employment = z.object({
  'department-name': z.string().nullish(),
  'role-title': z.string().nullish(),
  'start-date': date,
  'end-date': date,
  organization: z.object({ name: z.string().nullish() }).nullish(),
});

const workSummary = z.object({
  'put-code': z.number().nullish(),
  title: z.object({ title: text }).nullish(),
  'external-ids': externalIds,
  'publication-date': date,
  'journal-title': text,
  url: text,
});

const person = z.object({
  name: z.object({ 'given-names': text, 'family-name': text, 'credit-name': text }).nullish(),
  biography: z.object({ content: z.string().nullish() }).nullish(),
  keywords: z.object({ keyword: list(z.object({ content: z.string().nullish() })) }).nullish(),
  'researcher-urls': z.object({ 'researcher-url': list(z.object({ url: text })) }).nullish(),
  'external-identifiers': z.object({ 'external-identifier': list(z.object({ 'external-id-url': text })) }).nullish(),
});

const activities = z.object({
  employments: z
    .object({
      'affiliation-group': list(
        z.object({ summaries: list(z.object({ 'employment-summary': employment.nullish() })) }),
      ),
      // As it was before version 3.
      'employment-summary': list(employment),
    })
    .nullish(),
  works: z
    .object({ group: list(z.object({ 'external-ids': externalIds, 'work-summary': list(workSummary) })) })
    .nullish(),
});

/** A record of ORCID's public API 3.0, whose JSON follows https://github.com/ORCID/orcid-model `record_3.0`. */
export const recordSchema = z.object({
  'orcid-identifier': z.object({ path: z.string() }),
  person: person.nullish(),
  'activities-summary': activities.nullish(),
});

type OrcidRecord = z.output<typeof recordSchema>;
type Person = z.output<typeof person>;
type Activities = z.output<typeof activities>;
type WorkSummary = z.output<typeof workSummary>;

const MOST_KEYWORDS = 30;
const MOST_EMPLOYMENTS = 10;
const MOST_WORKS = 5;

/** What a record says of a person, as plain text. */
export function dataOf({ person, 'activities-summary': activities }: OrcidRecord): AccountData {
  return defined<AccountData>({
    name: nameOf(person?.name),
    bio: toPlainPassage(person?.biography?.content ?? '', 2000),
    keywords: filled(keywordsOf(person?.keywords)),
    employments: filled(employmentsOf(activities?.employments)),
    works: filled(worksOf(activities?.works)),
  });
}

/** The addresses that a record names: the person's own pages, then those of the ids that other systems gave them. */
export function linksOf({ person }: OrcidRecord): string[] {
  const addresses = [
    ...(person?.['researcher-urls']?.['researcher-url'] ?? []).map(({ url }) => url?.value),
    ...(person?.['external-identifiers']?.['external-identifier'] ?? []).map((id) => id['external-id-url']?.value),
  ];
  const links = addresses.flatMap((address) => safeLink((address ?? '').trim().replace(/^http:/i, 'https:')) ?? []);
  return [...new Set(links)].slice(0, MOST_LINKS);
}

function nameOf(name: Person['name']): string | undefined {
  const credit = toPlainLine(name?.['credit-name']?.value ?? '', 200);
  const parts = [name?.['given-names']?.value, name?.['family-name']?.value];
  return credit ?? toPlainLine(parts.map((part) => part ?? '').join(' '), 200);
}

function keywordsOf(keywords: Person['keywords']): string[] {
  const plain = (keywords?.keyword ?? []).flatMap(({ content }) => toPlainLine(content ?? '', 120) ?? []);
  return [...new Set(plain)].slice(0, MOST_KEYWORDS);
}

/** Where the person works today, the newest first. What has ended is left out: the snapshot cannot tell it apart. */
function employmentsOf(employments: Activities['employments']): Employment[] {
  const { 'affiliation-group': groups, 'employment-summary': ungrouped } = employments ?? {};
  const grouped = (groups ?? []).flatMap(({ summaries }) => summaries ?? []);
  return [...grouped.flatMap((summary) => summary['employment-summary'] ?? []), ...(ungrouped ?? [])]
    .filter((summary) => !summary['end-date'])
    .flatMap((summary): Employment[] => {
      const organization = toPlainLine(summary.organization?.name ?? '', 200);
      if (organization === undefined) return [];
      const department = toPlainLine(summary['department-name'] ?? '', 200);
      const role = toPlainLine(summary['role-title'] ?? '', 200);
      return [defined<Employment>({ organization, department, role, startYear: yearOf(summary['start-date']) })];
    })
    .sort((a, b) => (b.startYear ?? 0) - (a.startYear ?? 0))
    .slice(0, MOST_EMPLOYMENTS);
}

/** The newest works. A group is one work as several sources describe it, the one that the person prefers first. */
function worksOf(works: Activities['works']): Work[] {
  return (works?.group ?? [])
    .flatMap((group) => {
      const summaries = group['work-summary'] ?? [];
      const work = toWork({
        title: first(summaries, ({ title }) => title?.title?.value),
        year: first(summaries, (summary) => yearOf(summary['publication-date'])),
        journal: first(summaries, (summary) => summary['journal-title']?.value),
        doi: idOf([group, ...summaries], 'doi'),
        pmid: idOf([group, ...summaries], 'pmid'),
        url: first(summaries, ({ url }) => url?.value),
      });
      return work ? [{ work, putCode: first(summaries, (summary) => summary['put-code']) ?? 0 }] : [];
    })
    .sort((a, b) => (b.work.year ?? 0) - (a.work.year ?? 0) || b.putCode - a.putCode)
    .slice(0, MOST_WORKS)
    .map(({ work }) => work);
}

/** What the first summary says that says anything of it. */
function first<T>(
  summaries: readonly WorkSummary[],
  find: (summary: WorkSummary) => T | null | undefined,
): T | undefined {
  return summaries.map(find).find((found) => found !== null && found !== undefined && found !== '') ?? undefined;
}

/** The id of the work itself: those beside it may be of the book or the journal that it is part of. */
function idOf(parts: readonly Pick<WorkSummary, 'external-ids'>[], type: string): string | null | undefined {
  const own = parts
    .flatMap((part) => part['external-ids']?.['external-id'] ?? [])
    .find((id) => id['external-id-type'] === type && id['external-id-relationship'] === 'self');
  return own?.['external-id-normalized']?.value ?? own?.['external-id-value'];
}

const yearOf = (given: z.output<typeof date>): number | undefined => readYear(given?.year?.value ?? '');

const filled = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);
