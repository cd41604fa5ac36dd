import { z } from 'zod';
import { isRefusal, parseHandle } from '../../handles/handle.ts';
import type { AccountData, Work } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import type { Client, Reply } from '../net/client.ts';
import { toPlainLine } from '../plain-text.ts';
import { toWork } from '../publication.ts';
import { ask, failed, readAnswer, statusProblem, type Read } from '../read-answer.ts';
import type { Account, Answer, SourceModule } from '../source.ts';

const HOST = 'api.openalex.org';
const API = `https://${HOST}`;
const AUTHOR_FIELDS = 'id,display_name,orcid,topics';
const WORK_FIELDS = 'title,publication_year,doi,ids,primary_location';
const MOST_TOPICS = 5;
const MOST_WORKS = 5;
/** How many merges one after another are followed. */
const MOST_MERGES = 3;

/** An author: https://developers.openalex.org/api-reference/authors */
const authorSchema = z.object({
  id: z.string().regex(/^https:\/\/openalex\.org\/A\d+$/),
  display_name: z.string().nullish(),
  orcid: z.string().nullish(),
  topics: z.array(z.object({ display_name: z.string().nullish() })).nullish(),
});

const worksSchema = z.object({
  results: z.array(
    z.object({
      title: z.string().nullish(),
      publication_year: z.number().nullish(),
      doi: z.string().nullish(),
      ids: z.object({ pmid: z.string().nullish() }).nullish(),
      primary_location: z
        .object({
          landing_page_url: z.string().nullish(),
          source: z.object({ display_name: z.string().nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
});

type Author = z.output<typeof authorSchema>;

/** Asks for a path of the API, with the key where there is one. */
type AskApi = (path: string) => Promise<Reply | { problem: string }>;

/**
 * OpenAlex, which gathers who wrote what by itself. Its authors are asked for by ORCID iD, and that is the key of their
 * accounts, since OpenAlex merges its own authors time and again.
 * @param apiKey Free, and needed for more than a few accounts a day. Goes into the address of each request, and nowhere else.
 */
export function createOpenAlex(apiKey?: string): SourceModule {
  return {
    source: 'openalex',
    ask: async (accounts, client, report) => {
      const askApi = createAskApi(client, apiKey ?? '');
      await Promise.all(accounts.map(async (account) => report(account, await askOne(account, askApi))));
    },
  };
}

function createAskApi(client: Client, apiKey: string): AskApi {
  const hasKey = apiKey !== '';
  const parameter = hasKey ? `&api_key=${encodeURIComponent(apiKey)}` : '';
  const withAdvice = (problem: string): string =>
    hasKey ? problem : `${problem} A free key from openalex.org, set as OPENALEX_API_KEY, helps.`;
  return async (path) => {
    // A redirect is followed by us: the client would take the key along to wherever it leads.
    const reply = await ask(client, `${API}${path}${parameter}`, { accept: 'application/json', redirect: 'report' });
    if ('problem' in reply) {
      return { problem: reply.kind === 'later' ? withAdvice(reply.problem) : reply.problem };
    }
    const problem = refusalProblem(reply, hasKey);
    return problem === undefined ? reply : { problem: withAdvice(problem) };
  };
}

/** Why an answer is withheld: who asks is not known, asks too fast, or has asked enough for the day. */
function refusalProblem({ status }: Reply, hasKey: boolean): string | undefined {
  if (status === 401 && hasKey) return `${HOST} does not take the key that it was sent.`;
  return [401, 403, 429].includes(status) ? `${HOST} gives no answer for now (status ${status}).` : undefined;
}

async function askOne({ handle: { key } }: Account, askApi: AskApi): Promise<Answer> {
  const source = `${API}/authors/orcid:${key}`;
  const found = await findAuthor(`orcid:${key}`, askApi);
  if (found === 'none') {
    return { state: 'missing', key, source, problem: `${HOST} knows no author with this ORCID iD.` };
  }
  if ('problem' in found) return failed(source, found.problem);
  const author = found.value;
  if (author.orcid && idOf(author.orcid) !== key) {
    return failed(source, `${HOST} was asked for ${key} and answered for another author.`);
  }
  const works = await findWorks(author, askApi);
  if ('problem' in works) return failed(source, works.problem);
  return { state: 'ok', key, source, data: dataOf(author, works.value) };
}

/** The author of a name in the API: `orcid:…`, or its own id, which may have been merged into another one. */
async function findAuthor(name: string, askApi: AskApi, merges = 0): Promise<Read<Author> | 'none'> {
  const reply = await askApi(`/authors/${name}?select=${AUTHOR_FIELDS}`);
  if ('problem' in reply) return reply;
  if (reply.status === 404) return 'none';
  if (reply.status === 301) {
    const next = authorAt(reply.header('location') ?? '');
    if (next === undefined) return { problem: `${HOST} redirects to something else than an author.` };
    if (merges === MOST_MERGES) return { problem: `${HOST} redirects once more, after ${MOST_MERGES} redirects.` };
    return findAuthor(next, askApi, merges + 1);
  }
  return reply.status === 200 ? readAnswer(reply, authorSchema) : { problem: statusProblem(reply) };
}

/** The id in the address of an author of this API, and of no other host. */
function authorAt(location: string): string | undefined {
  if (!URL.canParse(location, API)) return undefined;
  const { origin, pathname } = new URL(location, API);
  return origin === API ? /^\/(?:authors|people)\/(A\d+)$/.exec(pathname)?.[1] : undefined;
}

async function findWorks({ id }: Author, askApi: AskApi): Promise<Read<Work[]>> {
  const author = id.split('/').pop();
  const query = `filter=author.id:${author}&sort=publication_date:desc&per_page=${MOST_WORKS}&select=${WORK_FIELDS}`;
  const reply = await askApi(`/works?${query}`);
  if ('problem' in reply) return reply;
  if (reply.status !== 200) return { problem: statusProblem(reply) };
  const read = readAnswer(reply, worksSchema);
  if ('problem' in read) return read;
  const works = read.value.results.flatMap(
    ({ title, publication_year: year, doi, ids, primary_location: place }) =>
      toWork({
        title,
        year,
        doi,
        journal: place?.source?.display_name,
        pmid: ids?.pmid,
        url: place?.landing_page_url,
      }) ?? [],
  );
  return { value: works.slice(0, MOST_WORKS) };
}

function dataOf({ display_name, topics }: Author, works: Work[]): AccountData {
  const names = (topics ?? []).flatMap((topic) => toPlainLine(topic.display_name ?? '', 120) ?? []);
  const shown = [...new Set(names)].slice(0, MOST_TOPICS);
  return defined<AccountData>({
    name: toPlainLine(display_name ?? '', 200),
    topics: shown.length > 0 ? shown : undefined,
    works: works.length > 0 ? works : undefined,
  });
}

/** The ORCID iD in its canonical form; undefined where it is none. */
function idOf(orcid: string): string | undefined {
  const handle = parseHandle('orcid', orcid);
  return isRefusal(handle) ? undefined : handle.key;
}
