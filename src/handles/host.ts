/** Top-level names that lead nowhere on the public internet: RFC 6761, RFC 7686, RFC 9476. */
const PRIVATE_ENDINGS = new Set(['alt', 'arpa', 'internal', 'invalid', 'local', 'localhost', 'onion']);
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ENDING = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The public host that a text names, in lower-case ASCII (`bücher.example` gives `xn--bcher-kva.example`), or undefined
 * where it names none: no dot, an address in numbers, a port, a private name.
 */
export function readHost(text: string): string | undefined {
  if (/[\s/\\?#@:[\]%]/u.test(text) || !URL.canParse(`https://${text}`)) return undefined;
  const host = new URL(`https://${text}`).hostname.replace(/\.$/, '');
  return isPublicHost(host) ? host : undefined;
}

/** Whether a lower-case ASCII host has the form of a name on the public internet. */
export function isPublicHost(host: string): boolean {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  return (
    host.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    ENDING.test(ending) &&
    !PRIVATE_ENDINGS.has(ending)
  );
}

/** A test for hosts: one of the names, or that name after `www.` or `m.`. */
export function hostIs(...names: string[]): (host: string) => boolean {
  return (host) => names.includes(host.replace(/^(?:www|m|mobile)\./, ''));
}

/** Whether a host hands out e-mail addresses to everybody, and has no accounts of another kind: `gmail.com`. */
export function isMailHost(host: string): boolean {
  return /^(?:gmail|googlemail|hotmail|icloud|outlook|proton|protonmail|yahoo|gmx|live|aol|web)\.[a-z.]+$/i.test(host);
}
