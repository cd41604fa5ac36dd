import type { Facet } from '../directory/facet.ts';
import {
  chosenValues,
  clearFacet,
  EMPTY_QUERY,
  formatSearchQuery,
  isEmptyQuery,
  isSameQuery,
  showMore,
  toggleValue,
  withoutWords,
  withText,
  type SearchQuery,
} from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { Suggestion } from '../search/suggest.ts';
import type { SearchWordKey } from '../words/search.ts';
import { EngineLoader } from './engine-loader.ts';
import { FacetForm } from './facet-form.ts';
import { partOf } from './parts.ts';
import { offerSuggestionsLater } from './late-suggestions.ts';
import { localDay } from './local-day.ts';
import type { FitSession } from './fit-session.ts';
import { remember } from './remember.ts';
import type { Answer } from './search-answer.ts';
import { readAddress, readFragment, writeAddress } from './search-address.ts';
import { SearchChips } from './search-chips.ts';
import type { EngineSettings, SearchEngine } from './search-engine.ts';
import { SearchFilters } from './search-filters.ts';
import { SearchKey } from './search-key.ts';
import { SearchList } from './search-list.ts';
import { SearchMore } from './search-more.ts';
import type { SuggestionSettings } from './search-suggestions.ts';

const TYPING_PAUSE_MS = 180;

/** One visit to the search: what is looked for, its address, and its results on the page. */
export class SearchSession {
  readonly #root: HTMLElement;
  readonly #settings: EngineSettings;
  readonly #engine: EngineLoader;
  readonly #signal: AbortSignal;
  readonly #words: Words<SearchWordKey>;
  readonly #numbers: Intl.NumberFormat;
  readonly #field: HTMLInputElement;
  readonly #form: FacetForm;
  readonly #chips: SearchChips;
  readonly #filters: SearchFilters;
  readonly #hiddenBox: HTMLInputElement;
  readonly #list: SearchList;
  readonly #loadFit: () => Promise<FitSession>;
  /** What is wished for; absent until somebody wishes for something. */
  #fit: FitSession | undefined;
  #query: SearchQuery = EMPTY_QUERY;
  /** The text whose answer is shown, and how it was read. */
  #read: Pick<Answer, 'text' | 'parts'> = { text: '', parts: [] };
  #latest = 0;
  #typingTimer: number | undefined;
  #isTyping = false;

  /** Throws an error when the page does not have the parts of a search. */
  constructor(root: HTMLElement, settings: EngineSettings, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#words = settings.words;
    this.#numbers = new Intl.NumberFormat(settings.words.language);
    this.#field = partOf(root, 'field', HTMLInputElement);
    this.#form = new FacetForm(partOf(root, 'form', HTMLFormElement));
    this.#hiddenBox = partOf(root, 'hidden-box', HTMLInputElement);
    this.#settings = settings;
    this.#engine = new EngineLoader(root, settings, this.#form);
    this.#loadFit = remember(() => this.#startFit());
    this.#chips = new SearchChips(root, this.#form, this.#words);
    this.#list = new SearchList(root, this.#words);
    this.#filters = new SearchFilters(root, this.#words, () => this.#list.heading.focus(), signal);
  }

