import type { Reply } from '../net/client.ts';
import { failed, statusProblem } from '../read-answer.ts';
import type { Absent, Failed } from '../source.ts';

/** What a status other than 200 says of an account when a server of the fediverse is asked for it. */
export function absentBy(reply: Reply, source: string): Absent | Failed {
  const { host } = new URL(reply.url);
  switch (reply.status) {
    case 401:
    case 403:
      return { state: 'unsupported', source, problem: `${host} shows its accounts only to servers that it knows.` };
    case 404:
      return { state: 'missing', source, problem: `${host} knows no such account.` };
    case 410:
      return goneBy(host, source);
    default:
      return failed(source, statusProblem(reply));
  }
}

/** An account that its server says was deleted, which is for good. */
export function goneBy(host: string, source: string): Absent {
  return { state: 'gone', source, problem: `${host} says that the account was deleted.` };
}
