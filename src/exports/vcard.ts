import type { MentorRecord } from '../schemas/mentor-record.ts';
import { escapeText, formatContentLines } from './content-line.ts';

/**
 * A mentor's vCard 4.0 (RFC 6350). The name is not taken apart, as that goes wrong for too many people: FN has it as it
 * is shown, SORT-AS as it is filed.
 */
export function formatVcard(record: MentorRecord): string {
  const { name, credentials = [], pronouns, appointments = [], place, contact, languages = [] } = record;
  const [appointment] = appointments;
  const organization = [appointment?.institution, appointment?.department, appointment?.division];
  const property = (label: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`${label}:${escapeWhole(value)}`];
  return formatContentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    ...property('FN', name),
    `N;SORT-AS=${quoteParameter(record.sortName)}:;${escapeText(name)};;;${credentials.map(escapeText).join(',')}`,
    ...property('TITLE', appointment?.title),
    ...(organization.some((unit) => unit !== undefined)
      ? [
          `ORG:${organization
            .map((unit) => escapeText(unit ?? ''))
            .join(';')
            .replace(/;+$/, '')}`,
        ]
      : []),
    ...(place?.city || place?.country
      ? [`ADR:;;;${escapeText(place.city ?? '')};;;${escapeText(place.country ?? '')}`]
      : []),
    ...property('TZ', place?.timeZone),
    ...property('EMAIL', contact?.email),
    ...languages.map((tag) => `LANG:${tag}`),
    ...(record.photo && URL.canParse(record.photo.url) ? [`PHOTO:${record.photo.url}`] : []),
    ...(record.url === undefined ? [] : [`URL:${record.url}`, `SOURCE:${record.url.replace(/\/$/, '.vcf')}`]),
    ...(record.handles ?? []).map(({ url }) => `URL:${url}`),
    ...(record.interests?.length
      ? [`CATEGORIES:${record.interests.map(({ label }) => escapeText(label)).join(',')}`]
      : []),
    ...property('NOTE', [pronouns, record.mentoring?.why].filter((text) => text !== undefined).join('\n')),
    ...(record.confirmed === undefined ? [] : [`REV:${record.confirmed.replaceAll('-', '')}T000000Z`]),
    'END:VCARD',
  ]);
}

/** A value that has no parts: a semicolon divides nothing in it, and not every reader takes an escape off it. */
function escapeWhole(text: string): string {
  return escapeText(text).replaceAll('\\;', ';');
}

/** A parameter's value between quotes, which itself can hold none (RFC 6868 says how). */
function quoteParameter(text: string): string {
  return `"${text.replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}
