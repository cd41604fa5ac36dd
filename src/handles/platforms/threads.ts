import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules } from '../platform.ts';

const NAME = /^(?!.*\.\.)[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?$/i;

export const threads: PlatformRules = {
  name: 'Threads',
  labels: ['threads'],
  hint: 'Paste the handle, such as "@grace.okafor", or the address of the profile on threads.com.',
  isHost: hostIs('threads.net', 'threads.com'),
  fromAddress(address) {
    const [name = ''] = pathParts(address);
    return name.startsWith('@') ? account(name.slice(1)) : undefined;
  },
  fromText: (text) => account(text.replace(/^@\s?/, '').replace(/@threads\.(?:net|com)$/i, '')),
};

function account(name: string): Account | undefined {
  const handle = `@${name.toLowerCase()}`;
  return NAME.test(name) ? { handle, url: `https://www.threads.com/${handle}`, key: handle.slice(1) } : undefined;
}
