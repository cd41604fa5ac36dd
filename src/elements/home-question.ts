import type { Words } from '../directory/words.ts';
import type { Brief } from '../shortlist/brief.ts';
import { ANOTHER_COUNTRY, formatHome, parseHome } from '../shortlist/home.ts';
import type { Home } from '../shortlist/team.ts';
import type { TeamElementWordKey } from '../words/team.ts';
import { makeElement } from './make-element.ts';

/** The question where the trainee is, whose answer the browser alone remembers. */
export class HomeQuestion {
  readonly #select: HTMLSelectElement;
  readonly #key: string;
  readonly #words: Words<TeamElementWordKey>;

  /** `base` is the path of the directory, since several can be published under one host. */
  constructor(select: HTMLSelectElement, base: string, words: Words<TeamElementWordKey>) {
    this.#select = select;
    this.#key = `mentor-directory:home:${base}`;
    this.#words = words;
  }

  /** What was answered, now or at an earlier visit; undefined where the trainee would rather not say. */
  read(): Home | undefined {
    return parseHome(this.#select.options.length > 1 ? this.#select.value : this.#readKept());
  }

  /** Offers the places of mentors as answers, and what was answered before. */
  offer(briefs: readonly Brief[]): void {
    const home = this.read();
    const answers = this.#answers(briefs, home);
    const options = answers.map(([text, value]) => makeOption(text, formatHome(value)));
    this.#select.replaceChildren(makeOption(this.#words.say('team.home.unsaid'), ''), ...options);
    this.#select.value = home === undefined ? '' : formatHome(home);
    if (this.#select.selectedIndex < 0) this.#select.value = '';
  }

  /** Remembers the answer, as far as the browser keeps anything. */
  keep(): void {
    try {
      if (this.#select.value === '') localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, this.#select.value);
    } catch {
      // The select holds it as long as the page is open.
    }
  }

  /** Institutions, then countries, each once and by name. */
  #answers(briefs: readonly Brief[], home: Home | undefined): [string, Home][] {
    const institutions = new Map(
      briefs
        .filter(({ card }) => card.institution !== '')
        .map(({ card: { institution }, place }) => [institution, { institution, country: place?.country ?? '' }]),
    );
    if (home && home.institution !== '') institutions.set(home.institution, home);
    const codes = [...briefs.map(({ place }) => place?.country), home?.country];
    const countries = new Set(codes.filter((code) => code !== undefined && /^[A-Z]{2}$/.test(code)));
    const elsewhere = [...countries].map((country): [string, Home] => [
      this.#words.say('team.home.elsewhere', { country: this.#words.country(country!) }),
      { institution: '', country: country! },
    ]);
    return [
      ...[...institutions].sort(byText),
      ...elsewhere.sort(byText),
      [this.#words.say('team.home.another'), { institution: '', country: ANOTHER_COUNTRY }],
    ];
  }

  #readKept(): string {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }
}

function byText([a]: [string, Home], [b]: [string, Home]): number {
  return a.localeCompare(b);
}

function makeOption(text: string, value: string): HTMLOptionElement {
  const option = makeElement('option', '', text);
  option.value = value;
  return option;
}
