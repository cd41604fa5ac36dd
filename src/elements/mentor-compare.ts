import { createWords, type Catalogue, type Words } from '../directory/words.ts';
import type { Brief } from '../shortlist/brief.ts';
import { compareMentors, MAX_COMPARED } from '../shortlist/compare.ts';
import { isolate } from '../shortlist/isolate.ts';
import { formatSharedIds, parseSharedIds } from '../shortlist/shortlist-text.ts';
import type { CompareElementWordKey } from '../words/compare.ts';
import { Briefs } from './briefs.ts';
import { CompareChooser, type Candidate } from './compare-chooser.ts';
import { createTableParts } from './compare-table.ts';
import { copyText } from './copy-text.ts';
import { partOf } from './parts.ts';
import { openShortlist } from './shortlist-store.ts';
import { showState } from './shortlist-states.ts';

/**
 * `<mentor-compare>`: up to four mentors side by side. Whom, the fragment of the address says (`#mentors=a,b`), which
 * browsers send to nobody; else it is the first of the shortlist.
 *
 * Attributes: `base`, the path of the directory; `briefs` and `files`, the folder of the files of briefs and how many
 * there are; `pages`, the address of the pages of mentors; `words`, the catalogue of what it says, as JSON.
 */
export class MentorCompare extends HTMLElement {
  #words!: Words<CompareElementWordKey>;
  #briefs!: Briefs;
  #chooser!: CompareChooser;
  #listening = new AbortController();
  /** Undefined until the address or the reader has named somebody. */
  #chosen: string[] | undefined;
  /** Whom the address named since the page was opened, so that they can be chosen again. */
  readonly #named = new Set<string>();
  readonly #known = new Map<string, Brief>();
  /** Counts drawings, so that what loads slowly does not take the place of what was asked for after it. */
  #turn = 0;

  connectedCallback(): void {
    const catalogue = JSON.parse(this.getAttribute('words') ?? '{}') as Catalogue<CompareElementWordKey>;
    this.#words = createWords(document.documentElement.lang || 'en', catalogue);
    this.#briefs = new Briefs(this.getAttribute('briefs') ?? '', Number(this.getAttribute('files')));
    this.#chooser = new CompareChooser(this.#part('choices'));
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const draw = (): void => void this.#draw();
    openShortlist(this.#base).onChange(draw, signal);
    addEventListener('hashchange', () => this.#readAddress(), { signal });
    this.#part('choices').addEventListener('change', (event) => this.#choose(event), { signal });
    this.#part('table').addEventListener('click', (event) => this.#remove(event), { signal });
    this.#part('again').addEventListener('click', draw, { signal });
    this.#part('copy').addEventListener('click', () => void this.#copy(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #base(): string {
    return this.getAttribute('base') ?? '/';
  }

  #part(name: string): HTMLElement {
    return partOf(this, name, HTMLElement);
  }

  #readAddress(): void {
    const ids = parseSharedIds(location.hash).slice(0, MAX_COMPARED);
    if (ids.length > 0) this.#chosen = ids;
    for (const id of ids) this.#named.add(id);
    void this.#draw();
  }

  #choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const others = this.#chosenIds().filter((id) => id !== target.value);
    this.#setChosen(target.checked ? [...others, target.value].slice(0, MAX_COMPARED) : others);
  }

  #remove({ target }: Event): void {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-remove]')?.dataset['remove'] : undefined;
    if (id === undefined) return;
    this.#setChosen(this.#chosenIds().filter((other) => other !== id));
    this.#chooser.focus(id);
  }

  #setChosen(ids: string[]): void {
    this.#chosen = ids;
    for (const id of ids) this.#named.add(id);
    history.replaceState(history.state, '', this.#address(ids));
    void this.#draw();
  }

  #address(ids: readonly string[]): string {
    return ids.length === 0 ? location.pathname : formatSharedIds(ids.map((id) => ({ id, name: id, added: '' })));
  }

  #chosenIds(): string[] {
    const list = openShortlist(this.#base).read();
    return this.#chosen ?? list.slice(0, MAX_COMPARED).map(({ id }) => id);
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const chosen = this.#chosenIds();
    this.#drawChoice(chosen);
    if (this.#candidates().length === 0) return this.#show('empty');
    const briefs = await this.#briefs.load(chosen).catch(() => undefined);
    if (turn !== this.#turn) return;
    if (briefs === undefined) return this.#show('failed');
    for (const [id, brief] of briefs) this.#known.set(id, brief);
    this.#drawChoice(chosen);
    this.#drawGone(chosen.filter((id) => !briefs.has(id)));
    this.#drawTable([...briefs.values()]);
    this.#show('content');
  }

  #show(state: 'empty' | 'failed' | 'content'): void {
    const store = openShortlist(this.#base);
    this.#part('chooser').hidden = state === 'empty' || this.#candidates().length < 2;
    showState(this, state, store.trouble === 'blocked');
  }

  /** Who is on the shortlist, then who was named here. */
  #candidates(): Candidate[] {
    const list = openShortlist(this.#base).read();
    const names = new Map(list.map(({ id, name }) => [id, name]));
    const ids = new Set([...names.keys(), ...this.#named]);
    return [...ids].map((id) => ({ id, name: this.#known.get(id)?.card.name ?? names.get(id) ?? id }));
  }

  #drawChoice(chosen: readonly string[]): void {
    const isFull = chosen.length >= MAX_COMPARED;
    const candidates = this.#candidates();
    this.#chooser.show(candidates, chosen, isFull);
    const values = { count: chosen.length, most: MAX_COMPARED };
    const count = this.#words.say('compare.chosen', values);
    const isRestFull = isFull && candidates.length > MAX_COMPARED;
    this.#say('chosen', isRestFull ? `${count}. ${this.#words.say('compare.full')}` : count);
  }

  #drawGone(ids: readonly string[]): void {
    const names = this.#candidates()
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => isolate(name));
    const values = { count: names.length, names: this.#words.list(names) };
    this.#say('gone', names.length === 0 ? '' : this.#words.say('compare.gone', values));
  }

  #drawTable(briefs: readonly Brief[]): void {
    const reader = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, atMs: Date.now() };
    const words = this.#words;
    const groups = compareMentors(briefs, words, reader);
    const marks = partOf(this, 'marks', HTMLTemplateElement);
    const table = this.#part('table');
    const pages = this.getAttribute('pages') ?? '';
    table.replaceChildren(...createTableParts({ briefs, groups, words, pages, marks }));
    table.dataset['count'] = String(briefs.length);
    this.#part('comparison').hidden = briefs.length === 0;
    const advice = ['compare.nobody', 'compare.alone'] as const;
    const key = advice[briefs.length];
    this.#say('advice', key === undefined ? '' : words.say(key));
    const link = partOf(this, 'link', HTMLAnchorElement);
    link.href = this.#address(briefs.map(({ card }) => card.id));
    this.#say('copied', '');
  }

  async #copy(): Promise<void> {
    const { href } = partOf(this, 'link', HTMLAnchorElement);
    const isCopied = await copyText(href);
    this.#say(
      'copied',
      isCopied ? this.#words.say('compare.copied') : `${this.#words.say('compare.uncopied')} ${href}`,
    );
  }

  /** Says a text in its part; without text the part goes unseen. */
  #say(name: string, text: string): void {
    const part = this.#part(name);
    if (part.textContent !== text) part.textContent = text;
  }
}
