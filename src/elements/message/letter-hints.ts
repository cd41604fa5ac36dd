import { shorten } from '../../directory/shorten.ts';
import { checkLetter, countWords, readPatterns, type EtiquettePatterns } from '../../message/etiquette.ts';
import { roomOf } from '../../message/room.ts';
import type { Brief } from '../../shortlist/brief.ts';
import { contactWayOf } from '../../shortlist/contact-way.ts';
import { partOf } from '../parts.ts';
import { requestsOf } from './mentor-notes.ts';
import type { MessageSettings } from './message-session.ts';

const MAX_QUOTE_CHARACTERS = 90;

/** What a letter might do better, beside it as one writes. */
export class LetterHints {
  readonly #root: ParentNode;
  readonly #brief: Brief;
  readonly #words: MessageSettings['words'];
  readonly #patterns: EtiquettePatterns;

  constructor(root: ParentNode, brief: Brief, { words }: MessageSettings) {
    this.#root = root;
    this.#brief = brief;
    this.#words = words;
    this.#patterns = readPatterns(words);
  }

  show(text: string, heard: string): void {
    const { card, mentoring, projects = [] } = this.#brief;
    const topics = [
      ...card.interests.map(({ label }) => label),
      ...projects.map(({ title }) => title),
      mentoring?.askMeAbout ?? '',
    ];
    const room = roomOf(contactWayOf(this.#brief));
    const context = { topics, heard, requests: requestsOf(this.#brief), availability: card.availability, room };
    const remarks = checkLetter(text, context, this.#patterns);
    const sentences = remarks.map(({ hint, quote }) => {
      const sentence = this.#words.say(`etiquette.${hint}`, { most: room ?? 0 });
      return quote === ''
        ? sentence
        : this.#words.say('message.quote', { sentence, quote: shorten(quote, MAX_QUOTE_CHARACTERS) });
    });
    const shown = sentences.length > 0 ? sentences : [this.#words.say('message.fine')];
    const list = partOf(this.#root, 'hints', HTMLElement);
    const before = [...list.children].map(({ textContent }) => textContent);
    // What stays as it is need not be read out again.
    if (before.join('\n') !== shown.join('\n')) list.replaceChildren(...shown.map(itemOf));
    partOf(this.#root, 'words', HTMLElement).textContent = this.#words.say('message.words', {
      count: countWords(text),
    });
  }
}

function itemOf(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
