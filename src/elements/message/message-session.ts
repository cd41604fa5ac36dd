import type { Words } from '../../directory/words.ts';
import type { Brief } from '../../shortlist/brief.ts';
import type { MessageWordKey } from '../../words/message.ts';
import { Briefs } from '../briefs.ts';
import { partOf } from '../parts.ts';
import { showPart } from '../shortlist-states.ts';
import type { LetterDesk } from './letter-desk.ts';

/** Where the composer finds the mentor, and how it speaks. */
export interface MessageSettings {
  base: string;
  briefs: string;
  briefFiles: number;
  pages: string;
  /** The mail address of those who look after the directory, and what they are called; empty texts where unknown. */
  office: string;
  officeName: string;
  words: Words<MessageWordKey>;
}

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** One visit to the composer: finds the mentor whom the address names, then lets one write. */
export class MessageSession {
  readonly #root: HTMLElement;
  readonly #settings: MessageSettings;
  readonly #signal: AbortSignal;
  readonly #briefs: Briefs;

  constructor(root: HTMLElement, settings: MessageSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    this.#signal = signal;
    this.#briefs = new Briefs(settings.briefs, settings.briefFiles);
  }

  async start(): Promise<void> {
    this.#part('again').addEventListener('click', () => void this.#load(), { signal: this.#signal });
    await this.#load();
  }

  async #load(): Promise<void> {
    const id = new URLSearchParams(location.search).get('to') ?? '';
    showPart(this.#root, 'failed', false);
    if (id === '' || !ID.test(id)) {
      this.#showNobody(id === '' ? 'message.nobody' : 'message.unknown');
      return;
    }
    this.#part('loading').hidden = false;
    try {
      const [found, desk] = await Promise.all([this.#briefs.load([id]), import('./letter-desk.ts')]);
      const brief = found.get(id);
      if (this.#signal.aborted) return;
      if (brief) this.#open(brief, desk.LetterDesk);
      else this.#showNobody('message.unknown');
    } catch (error) {
      this.#part('failed').hidden = false;
      reportError(error);
    }
    this.#part('loading').hidden = true;
  }

  #open(brief: Brief, Desk: typeof LetterDesk): void {
    this.#part('desk').hidden = false;
    new Desk(this.#root, brief, this.#settings, this.#signal).start();
    this.#root.setAttribute('ready', '');
  }

  #showNobody(sentence: 'message.nobody' | 'message.unknown'): void {
    this.#part('nobody').hidden = false;
    this.#part('nobody-text').textContent = this.#settings.words.say(sentence);
    this.#root.setAttribute('ready', '');
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}
