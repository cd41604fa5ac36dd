import { MOST_LINKS } from '../../schemas/snapshot.ts';
import type { Client } from '../net/client.ts';
import { relMeLinks, safeLink } from '../plain-text.ts';
import { ask, failed, statusProblem } from '../read-answer.ts';
import type { Account, Answer, SourceModule } from '../source.ts';

/** A mentor's own page. Of it, nothing is taken but the addresses that it calls its owner's, with `rel="me"`. */
export const website: SourceModule = {
  source: 'website',
  ask: async (accounts, client, report) => {
    await Promise.all(accounts.map(async (account) => report(account, await askOne(account, client))));
  },
};

async function askOne({ handle }: Account, client: Client): Promise<Answer> {
  const reply = await ask(client, handle.url, { accept: 'text/html, application/xhtml+xml' });
  if ('problem' in reply) return failed(shortAddress(handle.url), reply.problem);
  const source = shortAddress(reply.url);
  const { host } = new URL(reply.url);
  if (reply.status === 404) return { state: 'missing', source, problem: `${host} has no such page.` };
  if (reply.status === 410) return { state: 'gone', source, problem: `${host} says that the page was taken away.` };
  if (reply.status !== 200) return failed(source, statusProblem(reply));
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(reply.header('content-type') ?? '');
  if (!isPage) return failed(source, `${host} sent something else than a web page.`);
  return { state: 'ok', source, data: {}, links: relMeLinks(reply.text(), source).slice(0, MOST_LINKS) };
}

/** An address that the snapshot has room for. */
const shortAddress = (address: string): string => safeLink(address) ?? `${new URL(address).origin}/`;
