/** The ORCID iD of somebody who does not exist. */
export const GRACE = '0000-0000-0000-001X';

/** ORCID wraps texts. */
export const text = (value: string) => ({ value });

/** A record as ORCID sends it, with every part that may be empty empty, or as given. */
export function record({
  person = {},
  employments = [],
  works = [],
}: { person?: object; employments?: object[]; works?: object[] } = {}) {
  return {
    'orcid-identifier': { uri: `https://orcid.org/${GRACE}`, path: GRACE, host: 'orcid.org' },
    preferences: { locale: 'EN' },
    person: {
      'last-modified-date': null,
      name: null,
      biography: null,
      emails: { email: [{ email: 'grace@med.example', visibility: 'PUBLIC' }] },
      'researcher-urls': { 'last-modified-date': null, 'researcher-url': [] },
      keywords: { 'last-modified-date': null, keyword: [] },
      'external-identifiers': { 'last-modified-date': null, 'external-identifier': [] },
      ...person,
    },
    'activities-summary': {
      employments: {
        'affiliation-group': employments.map((employment) => ({
          'external-ids': { 'external-id': [] },
          summaries: [{ 'employment-summary': employment }],
        })),
      },
      works: { 'last-modified-date': null, group: works },
    },
  };
}

/** A date of which only the year is known. */
export const year = (value: string) => ({ year: text(value), month: null, day: null });

/** An employment of which little is said. */
export const employment = (name: string, more: object = {}) => ({
  organization: { name, address: { city: 'Larkfield', region: null, country: 'KE' } },
  'department-name': null,
  'role-title': null,
  'start-date': null,
  'end-date': null,
  ...more,
});

/** A DOI among the ids of a work. */
export const doi = (value: string, relationship = 'self') => ({
  'external-id-type': 'doi',
  'external-id-value': value,
  'external-id-normalized': text(value.replace(/^https:\/\/doi\.org\//, '').toLowerCase()),
  'external-id-url': text(`https://doi.org/${value}`),
  'external-id-relationship': relationship,
});

/** A work as one source describes it. */
export const summary = (putCode: number, title: string, more: object = {}) => ({
  'put-code': putCode,
  title: { title: text(title), subtitle: null, 'translated-title': null },
  'external-ids': { 'external-id': [] },
  url: null,
  type: 'journal-article',
  'publication-date': null,
  'journal-title': null,
  visibility: 'public',
  ...more,
});

/** The descriptions of one work. */
export const group = (...summaries: object[]) => ({ 'external-ids': { 'external-id': [] }, 'work-summary': summaries });
