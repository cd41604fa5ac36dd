import type { Words } from '../../directory/words.ts';
import { fingerprint } from '../../directory/fingerprint.ts';
import { applyPatch, createPatch } from '../../edits/patch.ts';
import type { FormWordKey } from '../../words/form.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import type { DraftStore } from './draft-store.ts';
import type { FormValues, Reading } from './form-values.ts';
import type { Source } from './published-page.ts';

/** What the draft of a form is told. */
export interface FormDraftSettings {
  words: Words<FormWordKey>;
  store: DraftStore;
  source: Source;
  values: FormValues;
  /** Called when the draft was discarded and the form shows the source again. */
  onDiscard(): void;
}

/** Keeps what somebody writes in this browser, and brings it back. */
export class FormDraft {
  readonly #note: HTMLElement;
  readonly #settings: FormDraftSettings;
  readonly #base: string;

  constructor(root: HTMLElement, settings: FormDraftSettings, signal: AbortSignal) {
    this.#note = partOf(root, 'draft-note', HTMLElement);
    this.#settings = settings;
    const { yaml, body } = settings.source.parts;
    this.#base = fingerprint(`${yaml}\n${body}`);
    partOf(this.#note, 'draft-discard', HTMLElement).addEventListener('click', () => this.#discard(), { signal });
  }

  /** Shows what was kept, on what the source says now, and says so. Gives whether there was anything. */
  restore(): boolean {
    const { store, source, values, words } = this.#settings;
    const draft = store.read();
    if (!draft) return false;
    values.change(applyPatch(source.data, draft.fields), draft.text ?? source.text);
    if (!this.#isChanged(values.read())) {
      store.clear();
      return false;
    }
    const key = draft.base === this.#base ? 'fill.draft' : 'fill.draft.changed';
    const date = words.day(localDay(new Date(draft.savedAt)));
    partOf(this.#note, 'draft-said', HTMLElement).textContent = words.say(key, { date });
    this.#note.hidden = false;
    return true;
  }

  /** Keeps what differs from the source; where nothing does, keeps nothing. */
  save(reading: Reading): void {
    const { store, source } = this.#settings;
    if (!this.#isChanged(reading)) {
      store.clear();
      return;
    }
    const { data, text } = reading;
    store.write({
      base: this.#base,
      fields: createPatch(source.data, data),
      ...(text === source.text ? {} : { text }),
      savedAt: new Date().toISOString(),
    });
  }

  /** Keeps nothing any more: it was sent. */
  forget(): void {
    this.#settings.store.clear();
    this.#note.hidden = true;
  }

  #isChanged({ data, text }: Reading): boolean {
    const { source } = this.#settings;
    return text !== source.text || Object.keys(createPatch(source.data, data)).length > 0;
  }

  #discard(): void {
    const { source, values, onDiscard } = this.#settings;
    this.forget();
    values.fill(source.data, source.text);
    onDiscard();
  }
}
