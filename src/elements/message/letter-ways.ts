import { mailAddress } from '../../message/mail-address.ts';
import type { Brief } from '../../shortlist/brief.ts';
import { contactWayOf } from '../../shortlist/contact-way.ts';
import { editEntry, hasEntry } from '../../shortlist/shortlist.ts';
import { copyText } from '../copy-text.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import { openShortlist } from '../shortlist-store.ts';
import { wayOf } from './mentor-notes.ts';
import type { MessageSettings } from './message-session.ts';

/** The ways in which one sends the letter oneself: copied, in a mail, or on the mentor's platform. */
export class LetterWays {
  readonly #root: ParentNode;
  readonly #brief: Brief;
  readonly #settings: MessageSettings;
  readonly #letter: () => { text: string; subject: string };
  /** Whether the link to a mail carries the letter. */
  #isCarried = false;

  constructor(
    root: ParentNode,
    brief: Brief,
    settings: MessageSettings,
    signal: AbortSignal,
    letter: () => { text: string; subject: string },
  ) {
    this.#root = root;
    this.#brief = brief;
    this.#settings = settings;
    this.#letter = letter;
    this.#part('copy').addEventListener('click', () => void this.#copy(), { signal });
    this.#part('platform').addEventListener('click', () => void this.#copy(), { signal });
    const onMail = (): void => (this.#isCarried ? this.#offerMark() : void this.#copy());
    this.#part('mail').addEventListener('click', onMail, { signal });
    this.#part('mark').addEventListener('click', () => this.#mark(), { signal });
  }

  /** Aims the links at what the letter is now. */
  show(): void {
    this.#showMail();
    const { contactUrl } = this.#brief;
    const platform = partOf(this.#root, 'platform', HTMLAnchorElement);
    platform.hidden = contactUrl === undefined;
    if (contactUrl === undefined) return;
    platform.href = contactUrl;
    const way = wayOf(this.#brief, this.#settings) ?? '';
    platform.textContent = this.#settings.words.say('message.open.platform', { way });
  }

  /** A letter that a link cannot carry is copied, to be pasted into an empty mail. */
  #showMail(): void {
    const { words, officeName } = this.#settings;
    const to = this.#mailbox();
    const mail = partOf(this.#root, 'mail', HTMLAnchorElement);
    const tooLong = this.#part('mail-long');
    mail.hidden = to === undefined;
    tooLong.hidden = true;
    if (to === undefined) return;
    const { text, subject } = this.#letter();
    const address = mailAddress(to, subject, text);
    this.#isCarried = address !== undefined;
    tooLong.hidden = this.#isCarried;
    tooLong.textContent = words.say('message.mail.long', { address: to });
    mail.href = address ?? mailAddress(to, subject, '') ?? `mailto:${to}`;
    if (!this.#isCarried) mail.textContent = words.say('message.open.empty');
    else if (to === this.#brief.contact?.email) mail.textContent = words.say('message.open.mail');
    else mail.textContent = words.say('message.open.office', { name: officeName || to });
  }

  /** The mentor's own address where they show one; the office's where the way leads through it. */
  #mailbox(): string | undefined {
    if (contactWayOf(this.#brief) !== 'coordinator') return this.#brief.contact?.email;
    return this.#settings.office || undefined;
  }

  async #copy(): Promise<void> {
    const field = partOf(this.#root, 'letter', HTMLTextAreaElement);
    const isCopied = await copyText(field.value);
    if (!isCopied) {
      field.focus();
      field.select();
    }
    this.#say(this.#settings.words.say(isCopied ? 'message.copied' : 'message.copied.not'));
    this.#offerMark();
  }

  /** Who is on the shortlist and was not written to yet can be marked, once the letter is on its way. */
  #offerMark(): void {
    const { id } = this.#brief.card;
    const list = openShortlist(this.#settings.base).read();
    const isMarked = list.some((entry) => entry.id === id && entry.contacted !== undefined);
    this.#part('mark').hidden = !hasEntry(list, id) || isMarked;
  }

  #mark(): void {
    const store = openShortlist(this.#settings.base);
    store.change((list) => editEntry(list, this.#brief.card.id, { contacted: localDay() }));
    this.#part('mark').hidden = true;
    this.#say(this.#settings.words.say(store.trouble ? 'message.marked.unkept' : 'message.marked'));
    this.#part('copy').focus();
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}
