import type { InterestSuggestion } from '../../directory/interest-suggestions.ts';
import type { Words } from '../../directory/words.ts';
import type { FormWordKey } from '../../words/form.ts';
import { Combobox } from '../combobox.ts';
import { copyOf, partOf } from '../parts.ts';
import { addChosen, chosenIn, startChosen } from './chosen-interests.ts';
import type { FormVocabulary, InterestReading } from './form-vocabulary.ts';
import { InterestNote } from './interest-note.ts';
import { addKeyword, hasKeywords } from './keyword-field.ts';

/** What a field of interests is told. */
export interface InterestPickerSettings {
  vocabulary(): Promise<FormVocabulary>;
  words: Words<FormWordKey>;
}

/**
 * Makes a field of interests (`data-field` is `interests` or `personalInterests`, `data-most` how many it holds) pick from the vocabulary by mouse or by
 * keyboard alone. What is chosen stands in the page, as `chosenIn` reads it; every change of it dispatches a bubbling
 * `change` from the list. The field has these parts: `interest-input`, `suggestions`, the template `suggestion`,
 * `suggestion-status`, `chosen`, the template `chosen-item` (an `li` with `chosen-label`, `chosen-up`, `chosen-down` and
 * `chosen-remove`), `interest-note` and `interest-status` (`role="status"`). Throws an error where one is missing.
 */
export function startInterestPicker(field: HTMLElement, settings: InterestPickerSettings, signal: AbortSignal): void {
  new InterestPicker(field, settings, signal);
}

/** What the list below the field offers: an interest, or to keep what is typed as a free keyword. */
type Choice = InterestSuggestion | { keyword: string };

/** Shorter texts are the beginning of something. */
const MIN_KEYWORD_LETTERS = 3;
/** Longer than a press takes: what is said below the field must not move a button away from under a finger. */
const LEAVING_MS = 400;

class InterestPicker {
  readonly #field: HTMLElement;
  readonly #settings: InterestPickerSettings;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #note: InterestNote;
  readonly #combobox: Combobox<Choice>;
  readonly #isPersonal: boolean;
  readonly #most: number;

