import { z } from 'zod';
import { isRefusal } from '../../handles/handle.ts';
import { parseRor } from '../../handles/ror.ts';
import type { Institution } from '../../schemas/snapshot.ts';
import { isCountryCode } from '../../schemas/text.ts';
import { defined } from '../defined.ts';
import type { Client } from '../net/client.ts';
import { toPlainLine } from '../plain-text.ts';
import { ask, readAnswer, statusProblem } from '../read-answer.ts';

const API = 'https://api.ror.org/v2/organizations';

/** An organization: https://ror.readme.io/docs/data-structure */
const organizationSchema = z.object({
  id: z.string(),
  status: z.string().nullish(),
  names: z.array(z.object({ value: z.string(), types: z.array(z.string()).nullish() })),
  locations: z
    .array(
      z.object({
        geonames_details: z
          .object({
            name: z.string().nullish(),
            country_code: z.string().nullish(),
            lat: z.number().nullish(),
            lng: z.number().nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  relationships: z.array(z.object({ type: z.string(), id: z.string() })).nullish(),
});

type Organization = z.output<typeof organizationSchema>;
type Place = NonNullable<NonNullable<Organization['locations']>[number]['geonames_details']>;

/** What the registry has of an institution, or a sentence with its id that says why there is nothing. */
export type InstitutionAnswer =
  { state: 'ok'; institution: Omit<Institution, 'checked'> } | { state: 'missing' | 'failed'; problem: string };

/** Looks institutions up in the Research Organization Registry and reports each, by the id that was given. */
export async function lookUpInstitutions(
  rorIds: readonly string[],
  client: Client,
  report: (ror: string, answer: InstitutionAnswer) => void,
): Promise<void> {
  await Promise.all([...new Set(rorIds)].map(async (ror) => report(ror, await lookUpOne(ror, client))));
}

async function lookUpOne(given: string, client: Client): Promise<InstitutionAnswer> {
  const parsed = parseRor(given);
  if (isRefusal(parsed)) return { state: 'missing', problem: `${parsed.refusal} ${parsed.hint}` };
  const { ror } = parsed;
  const source = `${API}/${ror.slice(ror.lastIndexOf('/') + 1)}`;
  const fail = (problem: string): InstitutionAnswer => ({
    state: 'failed',
    problem: `${ror} could not be looked up: ${problem}`,
  });
  const reply = await ask(client, source, { accept: 'application/json', withCredentials: true });
  if ('problem' in reply) return fail(reply.problem);
  if (reply.status === 404) return { state: 'missing', problem: `api.ror.org knows no institution ${ror}.` };
  if (reply.status !== 200) return fail(statusProblem(reply));
  const read = readAnswer(reply, organizationSchema);
  if ('problem' in read) return fail(read.problem);
  if (read.value.id !== ror) return fail('api.ror.org answered for another institution.');
  if (read.value.status && read.value.status !== 'active') return { state: 'missing', problem: closed(read.value) };
  const institution = readInstitution(read.value, source);
  return institution ? { state: 'ok', institution } : fail('api.ror.org has no name for it.');
}

function readInstitution({ names, locations }: Organization, source: string): Omit<Institution, 'checked'> | undefined {
  const ofType = (type: string): string | undefined => names.find(({ types }) => types?.includes(type))?.value;
  const name = toPlainLine(ofType('ror_display') ?? ofType('label') ?? '', 200);
  if (name === undefined) return undefined;
  const place = locations?.[0]?.geonames_details ?? {};
  const country = place.country_code ?? '';
  return defined<Omit<Institution, 'checked'>>({
    name,
    city: toPlainLine(place.name ?? '', 100),
    country: /^[A-Z]{2}$/.test(country) && isCountryCode(country) ? country : undefined,
    ...pointOf(place),
    source,
  });
}

/** Half a point is none. */
function pointOf({ lat, lng }: Place): { latitude?: number; longitude?: number } {
  const isPoint = typeof lat === 'number' && typeof lng === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isPoint ? { latitude: lat, longitude: lng } : {};
}

/** Why an institution that is in the registry should not be named any more, and which one took its place. */
function closed({ id, status, relationships }: Organization): string {
  const why = status === 'withdrawn' ? 'was withdrawn from the registry' : 'is no longer active';
  const successors = (relationships ?? []).flatMap(({ type, id: other }) => {
    const parsed = parseRor(other);
    return type.toLowerCase() === 'successor' && !isRefusal(parsed) ? [parsed.ror] : [];
  });
  const next = successors.length > 0 ? ` What came after it: ${successors.slice(0, 5).join(', ')}.` : '';
  return `api.ror.org says that ${id} ${why}.${next}`;
}
