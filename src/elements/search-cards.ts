import type { SearchQuery } from '../directory/search-query.ts';
import { createInterestMatch } from '../search/reason.ts';
import type { FacetForm } from './facet-form.ts';
import type { FitSession } from './fit-session.ts';
import { createCard, type CardExtras } from './mentor-card.ts';
import { partOf } from './parts.ts';
import { reasonText } from './reason-text.ts';
import type { Answer } from './search-answer.ts';

/** What cards are made of, whatever is looked for. */
export interface CardSettings extends Omit<CardExtras, 'isMatch' | 'reason' | 'fillFit'> {
  form: FacetForm;
}

/** Makes the cards of an answer from the template that stands in the page. */
export class SearchCards {
  readonly #template: HTMLTemplateElement;
  readonly #settings: CardSettings;

  constructor(root: ParentNode, settings: CardSettings) {
    this.#template = partOf(root, 'card', HTMLTemplateElement);
    this.#settings = settings;
  }

  /** The cards to be shown after the first `from`. Throws an error when a file that they need cannot be loaded. */
  async create(query: SearchQuery, answer: Answer, from: number, fit: FitSession | undefined): Promise<Node[]> {
    const { form, words } = this.#settings;
    const { index } = answer;
    const found = await answer.find(from, query.shown);
    const meant = answer.parts.flatMap(({ meaning }) => (meaning?.facet === 'interest' ? meaning.values : []));
    const isMatch = createInterestMatch(answer.index, [...query.chosen.interest, ...meant]);
    return found.map(({ row, card, reasons, excerpt }) =>
      createCard(this.#template, card, {
        ...this.#settings,
        isMatch: ({ id }) => isMatch(id),
        fillFit: fit?.hasWishes && index && row !== undefined ? (part) => fit.fill(part, index, row) : undefined,
        reason: reasonText(reasons, excerpt, words, form.labelOf.bind(form)),
      }),
    );
  }
}