  constructor(field: HTMLElement, settings: InterestPickerSettings, signal: AbortSignal) {
    this.#field = field;
    this.#settings = settings;
    this.#isPersonal = field.dataset['field'] === 'personalInterests';
    this.#most = Number(field.dataset['most'] ?? Infinity);
    this.#input = partOf(field, 'interest-input', HTMLInputElement);
    this.#status = partOf(field, 'interest-status', HTMLElement);
    this.#note = new InterestNote(partOf(field, 'interest-note', HTMLElement), {
      words: settings.words,
      add: ({ id }) => void this.#addFromNote(id),
      keep: hasKeywords(field) ? (text) => this.#keep(text) : undefined,
    });
    this.#combobox = this.#offerSuggestions(signal);
    const { words } = settings;
    startChosen(field, { words, input: this.#input, onChange: (said) => this.#onChange(said) }, signal);
    this.#input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#input.addEventListener('input', () => this.#note.clear(), { signal });
    field.addEventListener('focusout', () => setTimeout(() => void this.#onLeave(signal), LEAVING_MS), { signal });
  }

  #offerSuggestions(signal: AbortSignal): Combobox<Choice> {
    const template = partOf(this.#field, 'suggestion', HTMLTemplateElement);
    const status = partOf(this.#field, 'suggestion-status', HTMLElement);
    const { words } = this.#settings;
    return new Combobox<Choice>(
      {
        field: this.#input,
        list: partOf(this.#field, 'suggestions', HTMLElement),
        suggest: (text) => this.#suggest(text),
        fill: (option, choice) => {
          const { label, name } = textsOf(choice, words);
          const copy = copyOf(template);
          partOf(copy, 'suggestion-label', HTMLElement).textContent = label;
          partOf(copy, 'suggestion-name', HTMLElement).textContent = name;
          copy.querySelector('[data-part="suggestion-count"]')?.remove();
          option.append(copy);
        },
        pick: (choice) => void ('keyword' in choice ? this.#keep(choice.keyword) : this.#add(choice.interest.id)),
        announce: (count) => {
          status.textContent = count === 0 ? '' : words.say('search.suggestions', { count });
        },
      },
      signal,
    );
  }

  async #suggest(text: string): Promise<Choice[]> {
    const vocabulary = await this.#vocabulary();
    const chosen = chosenIn(this.#field);
    const typed = text.trim();
    const found =
      vocabulary?.suggestInterests(typed, this.#isPersonal).filter(({ interest }) => !chosen.includes(interest.id)) ??
      [];
    const isUnknown = vocabulary?.readInterest(typed, this.#isPersonal).kind !== 'known';
    const isOffered = isUnknown && typed.length >= MIN_KEYWORD_LETTERS && hasKeywords(this.#field);
    return [...found, ...(isOffered ? [{ keyword: typed }] : [])];
  }

  /** The vocabulary; without it, says so once and gives none, so that free keywords still work. */
  async #vocabulary(): Promise<FormVocabulary | undefined> {
    try {
      return await this.#settings.vocabulary();
    } catch {
      this.#status.textContent = this.#settings.words.say('edit.interest.failed');
      return undefined;
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    // Enter finishes an interest here; it must not send the form.
    event.preventDefault();
    void this.#take(this.#input.value.trim());
  }

  /** Adds whatever a typed text names: one interest, or several with commas between them. The rest stays, with a note. */
  async #take(text: string): Promise<void> {
    const vocabulary = await this.#vocabulary();
    if (text === '' || !vocabulary) return;
    const read = (part: string): InterestReading => this.#read(part, vocabulary);
    const rest: string[] = [];
    let isFull = false;
    for (const part of read(text).kind === 'unknown' ? partsOf(text) : [text]) {
      const reading = read(part);
      const isAdded = reading.kind === 'known' && (await this.#add(reading.interest.id));
      if (!isAdded) rest.push(part);
      isFull ||= !isAdded && reading.kind === 'known';
    }
    this.#input.value = rest.join(', ');
    const [first, ...others] = rest;
    if (first === undefined || isFull) return;
    this.#status.textContent = '';
    this.#note.show(this.#input.value, others.length === 0 ? read(first) : { kind: 'unknown', nearest: [] });
  }

  /** What a text stands for; of what may be meant by an unknown one, what is chosen already is left out. */
  #read(text: string, vocabulary: FormVocabulary): InterestReading {
    const reading = vocabulary.readInterest(text, this.#isPersonal);
    if (reading.kind !== 'unknown') return reading;
    const chosen = chosenIn(this.#field);
    return { kind: 'unknown', nearest: reading.nearest.filter(({ id }) => !chosen.includes(id)) };
  }

  /** What was typed and left is easily taken for added. */
  async #onLeave(signal: AbortSignal): Promise<void> {
    const text = this.#input.value.trim();
    if (signal.aborted || text === '' || this.#field.contains(document.activeElement)) return;
    const vocabulary = await this.#vocabulary();
    if (vocabulary) this.#note.show(text, this.#read(text, vocabulary));
  }

  async #addFromNote(id: string): Promise<void> {
    await this.#add(id);
    this.#input.focus();
  }

  /** Adds an interest at the end; false where there is no room for it. */
  async #add(id: string): Promise<boolean> {
    const { words } = this.#settings;
    const vocabulary = await this.#settings.vocabulary();
    const label = vocabulary.label(id);
    const chosen = chosenIn(this.#field);
    if (chosen.includes(id)) {
      this.#finish(words.say('edit.interest.twice', { label }));
      return true;
    }
    if (chosen.length >= this.#most) {
      this.#status.textContent = words.say('edit.interest.full', { count: this.#most });
      return false;
    }
    addChosen(this.#field, id, { vocabulary, words });
    this.#finish('');
    this.#onChange(words.say('edit.interest.added', { label, place: chosen.length + 1 }));
    return true;
  }

  #keep(text: string): void {
    addKeyword(this.#field, text);
    this.#finish(this.#settings.words.say('edit.interest.kept', { text }));
    this.#input.focus();
  }

  #finish(said: string): void {
    this.#input.value = '';
    this.#note.clear();
    this.#combobox.close();
    this.#status.textContent = said;
  }

  #onChange(said: string): void {
    this.#status.textContent = said;
    partOf(this.#field, 'chosen', HTMLElement).dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** What an option says: what it adds and, where that is not what was typed, by which name it was found. */
function textsOf(choice: Choice, words: Words<FormWordKey>): { label: string; name: string } {
  if ('keyword' in choice) return { label: words.say('edit.interest.keep', { text: choice.keyword }), name: '' };
  const { interest, name } = choice;
  return { label: interest.label, name: name === interest.label ? '' : name };
}
