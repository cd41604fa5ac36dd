import { hostIs } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote } from '../platform.ts';

/** https://support.google.com/youtube/answer/11585688: letters and digits of any script, and `_ - . ·` between. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.·-]{1,28})[\p{L}\p{M}\p{N}]$/u;
const CHANNEL = /^UC[\w-]{22}$/;
const HINT = 'Paste the handle of the channel, such as "@grace-okafor", or its address.';
const isShort = hostIs('youtu.be');

export const youtube: PlatformRules = {
  name: 'YouTube',
  labels: ['youtube', 'yt'],
  hint: HINT,
  isHost: (host) => hostIs('youtube.com', 'youtu.be')(host),
  fromAddress(address) {
    const [first = '', second = ''] = pathParts(address);
    if (isShort(address.hostname) || /^(?:watch|shorts|embed|live|playlist)$/.test(first)) {
      return { refusal: `${quote(address.href)} is a video, not a channel.`, hint: HINT };
    }
    if (first === 'channel') return channel(second);
    if (first === 'c' || first === 'user') return named(`${first}/`, second);
    return first.startsWith('@') ? named('@', first.slice(1)) : undefined;
  },
  fromText(text) {
    const [, prefix, name = ''] = /^(c\/|user\/|@?)\s?(.*)$/i.exec(text) ?? [];
    return channel(text) ?? named(prefix === undefined || prefix === '' ? '@' : prefix.toLowerCase(), name);
  },
};

function channel(id: string): Account | undefined {
  return CHANNEL.test(id) ? { handle: id, url: `https://www.youtube.com/channel/${id}`, key: id } : undefined;
}

function named(prefix: string, name: string): Account | undefined {
  const composed = name.normalize('NFC');
  if (!NAME.test(composed)) return undefined;
  return {
    handle: prefix + composed,
    url: `https://www.youtube.com/${prefix}${encodeURIComponent(composed)}`,
    key: (prefix + composed).toLowerCase(),
  };
}
