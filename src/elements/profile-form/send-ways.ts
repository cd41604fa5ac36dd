import type { Words } from '../../directory/words.ts';
import type { EditRequest } from '../../edits/edit-request.ts';
import {
  editPageAddress,
  issueAddress,
  mailAddress,
  newFileAddress,
  type EditSettings,
} from '../../edits/edit-links.ts';
import type { FormWordKey } from '../../words/form.ts';
import { partOf } from '../parts.ts';

/** What somebody sends, and where to. */
export interface Sending {
  request: EditRequest;
  /** The title of an issue, or the subject of a mail. */
  title: string;
  /** The name of the file with the change in it: `grace-okafor.mdx`. */
  fileName: string;
  settings: EditSettings;
  words: Words<FormWordKey>;
}

/** Ways of which a page may show one each, in this order of preference. */
const WAYS = ['issue', 'paste', 'mail', 'download', 'attach', 'edit-page'] as const;
export type SendWay = (typeof WAYS)[number];

/** Where each way leads; a way that is not open is left out. */
export type OpenWays = Partial<Record<SendWay, string>>;

/**
 * The ways that are open for a change: the prefilled issue, or where the change is too long for its address the empty one
 * to paste it into; a mail, or where the change is too long for it one to attach the file to; the file; the page of the forge for the file.
 * @param fileAddress Where the file can be had.
 */
export function openWays({ request, title, fileName, settings, words }: Sending, fileAddress: string): OpenWays {
  const issue = issueAddress(settings, request, title);
  const mail = mailAddress(settings, request, title, words.say('edit.send.attach'));
  const page = request.isNew ? newFileAddress(settings, request.id) : editPageAddress(settings, fileName);
  return {
    ...(issue && { [issue.isWhole ? 'issue' : 'paste']: issue.address }),
    download: fileAddress,
    ...(mail && { [mail.isWhole ? 'mail' : 'attach']: mail.address }),
    ...(page !== undefined && { 'edit-page': page }),
  };
}

/**
 * Shows the links of the open ways within `root` and hides the others. A way is a link `send-<way>`, or a part of that
 * name with a link `send-<way>-open` in it; whatever has `data-way` around it is shown and hidden with it.
 */
export function showWays(root: ParentNode, ways: OpenWays, fileName: string): void {
  for (const way of WAYS) {
    const part = root.querySelector<HTMLElement>(`[data-part="send-${way}"]`);
    if (!part) continue;
    const address = ways[way];
    (part.closest<HTMLElement>('[data-way]') ?? part).hidden = address === undefined;
    if (address === undefined) continue;
    const link = part instanceof HTMLAnchorElement ? part : partOf(part, `send-${way}-open`, HTMLAnchorElement);
    aimLink(link, way, address, fileName);
  }
}

/** Makes a link lead one way. The page with what was written stays open beside it. */
export function aimLink(link: HTMLAnchorElement, way: SendWay, address: string, fileName: string): void {
  link.href = address;
  for (const name of ['download', 'target', 'rel']) link.removeAttribute(name);
  if (way === 'download') link.download = fileName;
  else if (way !== 'mail' && way !== 'attach') {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

/** A file that the browser holds, at an address that is good until it is released. */
export class HeldFile {
  #address: string | undefined;

  /** Holds a text as a file, in place of the one before. */
  hold(text: string): string {
    this.release();
    this.#address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
    return this.#address;
  }

  release(): void {
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
  }
}
