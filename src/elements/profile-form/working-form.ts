import type { Day } from '../../directory/availability.ts';
import { freeId, idOf } from '../../directory/identifier.ts';
import { createPatch, isEmptyPatch, type Patch } from '../../edits/patch.ts';
import { SpliceError, spliceFile } from '../../edits/splice.ts';
import { RESERVED_IDS } from '../../schemas/text.ts';
import { joinParts, type FileParts } from '../../source/file-parts.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import { withAgreement } from './agreement.ts';
import { startPreview } from './card-preview.ts';
import { showChosen } from './chosen-interests.ts';
import { DraftStore } from './draft-store.ts';
import { FormCheck, type Written } from './form-check.ts';
import { FormDraft } from './form-draft.ts';
import { FormItems } from './form-items.ts';
import type { FormSettings } from './form-session.ts';
import { FormValues } from './form-values.ts';
import { NO_INTERESTS, type FormVocabulary } from './form-vocabulary.ts';
import { startHandleNote } from './handle-note.ts';
import { startInterestPicker } from './interest-picker.ts';
import type { Source } from './published-page.ts';
import { SendPanel } from './send-panel.ts';
import { tidyField } from './tidy-field.ts';

/** How long the form must rest before what was written is looked at and kept. */
const REST_MS = 400;
/** Larger files are refused by the reader of profiles. */
const MAX_FILE_BYTES = 65_536;

