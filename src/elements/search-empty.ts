import { FACETS, type Facet } from '../directory/facet.ts';
import type { SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { partOf } from './parts.ts';
import type { Answer } from './search-answer.ts';

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

  show(query: SearchQuery, answer: Answer): void {
    this.#box.hidden = answer.total > 0;
    if (this.#box.hidden) {
      this.#ways.replaceChildren();
      return;
    }
    const isUnknownText = answer.parts.length > 0 && answer.unknown.length === answer.parts.length;
    partOf(this.#box, 'none-words', HTMLElement).hidden = !isUnknownText;
    partOf(this.#box, 'none-filters', HTMLElement).hidden = isUnknownText;
    this.#ways.replaceChildren(...this.#waysOut(query, answer));
  }

  #waysOut({ chosen }: SearchQuery, { matches, parts, unknown, withoutUnknown = 0 }: Answer): HTMLElement[] {
    if (!matches) return [];
    const facets = FACETS.filter((facet) => chosen[facet].length > 0).map((facet) =>
      this.#createWay({ without: facet }, this.#labelOf(facet, chosen[facet]), matches.without.facets[facet]),
    );
    const words = parts.map(({ said }, at) =>
      this.#createWay({ at: String(at) }, `“${said}”`, matches.without.parts[at] ?? 0),
    );
    const rest = parts.filter((part) => !unknown.includes(part)).map(({ said }) => said);
    const lost = this.#words.list(unknown.map(({ said }) => `“${said}”`));
    const ways = [...facets, ...words, this.#createWay({ text: rest.join(' ') }, lost, withoutUnknown)];
    return ways.filter((way) => way !== undefined);
  }

  #labelOf(facet: Facet, values: readonly string[]): string {
    return this.#words.list(
      values.map((value) => this.#form.labelOf(facet, value)),
      'disjunction',
    );
  }

  #createWay(data: Readonly<Record<string, string>>, what: string, count: number): HTMLElement | undefined {
    if (count === 0) return undefined;
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    Object.assign(button.dataset, data);
    button.textContent = this.#words.say('search.without', { what, count });
    item.append(button);
    return item;
  }
}
