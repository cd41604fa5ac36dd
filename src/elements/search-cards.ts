import type { SearchQuery } from '../directory/search-query.ts';
import type { ExcerptPart } from '../search/excerpt.ts';
import { createInterestMatch } from '../search/interest-match.ts';
import { createCard, type CardExtras } from './mentor-card.ts';
import { partOf } from './parts.ts';
import type { Answer } from './search-answer.ts';
import type { SearchFiles } from './search-files.ts';

/** What cards are made of, whatever is looked for. */
export interface CardSettings extends Omit<CardExtras, 'isMatch' | 'reason'> {
  files: SearchFiles;
}

/** Makes the cards of an answer from the template that stands in the page. */
export class SearchCards {
  readonly #template: HTMLTemplateElement;
  readonly #settings: CardSettings;

  constructor(root: ParentNode, settings: CardSettings) {
    this.#template = partOf(root, 'card', HTMLTemplateElement);
    this.#settings = settings;
  }

  /** The cards to be shown after the first `from`. Throws an error when a file of cards cannot be loaded. */
  async create(query: SearchQuery, { rows, facets, text }: Answer, from: number): Promise<Node[]> {
    const shown = rows.slice(from, query.shown);
    // A reason that cannot be loaded is no reason to show nobody.
    const reasonOf = async (row: number): Promise<ExcerptPart[]> => text?.excerptOf(row).catch(() => []) ?? [];
    const [cards, reasons] = await Promise.all([
      this.#settings.files.loadCards(shown),
      Promise.all(shown.map(reasonOf)),
    ]);
    const isMatch = createInterestMatch(query, facets?.index);
    return cards.map((card, place) =>
      createCard(this.#template, card, { ...this.#settings, isMatch, reason: reasons[place] ?? [] }),
    );
  }
}