/** A form at work: filled in, checked, kept as a draft, previewed, and made ready to send. */
export class WorkingForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #source: Source;
  readonly #settings: FormSettings;
  readonly #signal: AbortSignal;
  readonly #values: FormValues;
  readonly #draft: FormDraft;
  readonly #check: FormCheck;
  readonly #panel: SendPanel;
  readonly #showPreview: ReturnType<typeof startPreview>;
  #vocabulary: FormVocabulary | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Throws an error when the page does not have the parts of a form. */
  constructor(root: HTMLElement, source: Source, settings: FormSettings, signal: AbortSignal) {
    const { words, edits } = settings;
    this.#root = root;
    this.#source = source;
    this.#settings = settings;
    this.#signal = signal;
    this.#form = partOf(root, 'form', HTMLFormElement);
    const announce = (text: string): void => this.#say(text, 'form-announcement');
    const items = new FormItems(this.#form, { words, announce, onChange: (list) => this.#onInput(list) }, signal);
    const showInterests = (field: HTMLElement, ids: readonly string[]): void =>
      showChosen(field, ids, { vocabulary: this.#interests, words });
    this.#values = new FormValues(this.#form, { items, showInterests });
    const store = new DraftStore(
      `${settings.sources}${source.id === '' ? 'join' : source.id}`,
      () => localStorage,
      () => this.#say(words.say('fill.draft.blocked')),
    );
    const onDiscard = (): void => this.#onDiscard();
    this.#draft = new FormDraft(root, { words, store, source, values: this.#values, onDiscard }, signal);
    this.#check = new FormCheck(
      root,
      {
        words,
        read: () => this.#read(),
        rules: () => ({
          vocabulary: this.#interests,
          latestDay: latestDay(),
          today: localDay(),
          consent: settings.rules.consent,
          hasCoordinator: edits.email !== undefined,
        }),
        knowsInterests: () => this.#vocabulary !== undefined,
        published: source,
      },
      signal,
    );
    const panel = partOf(root, 'send', HTMLElement);
    this.#panel = new SendPanel(
      panel,
      { words, settings: edits, form: this.#form, onSent: () => this.#draft.forget() },
      signal,
    );
    this.#showPreview = startPreview(partOf(root, 'preview', HTMLElement), signal);
  }

  /** Shows the source and what was kept of changes to it, and listens from now on. */
  start(vocabulary: FormVocabulary | undefined, load: () => Promise<FormVocabulary>): void {
    const { words } = this.#settings;
    const signal = this.#signal;
    const loadVocabulary = async (): Promise<FormVocabulary> => {
      const isFirst = this.#vocabulary === undefined;
      this.#vocabulary = await load();
      if (isFirst) this.#onVocabulary();
      return this.#vocabulary;
    };
    this.#vocabulary = vocabulary;
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-control="interests"]')) {
      startInterestPicker(field, { vocabulary: loadVocabulary, words }, signal);
    }
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-control="handle"]')) {
      startHandleNote(field, words, signal);
    }
    const { data, text, id } = this.#source;
    // What somebody wrote into an empty form before it worked stays.
    if (id !== '') this.#values.fill(data, text);
    this.#draft.restore();
    this.#listen();
    this.#preview();
    if (!vocabulary) loadVocabulary().catch(() => undefined);
  }

  /** Says what is wrong, or shows the ways to send what was written. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#save();
    this.#preview();
    this.#say('');
    this.#panel.hide();
    if (!(await this.#check.checkAll())) return;
    const { words, mode } = this.#settings;
    const { complete, text } = this.#read();
    const { parts, data, text: publishedText } = this.#source;
    const patch: Patch = {
      fields: createPatch(data, complete),
      ...(text === publishedText ? {} : { body: text }),
    };
    if (isEmptyPatch(patch)) {
      this.#say(words.say('fill.unchanged'));
      return;
    }
    const isNew = mode === 'join';
    const name = String(complete['name']);
    const id = isNew ? freeId(idOf(name, 'mentor'), (one) => RESERVED_IDS.has(one)) : this.#source.id;
    const file = withPatch(parts, patch);
    if (file === undefined) this.#say(words.say('fill.unspliced'));
    else if (new TextEncoder().encode(file).length > MAX_FILE_BYTES) this.#say(words.say('fill.tooLarge'));
    else this.#panel.show({ request: { id, isNew, patch }, name, file, fileName: `${id}.mdx` });
  }

  #listen(): void {
    const signal = this.#signal;
    const form = this.#form;
    form.addEventListener('input', ({ target }) => this.#onInput(fieldOf(target)), { signal });
    form.addEventListener('change', ({ target }) => this.#onChange(fieldOf(target)), { signal });
    form.addEventListener('focusout', (event) => this.#onLeave(event), { signal });
    window.addEventListener('pagehide', () => this.#timer !== undefined && this.#save(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #onInput(field: HTMLElement | null): void {
    if (field) this.#check.touch(field);
    if (this.#panel.isShown) this.#panel.hide();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onRest(), REST_MS);
  }

  #onChange(field: HTMLElement | null): void {
    if (field) tidyField(field);
    this.#onInput(field);
    if (field) void this.#check.leave(field);
  }

  #onLeave({ target, relatedTarget }: FocusEvent): void {
    const field = fieldOf(target);
    if (field && !(relatedTarget instanceof Node && field.contains(relatedTarget))) void this.#check.leave(field);
  }

  #onRest(): void {
    this.#save();
    this.#preview();
    void this.#check.review();
  }

  #save(): void {
    this.#timer = undefined;
    this.#draft.save(this.#values.read());
  }

  #onDiscard(): void {
    clearTimeout(this.#timer);
    this.#check.clear();
    this.#panel.hide();
    this.#preview();
    this.#say(this.#settings.words.say('fill.draft.gone'), 'form-announcement');
    this.#form.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  /** Interests that were shown by their ids are called by their names. */
  #onVocabulary(): void {
    const { data } = this.#values.read();
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-control="interests"]')) {
      const ids = data[field.dataset['field'] ?? ''];
      if (Array.isArray(ids))
        showChosen(field, ids.map(String), { vocabulary: this.#interests, words: this.#settings.words });
    }
    this.#preview();
    void this.#check.review();
  }

  #read(): Written {
    const reading = this.#values.read();
    return { ...reading, complete: withAgreement(reading.data, this.#source.data, localDay()) };
  }

  #preview(): void {
    const { words, photos, rules } = this.#settings;
    const { id } = this.#source;
    this.#showPreview({
      id,
      profile: this.#read().complete,
      vocabulary: this.#interests,
      words,
      today: localDay(),
      staleAfterMonths: rules.staleAfterMonths,
      ...(id === '' ? {} : { photos }),
    });
  }

  get #interests(): FormVocabulary {
    return this.#vocabulary ?? NO_INTERESTS;
  }

  #say(text: string, part: 'form-status' | 'form-announcement' = 'form-status'): void {
    partOf(this.#root, part, HTMLElement).textContent = text;
  }
}

/** The text of the file with the change; undefined where it is written so that it cannot be changed like this. */
function withPatch(parts: FileParts, patch: Patch): string | undefined {
  try {
    return joinParts(spliceFile(parts, patch));
  } catch (error) {
    if (error instanceof SpliceError) return undefined;
    throw error;
  }
}

/** The field around whatever an event came from. */
function fieldOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
}

/** The latest day that it may be anywhere on Earth: a date after it lies in the future. */
function latestDay(): Day {
  const HOURS_AHEAD = 14;
  return new Date(Date.now() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}
