import type { MentorRecord } from '../schemas/mentor-record.ts';

/**
 * A page about a mentor in schema.org's words, as JSON-LD: nothing that the page itself does not show.
 * @param accounts The addresses of the accounts to which the page leads.
 */
export function profilePageData(record: MentorRecord, accounts: readonly string[]): object {
  const { name, url, photo, pronouns, appointments = [], languages, interests, contact, place } = record;
  const [appointment] = appointments;
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    dateModified: record.confirmed,
    mainEntity: {
      '@type': 'Person',
      '@id': url && `${url}#person`,
      identifier: record.id,
      name,
      url,
      honorificSuffix: record.credentials?.join(', '),
      image: photo?.url,
      pronouns,
      jobTitle: appointment?.title,
      affiliation: appointment?.institution && {
        '@type': 'Organization',
        name: appointment.institution,
        ...(appointment.ror === undefined ? {} : { '@id': appointment.ror }),
        department: appointment.department && { '@type': 'Organization', name: appointment.department },
      },
      workLocation: place && {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressLocality: place.city, addressCountry: place.country },
      },
      knowsLanguage: languages,
      knowsAbout: interests?.map(({ label }) => label),
      email: contact?.email,
      sameAs: accounts.length > 0 ? accounts : undefined,
    },
  };
}

/** JSON for a data block in HTML: whatever could end the block or a line of script is escaped. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
