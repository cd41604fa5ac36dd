import type { Facet } from '../directory/facets.ts';
import {
  chosenValues,
  clearFacet,
  EMPTY_QUERY,
  isEmptyQuery,
  isSameQuery,
  showMore,
  toggleValue,
  withText,
  type SearchQuery,
} from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import { FacetForm } from './facet-form.ts';
import { partOf } from './parts.ts';
import { findAnswer, localDay, type Answer, type Sources } from './search-answer.ts';
import { readAddress, writeAddress } from './search-address.ts';
import { SearchCards, type CardSettings } from './search-cards.ts';
import { SearchChips } from './search-chips.ts';
import { SearchEmpty } from './search-empty.ts';
import { SearchFilters } from './search-filters.ts';
import { SearchKey } from './search-key.ts';
import { SearchList } from './search-list.ts';

const TYPING_PAUSE_MS = 180;

/** Where the search finds what it does not hold itself. */
export type SearchSettings = Omit<Sources, 'day'> & CardSettings;

/** One visit to the search: what is looked for, its address, and its results on the page. */
export class SearchSession {
  readonly #root: HTMLElement;
  readonly #settings: SearchSettings;
  readonly #signal: AbortSignal;
  readonly #words: Words<SearchWordKey>;
  readonly #field: HTMLInputElement;
  readonly #cards: SearchCards;
  readonly #form: FacetForm;
  readonly #chips: SearchChips;
  readonly #empty: SearchEmpty;
  readonly #filters: SearchFilters;
  readonly #list: SearchList;
  readonly #day = localDay();
  #query: SearchQuery = EMPTY_QUERY;
  #latest = 0;
  #typingTimer: number | undefined;
  #isTyping = false;

  /** Throws an error when the page does not have the parts of a search. */
  constructor(root: HTMLElement, settings: SearchSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    this.#signal = signal;
    this.#words = settings.words;
    this.#field = partOf(root, 'field', HTMLInputElement);
    this.#cards = new SearchCards(root, settings);
    this.#form = new FacetForm(partOf(root, 'form', HTMLFormElement));
    this.#chips = new SearchChips(root, this.#form, this.#words);
    this.#empty = new SearchEmpty(root, this.#form, this.#words);
    this.#list = new SearchList(root, this.#words);
    this.#filters = new SearchFilters(root, this.#words, () => this.#list.heading.focus(), signal);
  }

