import type { Platform } from '../schemas/handles.ts';
import { readPaste } from './paste.ts';
import { type Handle, pathParts, quote, type Refusal } from './platform.ts';
import { PLATFORM_RULES } from './platforms.ts';

export type { Account, Handle, Refusal } from './platform.ts';

/**
 * Reads whatever people paste for a platform: an address, `@name`, a bare name, an identifier. Gives the handle in its
 * one canonical form, or why it is none and what to paste instead. Never throws and asks nobody.
 */
export function parseHandle(platform: Platform, text: string): Handle | Refusal {
  const rules = PLATFORM_RULES[platform];
  const paste = readPaste(text, rules.labels);
  if ('refusal' in paste) return paste;
  const { address } = paste;
  if (address && !rules.isHost(address.hostname)) {
    return {
      refusal: `"${address.hostname}" is no address of ${rules.name}.`,
      hint: otherField(address) ?? rules.hint,
    };
  }
  const account = address ? rules.fromAddress(address) : rules.fromText(paste.text);
  if (account === undefined) {
    const found = address
      ? `is a page of ${rules.name}, but not the page of an account`
      : `is no handle of ${rules.name}`;
    return { refusal: `${quote(paste.text)} ${found}.`, hint: rules.hint };
  }
  return isRefusal(account) ? account : { platform, ...account };
}

export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refusal' in result;
}

/** The account that an address leads to, on whichever platform it is; undefined where it is not one that we know. */
export function findHandle(text: string): Handle | undefined {
  const paste = readPaste(text, []);
  if ('refusal' in paste || !paste.address) return undefined;
  const platform = findPlatform(paste.address);
  const handle = platform && parseHandle(platform, text);
  return handle && !isRefusal(handle) ? handle : undefined;
}

function otherField(address: URL): string | undefined {
  const platform = findPlatform(address);
  if (platform !== undefined)
    return `It is an address of ${PLATFORM_RULES[platform].name}: put it in the field "${platform}".`;
  const [name = '', ...more] = pathParts(address);
  const isAlone = more.length === 0 && address.search === '';
  const isName = isAlone && /^\w+$/.test(name) && PLATFORM_RULES.mastodon.isHost(address.hostname);
  return isName
    ? `If it is a profile of the fediverse, put "@${name}@${address.hostname}" in the field "mastodon".`
    : undefined;
}

/** The platform that a host belongs to. Anybody's host may be a website or a server of the fediverse. */
function findPlatform(address: URL): Platform | undefined {
  const owner = (Object.keys(PLATFORM_RULES) as Platform[]).find(
    (platform) =>
      platform !== 'website' && platform !== 'mastodon' && PLATFORM_RULES[platform].isHost(address.hostname),
  );
  if (owner !== undefined) return owner;
  const { mastodon } = PLATFORM_RULES;
  if (!pathParts(address).some((part) => part.startsWith('@')) || !mastodon.isHost(address.hostname)) return undefined;
  const account = mastodon.fromAddress(address);
  return account && !isRefusal(account) ? 'mastodon' : undefined;
}
