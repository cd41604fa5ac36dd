import { type Account, type PlatformRules, quote, type Refusal } from '../platform.ts';

const HINT =
  'Open the profile on Google Scholar and copy the whole address, "https://scholar.google.com/citations?user=…".';

export const scholar: PlatformRules = {
  name: 'Google Scholar',
  labels: ['google scholar', 'scholar'],
  hint: HINT,
  // Every country has its own host: scholar.google.de, scholar.google.co.uk, scholar.google.com.br.
  isHost: (host) => /^scholar\.google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/.test(host),
  fromAddress: (address) => readId(address.searchParams.get('user') ?? ''),
  fromText: (text) => readId(text.replace(/^(?:citations)?\??user=/, '')),
};

/** Twelve characters in which case matters; every id has capitals, so one without was changed on its way here. */
function readId(id: string): Account | Refusal | undefined {
  if (!/^[\w-]{12}$/.test(id)) return undefined;
  if (!/[A-Z]/.test(id))
    return { refusal: `${quote(id)} has no capital letter, and capitals matter in ids of Google Scholar.`, hint: HINT };
  return { handle: id, url: `https://scholar.google.com/citations?user=${id}`, key: id };
}
