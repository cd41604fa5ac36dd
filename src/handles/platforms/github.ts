import { GITHUB_LOGIN } from '../../schemas/handles.ts';
import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote } from '../platform.ts';

const PAGES = new Set([
  'about',
  'apps',
  'collections',
  'enterprise',
  'explore',
  'features',
  'issues',
  'login',
  'marketplace',
  'new',
  'notifications',
  'orgs',
  'pricing',
  'pulls',
  'search',
  'settings',
  'signup',
  'sponsors',
  'stars',
  'topics',
  'trending',
]);
const HINT = 'Paste the login, such as "grace-okafor", or the address of the profile on github.com.';

export const github: PlatformRules = {
  name: 'GitHub',
  labels: ['github', 'git hub', 'gh'],
  hint: HINT,
  isHost: hostIs('github.com', 'gist.github.com'),
  fromAddress(address) {
    const [login = '', repository] = pathParts(address);
    if (repository === undefined || PAGES.has(login.toLowerCase()) || address.hostname.startsWith('gist.'))
      return account(login);
    return {
      refusal: `${quote(address.href)} is a repository, not a person.`,
      hint: `If the account is meant, write "${login}".`,
    };
  },
  fromText: (text) => account(text.replace(/^@\s?/, '')),
};

function account(login: string): Account | undefined {
  if (!GITHUB_LOGIN.test(login) || PAGES.has(login.toLowerCase())) return undefined;
  return { handle: login, url: `https://github.com/${login}`, key: login.toLowerCase() };
}
