import type { Words } from '../../directory/words.ts';
import type { Rules } from '../../source/profile-checks.ts';
import type { FormWordKey } from '../../words/form.ts';
import { FieldMessages } from './field-messages.ts';
import { titleOf } from './form-items.ts';
import { findProblems, placeOf, type FormProblem } from './form-problems.ts';
import { FormSummary, type SummaryLine } from './form-summary.ts';
import type { Reading } from './form-values.ts';
import type { Source } from './published-page.ts';
import { checkText } from './text-problems.ts';
import type { Data } from './value-at.ts';

/** A reading with the data as they would be sent. */
export interface Written extends Reading {
  /** The data with the record of what was agreed to. */
  complete: Data;
}

/** What the check of a form is told. */
export interface FormCheckSettings {
  words: Words<FormWordKey>;
  /** What stands in the form now. */
  read(): Written;
  rules(): Rules;
  /** Whether interests can be checked: their list may not have come. */
  knowsInterests(): boolean;
  /** The page as it is published, which was checked; of a new one, nothing. */
  published: Source;
}

type Grouped = Map<HTMLElement | undefined, FormProblem[]>;

/** Tells people what is wrong: of a field when they leave it, of everything when they send. */
export class FormCheck {
  readonly #settings: FormCheckSettings;
  readonly #messages = new FieldMessages();
  readonly #summary: FormSummary;
  readonly #touched = new Set<HTMLElement>();
  #known: ReadonlySet<string> | undefined;
  #checkedText: { text: string; problems: FormProblem[] } = { text: '', problems: [] };

  constructor(root: HTMLElement, settings: FormCheckSettings, signal: AbortSignal) {
    this.#settings = settings;
    this.#summary = new FormSummary(root, signal);
  }

  /** Notes that a person writes into a field. */
  touch(field: HTMLElement): void {
    this.#touched.add(field);
  }

