import { isEmptyQuery, type SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { partOf } from './parts.ts';
import type { Answer } from './search-answer.ts';

/** A sentence, and other texts that the reader may mean, each with what it is called. */
interface Note {
  text: string;
  texts?: { label: string; text: string }[];
}

/** Says over the results how the text was read, where that is not plain: corrected, only in part, in two ways. */
export class SearchNotes {
  readonly #box: HTMLElement;
  readonly #order: HTMLElement;
  readonly #hidden: HTMLElement;
  readonly #form: FacetForm;
  readonly #words: Words<SearchWordKey>;

  constructor(root: ParentNode, form: FacetForm, words: Words<SearchWordKey>) {
    this.#box = partOf(root, 'notes', HTMLElement);
    this.#order = partOf(root, 'order', HTMLElement);
    this.#hidden = partOf(root, 'hidden', HTMLElement);
    this.#form = form;
    this.#words = words;
  }

  /** What is said now, for those who do not see it. */
  get text(): string {
    return [...this.#box.children].map((note) => note.textContent.trim()).join(' ');
  }

  show(query: SearchQuery, answer: Answer): void {
    const notes = answer.total === 0 ? [] : this.#notesOf(answer);
    this.#box.replaceChildren(...notes.map((note) => this.#create(note)));
    this.#order.hidden = !isEmptyQuery(query);
    if (answer.matches) this.#offerHidden(query, answer.matches.hidden);
  }

  /** Offers those who have not confirmed their page for long, or says how many of them are shown. */
  #offerHidden({ showsHidden }: SearchQuery, count: number): void {
    const months = Number(this.#hidden.dataset['months']);
    partOf(this.#hidden, 'hidden-label', HTMLElement).textContent = this.#words.say('search.hidden', { count, months });
    this.#hidden.hidden = count === 0 && !showsHidden;
  }

  #notesOf(answer: Answer): Note[] {
    const { parts, unknown, matches } = answer;
    const isPartial = matches !== undefined && matches.answered < parts.length;
    const lost = this.#words.list(unknown.map(({ said }) => `“${said}”`));
    const partial: Note[] = !isPartial
      ? []
      : [
          {
            text:
              unknown.length > 0
                ? this.#words.say('search.unknown', { words: lost })
                : this.#words.say('search.partial'),
          },
        ];
    return [...this.#corrected(answer), ...partial, ...this.#wider(answer), ...this.#ambiguous(answer)];
  }

  #corrected({ correction }: Answer): Note[] {
    if (!correction) return [];
    const { said, meant } = correction;
    return [{ text: this.#words.say('search.corrected', { said, meant }) }];
  }

  /** Something that nobody names, so that the nearest wider interests are shown. */
  #wider({ parts }: Answer): Note[] {
    return parts.flatMap(({ said, meaning }) => {
      if (meaning?.how !== 'wider' || meaning.values.length === 0) return [];
      const wider = this.#words.list(
        meaning.values.map((value) => this.#form.labelOf(meaning.facet, value)),
        'disjunction',
      );
      return [{ text: this.#words.say('search.wider', { said, wider }) }];
    });
  }

  /** An abbreviation of several interests, each of which may be chosen instead. */
  #ambiguous({ text, parts }: Answer): Note[] {
    return parts.flatMap(({ said, start, end, meaning }) => {
      if (meaning?.how !== 'abbreviation' || meaning.values.length < 2) return [];
      const labels = meaning.values.map((value) => this.#form.labelOf(meaning.facet, value));
      return [
        {
          text: this.#words.say('search.ambiguous', { said, count: labels.length }),
          texts: labels.map((label) => ({ label, text: text.slice(0, start) + label + text.slice(end) })),
        },
      ];
    });
  }

  #create({ text, texts = [] }: Note): HTMLElement {
    const note = document.createElement('p');
    note.className = 'search-note';
    note.append(text);
    for (const other of texts) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button-quiet';
      button.dataset['text'] = other.text;
      button.textContent = other.label;
      note.append(' ', button);
    }
    return note;
  }
}
