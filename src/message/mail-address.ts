/** Longer addresses are cut or refused by some mail programs and systems, without a word. */
const MAX_BYTES = 1_800;

/**
 * The `mailto:` address (RFC 6068) that opens a mail with a subject and a text; undefined where it would be longer than
 * mail programs reliably take, about 1,800 bytes.
 */
export function mailAddress(to: string, subject: string, text: string): string | undefined {
  const encode = (value: string): string =>
    encodeURIComponent(value.toWellFormed()).replace(
      /['()*!]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const body = text === '' ? '' : `&body=${encode(text.replace(/\r\n?|\n/g, '\r\n'))}`;
  const address = `mailto:${encode(to).replace('%40', '@')}?subject=${encode(subject)}${body}`;
  return address.length > MAX_BYTES ? undefined : address;
}