  /** Shows what the address asks for, and listens from now on. */
  start(): void {
    this.#listen();
    this.#query = readAddress(this.#form);
    this.#showQuery();
    if (readFragment() !== '') {
      void this.#showWishes();
      return;
    }
    const isAsItIs =
      this.#isPlain && (this.#list.shuffle(this.#settings, localDay(), this.#query.shown) || this.#settings.isLarge);
    if (!isAsItIs && !this.#isBeingRead()) void this.#update();
  }

  #listen(): void {
    const signal = this.#signal;
    const form = partOf(this.#root, 'form', HTMLFormElement);
    form.addEventListener('input', (event) => event.target === this.#field && this.#waitForPause(), { signal });
    form.addEventListener('change', (event) => this.#onChoice(event.target), { signal });
    const box = this.#hiddenBox;
    const showHidden = (): void =>
      this.#change({ ...withText(this.#query, this.#field.value), showsHidden: box.checked });
    box.addEventListener('change', showHidden, { signal });
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    form.addEventListener(
      'focusin',
      (event) => this.#engine.expect(event.target === this.#field ? 'words' : 'choices'),
      { signal },
    );
    this.#root.addEventListener('click', (event) => this.#onClick(event.target), { signal });
    new SearchKey(this.#root, this.#field, signal);
    new SearchMore(this.#root, () => this.#showMore(), signal);
    const pick = (facet: Facet, value: string, start: number): void => {
      const kept = withText(this.#query, this.#field.value.slice(0, start));
      this.#change(this.#query.chosen[facet].includes(value) ? kept : toggleValue(kept, facet, value));
    };
    offerSuggestionsLater(this.#root, this.#field, { ...this.#suggestions, pick }, signal);
    const panel = partOf(this.#root, 'fit-panel', HTMLElement);
    panel.addEventListener('toggle', () => void this.#loadFit().catch(reportError), { signal });
    window.addEventListener('popstate', () => this.#onAddress(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#typingTimer));
  }

  get #suggestions(): Omit<SuggestionSettings, 'pick'> {
    const suggest = async (text: string): Promise<readonly Suggestion[]> => (await this.#engine.load()).suggest(text);
    return { suggest, form: this.#form, words: this.#words };
  }

  /** The fit is loaded when somebody first says what they look for. */
  async #startFit(): Promise<FitSession> {
    const { FitSession: Fit } = await import('./fit-session.ts');
    const onChange = (): void => {
      writeAddress(this.#query, this.#fragment, 'replace');
      void this.#update();
    };
    this.#fit = new Fit(this.#root, { ...this.#suggestions, onChange }, this.#signal);
    return this.#fit;
  }

  /** Shows what the address wishes for, and the results by it. */
  async #showWishes(): Promise<void> {
    try {
      (await this.#loadFit()).show(readFragment());
    } catch (error) {
      reportError(error);
    }
    await this.#update();
  }

  get #fragment(): string {
    return this.#fit ? this.#fit.fragment : readFragment();
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
    // A keyboard on the screen would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.#list.heading.focus();
  }

  #onChoice(target: EventTarget | null): void {
    const choice = this.#form.choiceOf(target);
    if (choice) this.#change(toggleValue(this.#withTypedText(), choice.facet, choice.value));
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { part, facet, value, at, text, without } = button?.dataset ?? {};
    const query = this.#withTypedText();
    if (at !== undefined) this.#takeOff(Number(at));
    else if (text !== undefined) this.#change(withText(query, text));
    else if (part === 'chip-button') this.#change(toggleValue(query, facet as Facet, value ?? ''));
    else if (part === 'clear') this.#change(EMPTY_QUERY);
    else if (part === 'again') void this.#update();
    else if (without !== undefined) this.#change(clearFacet(query, without as Facet));
  }

  /** Takes a part that was understood out of the text. */
  #takeOff(at: number): void {
    const part = this.#read.parts[at];
    if (part) this.#change(withoutWords(withText(this.#query, this.#read.text), part.start, part.end));
  }

  /** Back, Forward, or a link within the page, which changes nothing here. */
  #onAddress(): void {
    const query = readAddress(this.#form);
    const areWishesOther = readFragment() !== (this.#fit?.fragment ?? '');
    if (isSameQuery(query, this.#query) && !areWishesOther) return;
    this.#isTyping = false;
    this.#query = query;
    this.#showQuery();
    void (areWishesOther ? this.#showWishes() : this.#update());
  }

  #change(query: SearchQuery, history: 'push' | 'replace' = 'push'): void {
    clearTimeout(this.#typingTimer);
    this.#isTyping = false;
    this.#query = query;
    writeAddress(query, this.#fragment, history);
    this.#showQuery();
    void this.#update();
  }

  async #showMore(): Promise<void> {
    this.#query = showMore(this.#query);
    writeAddress(this.#query, this.#fragment, 'replace');
    await this.#update(this.#list.length);
  }

  #showQuery(): void {
    if (withText(this.#query, this.#field.value).text !== this.#query.text) this.#field.value = this.#query.text;
    this.#form.showChosen(this.#query);
    this.#hiddenBox.checked = this.#query.showsHidden;
    partOf(this.#root, 'follow', HTMLAnchorElement).search = formatSearchQuery(this.#query).toString() || 'q=';
    this.#showRead(this.#query.text === '' ? { text: '', parts: [] } : this.#read);
  }

  /** Shows as what a text was understood; what was shown before stays until that is known. */
  #showRead(read: Pick<Answer, 'text' | 'parts'>): void {
    const hadFocus = this.#root.contains(document.activeElement);
    this.#read = read;
    this.#chips.show(this.#query, read.parts);
    if (hadFocus) this.#keepFocus();
  }

  /** Whoever pressed a button that is no longer there goes on at the results. */
  #keepFocus(): void {
    if (!this.#root.contains(document.activeElement)) this.#list.heading.focus({ preventScroll: true });
  }

  /** Whether the server's list is what is looked for. */
  get #isPlain(): boolean {
    return isEmptyQuery(this.#query) && !this.#query.showsHidden;
  }

  /** Whether somebody already reads the server's list, which then must not change under their eyes. */
  #isBeingRead(): boolean {
    return this.#isPlain && (navigator.userActivation.hasBeenActive || scrollY > 0);
  }

  /** Shows the results of what is looked for; those before the given one are there already. */
  async #update(from = 0): Promise<void> {
    const latest = ++this.#latest;
    const isOver = (): boolean => latest !== this.#latest || this.#signal.aborted;
    const query = this.#query;
    this.#list.setBusy(true);
    if (query.text !== '') this.#engine.expect('words');
    if (query.text === '' || this.#form.isLabel(query.text)) this.#engine.expect('choices');
    const fit = this.#fit?.hasWishes ? this.#fit : undefined;
    try {
      const engine = await this.#engine.load();
      for await (const answer of engine.answers(query, fit && ((index) => fit.count(index)))) {
        const cards = isOver() ? [] : await engine.cards.create(query, answer, from, fit);
        if (isOver()) return;
        this.#show(engine, query, answer, cards, from);
        this.#list.setBusy(false);
      }
      if (this.#latest > 1 || !isEmptyQuery(query)) this.#list.announce(engine.notes.text);
    } catch (error) {
      if (isOver()) return;
      this.#list.fail();
      reportError(error);
    } finally {
      if (!isOver()) this.#list.setBusy(false);
    }
  }

  #show(engine: SearchEngine, query: SearchQuery, answer: Answer, cards: Node[], from: number): void {
    const hadFocus = this.#root.contains(document.activeElement);
    // Of an answer from texts alone, the next ones come by themselves, and in another order.
    const rest = answer.index ? answer.total - from - cards.length : 0;
    this.#list.show(cards, from, answer.total, rest);
    engine.notes.show(query, answer);
    this.#showRead(answer);
    this.#filters.show(chosenValues(query).length, answer.total);
    const { index, matches } = answer;
    if (index && matches) {
      this.#form.showCounts(index, matches, (count) => this.#numbers.format(count));
      engine.empty.show(query, answer);
    }
    if (hadFocus) this.#keepFocus();
  }
}