  /** Shows what the address asks for, and listens from now on. */
  start(): void {
    this.#listen();
    this.#query = readAddress(this.#form);
    this.#showQuery();
    const isShuffled =
      isEmptyQuery(this.#query) && this.#list.shuffle(this.#settings.count, this.#day, this.#query.shown);
    if (!isShuffled && !this.#isBeingRead()) void this.#update();
  }

  #listen(): void {
    const signal = this.#signal;
    const form = partOf(this.#root, 'form', HTMLFormElement);
    form.addEventListener('input', (event) => event.target === this.#field && this.#waitForPause(), { signal });
    form.addEventListener('change', (event) => this.#onChoice(event.target), { signal });
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    form.addEventListener('focusin', () => this.#expectChoices(), { signal, once: true });
    form.addEventListener('pointerenter', () => this.#expectChoices(), { signal, once: true });
    this.#root.addEventListener('click', (event) => this.#onClick(event.target), { signal });
    new SearchKey(this.#root, this.#field, signal);
    window.addEventListener('popstate', () => this.#onAddress(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#typingTimer));
  }

  /** The index is small, and a choice is near: it may be there when it is made. */
  #expectChoices(): void {
    this.#settings.files.loadIndex().catch(() => undefined);
  }

  #waitForPause(): void {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = window.setTimeout(() => this.#commitText(), TYPING_PAUSE_MS);
  }

  #commitText(): void {
    const typed = this.#withTypedText();
    if (typed.text === this.#query.text) return;
    this.#change(typed, this.#isTyping ? 'replace' : 'push');
    this.#isTyping = true;
  }

  /** What is looked for, with what stands in the field even if it was typed just now. */
  #withTypedText(): SearchQuery {
    const typed = withText(this.#query, this.#field.value);
    return typed.text === this.#query.text ? this.#query : typed;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#commitText();
    this.#isTyping = false;
  }

  #onChoice(target: EventTarget | null): void {
    const choice = this.#form.choiceOf(target);
    if (choice) this.#change(toggleValue(this.#withTypedText(), choice.facet, choice.value));
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { part, facet, value, without } = button?.dataset ?? {};
    const query = this.#withTypedText();
    if (part === 'chip-button') this.#change(toggleValue(query, facet as Facet, value ?? ''));
    else if (part === 'clear') this.#change({ ...EMPTY_QUERY, text: query.text });
    else if (part === 'again') void this.#update();
    else if (part === 'more') this.#showMore();
    else if (without === 'text') this.#change(withText(query, ''));
    else if (without !== undefined) this.#change(clearFacet(query, without as Facet));
  }

  /** Back, Forward, or a link within the page, which changes nothing here. */
  #onAddress(): void {
    const query = readAddress(this.#form);
    if (isSameQuery(query, this.#query)) return;
    this.#isTyping = false;
    this.#query = query;
    this.#showQuery();
    void this.#update();
  }

  #change(query: SearchQuery, history: 'push' | 'replace' = 'push'): void {
    clearTimeout(this.#typingTimer);
    this.#isTyping = false;
    this.#query = query;
    writeAddress(query, history);
    this.#showQuery();
    void this.#update();
  }

  #showMore(): void {
    this.#query = showMore(this.#query);
    writeAddress(this.#query, 'replace');
    void this.#update(this.#list.length);
  }

  #showQuery(): void {
    if (withText(this.#query, this.#field.value).text !== this.#query.text) this.#field.value = this.#query.text;
    const hadFocus = this.#root.contains(document.activeElement);
    this.#form.showChosen(this.#query);
    this.#chips.show(this.#query);
    if (hadFocus) this.#keepFocus();
  }

  /** Whoever pressed a button that is no longer there goes on at the results. */
  #keepFocus(): void {
    if (!this.#root.contains(document.activeElement)) this.#list.heading.focus({ preventScroll: true });
  }

  /** Whether somebody already reads the server's list, which then must not change under their eyes. */
  #isBeingRead(): boolean {
    return isEmptyQuery(this.#query) && (navigator.userActivation.hasBeenActive || scrollY > 0);
  }

  /** Shows the results of what is looked for; those before the given one are there already. */
  async #update(from = 0): Promise<void> {
    const latest = ++this.#latest;
    const isOver = (): boolean => latest !== this.#latest || this.#signal.aborted;
    const query = this.#query;
    this.#list.setBusy(true);
    try {
      const answer = await findAnswer(query, { ...this.#settings, day: this.#day });
      const cards = isOver() ? [] : await this.#cards.create(query, answer, from);
      if (!isOver()) this.#show(query, answer, cards, from);
    } catch (error) {
      if (isOver()) return;
      this.#list.fail();
      reportError(error);
    } finally {
      if (!isOver()) this.#list.setBusy(false);
    }
  }

  #show(query: SearchQuery, { rows, facets, text }: Answer, cards: Node[], from: number): void {
    const hadFocus = this.#root.contains(document.activeElement);
    const note = text?.isPartial && rows.length > 0 ? 'partial' : isEmptyQuery(query) ? 'order' : undefined;
    this.#list.show(cards, from, rows.length, note);
    if (this.#latest > 1 || !isEmptyQuery(query)) this.#list.announce();
    this.#filters.show(chosenValues(query).length, rows.length);
    if (facets) {
      this.#form.showCounts(facets.index, facets.matches, (count) => count.toLocaleString(this.#words.language));
      this.#empty.show(query, facets.matches, text?.rows.length);
    }
    if (hadFocus) this.#keepFocus();
  }
}