  /** Says what is wrong with a field, once somebody wrote into it and went on. */
  async leave(field: HTMLElement): Promise<void> {
    if (!this.#touched.has(field) && !this.#messages.isTelling(field)) return;
    if (field.dataset['control'] === 'text') await this.#readText(this.#settings.read().text);
    this.#messages.show(field, this.#group(this.#settings.read()).get(field) ?? []);
  }

  /** While somebody writes, takes back what is no longer wrong, and says nothing new of other fields. */
  async review(): Promise<void> {
    const { text } = this.#settings.read();
    const isTextTelling = [...this.#touched].some(
      (field) => field.dataset['control'] === 'text' && this.#messages.isTelling(field),
    );
    if (isTextTelling) await this.#readText(text);
    const grouped = this.#group(this.#settings.read());
    for (const field of this.#messages.telling()) this.#messages.show(field, grouped.get(field) ?? []);
  }

  /** Says everything that is wrong, and gives whether nothing keeps the form from being sent. */
  async checkAll(): Promise<boolean> {
    await this.#readText(this.#settings.read().text);
    const grouped = this.#group(this.#settings.read(), () => true);
    const lines: SummaryLine[] = [];
    for (const [place, problems] of inOrder(grouped)) {
      if (place) this.#touched.add(place);
      for (const { message, field, isError } of problems) {
        if (isError) lines.push({ text: `${place ? labelOf(place) : field}: ${message}`, place });
      }
    }
    this.#messages.showAll(grouped);
    if (lines.length > 0) this.#summary.show(lines);
    else this.#summary.hide();
    return lines.length === 0;
  }

  /** Says nothing any more. */
  clear(): void {
    this.#touched.clear();
    this.#messages.showAll(new Map());
    this.#summary.hide();
  }

  /** Where the reader of Markdown does not come, the text is left to the check of the request. */
  async #readText(text: string): Promise<void> {
    const { published, words } = this.#settings;
    if (text === this.#checkedText.text) return;
    const found = text === published.text ? [] : await checkText(text).catch(() => []);
    const problems = found
      .toSorted((one, other) => one.line - other.line)
      .map(({ line, ...problem }) => {
        const message = problem.kind === 'body-image' ? words.say('fill.picture') : problem.message;
        return { ...problem, message: words.say('fill.line', { line, message }) };
      });
    this.#checkedText = { text, problems };
  }

  /** `tellsLeftovers` says of a field of interests whether it is told what is typed there and not added. */
  #group(
    { complete, text, places, unfinished }: Written,
    tellsLeftovers = (field: HTMLElement) => this.#messages.isTelling(field),
  ): Grouped {
    const { words, rules, knowsInterests } = this.#settings;
    const textProblems = text === this.#checkedText.text ? this.#checkedText.problems : [];
    const grouped: Grouped = new Map();
    for (const problem of [...findProblems(complete, rules()), ...textProblems]) {
      if (!knowsInterests() && OF_INTERESTS.includes(problem.kind)) continue;
      if (problem.isError && this.#publishedErrors.has(keyOf(problem))) continue;
      // The name of who agreed is that of the mentor, of which the same is said.
      if (problem.field === 'consent.by') continue;
      const place = placeOf(problem.field, places);
      const said = this.#inForm(problem, places);
      grouped.set(place, [...(grouped.get(place) ?? []), said]);
    }
    for (const field of places.values()) {
      const value = tellsLeftovers(field) ? leftoverIn(field) : '';
      if (value === '') continue;
      const message = words.say('fill.unfinished.interest', { value });
      grouped.set(field, [...(grouped.get(field) ?? []), { kind: 'field-invalid', field: '', message, isError: true }]);
    }
    for (const field of unfinished) {
      const message = words.say(field.dataset['control'] === 'day' ? 'fill.unfinished.day' : 'fill.unfinished.number');
      grouped.set(field, [{ kind: 'field-invalid', field: '', message, isError: true }]);
    }
    return grouped;
  }

  /** What is told to somebody who fills in a form, where that is something else than what a file is told. */
  #inForm(problem: FormProblem, places: Written['places']): FormProblem {
    const { words } = this.#settings;
    const { kind, unsure, wording, message } = problem;
    const agreement = AGREEMENT[kind];
    if (agreement) return { ...problem, message: words.say(agreement) };
    if (unsure !== undefined) return { ...problem, message: words.say('fill.unsure', { value: unsure }) };
    if (wording) return { ...problem, message: words.say(wording.key, wording.values) };
    // Where another field is named, it is called as the form calls it.
    const named = message.replace(/\bthe field "(\w+)"/, (text, name: string) => {
      const field = places.get(`handles.${name}`);
      return field ? `the field “${labelOf(field)}”` : text;
    });
    return { ...problem, message: named };
  }

  /** What this browser holds against the published page, which the build accepted: it must keep nobody from a change. */
  get #publishedErrors(): ReadonlySet<string> {
    const { published, rules } = this.#settings;
    return (this.#known ??= new Set(published.id === '' ? [] : findProblems(published.data, rules()).map(keyOf)));
  }
}

const keyOf = ({ field, message }: FormProblem): string => `${field}\n${message}`;

/** What a file is told of an agreement that lacks means something else to the person who fills in a form. */
const AGREEMENT: Partial<Record<FormProblem['kind'], FormWordKey>> = {
  'consent-missing': 'fill.consent',
  'consent-unrecorded': 'fill.consent.unrecorded',
};

/** What only the list of interests can tell. */
const OF_INTERESTS: readonly FormProblem['kind'][] = ['interest-unknown', 'interest-kind', 'keyword-free'];

/** What is typed into a field of interests and not added to them. */
function leftoverIn(field: HTMLElement): string {
  const input = field.querySelector<HTMLInputElement>('[data-part="interest-input"]');
  return input?.value.trim() ?? '';
}

/** Problems in the order of their fields on the page; those without a field last. */
function inOrder(grouped: Grouped): [HTMLElement | undefined, FormProblem[]][] {
  return [...grouped].sort(([one], [other]) => {
    if (!one || !other) return Number(!one) - Number(!other);
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** What a field is called; within an item, with the item's name before it. */
function labelOf(place: HTMLElement): string {
  const label =
    place.querySelector('[data-part="label"], legend, label')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const item = place.closest<HTMLElement>('[data-part="items"] > *');
  return item ? `${titleOf(item)}, ${label}` : label;
}
