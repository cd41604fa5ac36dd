import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules } from '../platform.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

export const doximity: PlatformRules = {
  name: 'Doximity',
  labels: ['doximity'],
  hint: 'Paste the address of the public profile, such as "https://www.doximity.com/pub/grace-okafor-md".',
  isHost: hostIs('doximity.com'),
  fromAddress(address) {
    const [page = '', slug = ''] = pathParts(address);
    return page === 'pub' || page === 'cv' ? account(slug) : undefined;
  },
  fromText: (text) => account(text.replace(/^\/?pub\//i, '')),
};

function account(name: string): Account | undefined {
  const slug = name.toLowerCase();
  return SLUG.test(slug) ? { handle: slug, url: `https://www.doximity.com/pub/${slug}`, key: slug } : undefined;
}
