import { shorten } from '../../directory/shorten.ts';
import { checkLetter, countWords } from '../../message/etiquette.ts';
import type { Brief } from '../../shortlist/brief.ts';
import { EN_ETIQUETTE } from '../../words/en-etiquette.ts';
import { partOf } from '../parts.ts';
import { requestsOf } from './mentor-notes.ts';
import type { MessageSettings } from './message-session.ts';

const MAX_QUOTE_CHARACTERS = 90;

/** What a letter might do better, beside it as one writes. */
export class LetterHints {
  readonly #root: ParentNode;
  readonly #brief: Brief;
  readonly #words: MessageSettings['words'];

  constructor(root: ParentNode, brief: Brief, { words }: MessageSettings) {
    this.#root = root;
    this.#brief = brief;
    this.#words = words;
  }

  show(text: string, heard: string): void {
    const { card, mentoring, projects = [] } = this.#brief;
    const topics = [
      ...card.interests.map(({ label }) => label),
      ...projects.map(({ title }) => title),
      mentoring?.askMeAbout ?? '',
    ];
    const context = { topics, heard, requests: requestsOf(this.#brief), availability: card.availability };
    const remarks = checkLetter(text, context, EN_ETIQUETTE);
    const sentences = remarks.map(({ hint, quote }) => {
      const sentence = this.#words.say(`etiquette.${hint}`);
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
