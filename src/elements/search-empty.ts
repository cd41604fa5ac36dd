import { FACETS, type Facet } from '../directory/facets.ts';
import type { SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { Matches } from '../search/match.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { partOf } from './parts.ts';

/** What is said when nobody is found: which single change would help, each with what it would give. */
export class SearchEmpty {
  readonly #box: HTMLElement;
  readonly #ways: HTMLElement;
  readonly #form: FacetForm;
  readonly #words: Words<SearchWordKey>;

  constructor(root: ParentNode, form: FacetForm, words: Words<SearchWordKey>) {
    this.#box = partOf(root, 'empty', HTMLElement);
    this.#ways = partOf(root, 'empty-ways', HTMLElement);
    this.#form = form;
    this.#words = words;
  }

  /** @param textHits How many the text alone finds; undefined without a text. */
  show(query: SearchQuery, matches: Matches, textHits: number | undefined): void {
    this.#box.hidden = matches.rows.length > 0;
    if (this.#box.hidden) return;
    const isUnknownText = textHits === 0;
    partOf(this.#box, 'none-words', HTMLElement).hidden = !isUnknownText;
    partOf(this.#box, 'none-filters', HTMLElement).hidden = isUnknownText;
    this.#ways.replaceChildren(...this.#waysOut(query, matches));
  }

  #waysOut({ text, chosen }: SearchQuery, { without }: Matches): HTMLElement[] {
    const label = (facet: Facet): string =>
      this.#words.list(
        chosen[facet].map((value) => this.#form.labelOf(facet, value)),
        'disjunction',
      );
    const ways = FACETS.filter((facet) => chosen[facet].length > 0).map((facet) =>
      this.#createWay(facet, label(facet), without[facet]),
    );
    if (text !== '') ways.push(this.#createWay('text', this.#words.say('search.words', { text }), without.text));
    return ways.filter((way) => way !== undefined);
  }

  #createWay(part: Facet | 'text', what: string, count: number): HTMLElement | undefined {
    if (count === 0) return undefined;
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.dataset['without'] = part;
    button.textContent = this.#words.say('search.without', { what, count });
    item.append(button);
    return item;
  }
}
