import type { Words } from '../../directory/words.ts';
import type { EditSettings } from '../../edits/edit-links.ts';
import type { Rules } from '../../source/profile-checks.ts';
import type { FormWordKey } from '../../words/form.ts';
import { partOf } from '../parts.ts';
import { remember } from '../remember.ts';
import { whenIdle } from '../when-idle.ts';
import type { WorkingForm } from './working-form.ts';

/** What of a site's rules the form is told. */
export interface FormRules {
  consent: Rules['consent'];
  /** Months after which a page counts as not confirmed. */
  staleAfterMonths: number;
}

/** What the form of a page is told. */
export interface FormSettings {
  /** Whether a page is written anew, or one that is there is changed. */
  mode: 'join' | 'update';
  /** Address to which `<id>.json` is added. */
  sources: string;
  vocabulary: string;
  photos: string;
  edits: EditSettings;
  rules: FormRules;
  words: Words<FormWordKey>;
}

/** One visit to the form. All that checks and changes a page is loaded when it is needed: here, as soon as a page is known. */
export class FormSession {
  readonly #root: HTMLElement;
  readonly #settings: FormSettings;
  readonly #signal: AbortSignal;
  readonly #form: HTMLFormElement;
  readonly #load: () => Promise<WorkingForm | undefined>;

  /** Throws an error when the page does not have a form. */
  constructor(root: HTMLElement, settings: FormSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    this.#signal = signal;
    this.#form = partOf(root, 'form', HTMLFormElement);
    this.#load = remember(() => this.#startEngine());
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event), { signal: this.#signal });
    if (this.#settings.mode === 'update') this.#startUpdate();
    else this.#startJoin();
  }

  #startUpdate(): void {
    this.#form.hidden = true;
    if (new URLSearchParams(location.search).has('p')) void this.#loadOrSay();
    else this.#show('missing');
  }

  #startJoin(): void {
    const signal = this.#signal;
    const load = (): void => void this.#loadOrSay();
    if (hasDraft(this.#settings.sources)) load();
    for (const type of ['focusin', 'input']) this.#form.addEventListener(type, load, { signal, once: true });
    this.#form.addEventListener('click', (event) => this.#onEarlyClick(event), { signal });
    whenIdle(load);
  }

  /** A button that was pressed before it could do anything does it now. */
  #onEarlyClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-part="add"]') : null;
    if (button && !this.#root.hasAttribute('ready')) void this.#loadOrSay().then((engine) => engine && button.click());
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    void this.#loadOrSay().then((engine) => engine?.send());
  }

  async #loadOrSay(): Promise<WorkingForm | undefined> {
    try {
      return await this.#load();
    } catch (error) {
      reportError(error);
      this.#show('failed');
      return undefined;
    }
  }

  /** Gives undefined where there is nothing to change: no such page, or only the question whether it is still true. */
  async #startEngine(): Promise<WorkingForm | undefined> {
    this.#show('loading');
    const { forbidCompiling } = await import('./zod-settings.ts');
    forbidCompiling();
    const { startForm, startConfirm } = await import('./form-engine.ts');
    const query = new URLSearchParams(location.search);
    const id = this.#settings.mode === 'update' ? (query.get('p') ?? '') : undefined;
    if (id !== undefined && query.has('confirm')) {
      const isKnown = await startConfirm(this.#root, id, this.#settings, this.#signal);
      this.#show(isKnown ? 'confirm' : 'missing');
      return undefined;
    }
    const engine = await startForm(this.#root, id, this.#settings, this.#signal);
    this.#show(engine ? 'form' : 'missing');
    if (engine && !this.#signal.aborted) this.#root.setAttribute('ready', '');
    return engine;
  }

  /** Shows one of the states of the page that changes a page; the form of a new one is always there. */
  #show(state: 'loading' | 'missing' | 'failed' | 'confirm' | 'form'): void {
    if (this.#signal.aborted) return;
    const isUpdate = this.#settings.mode === 'update';
    if (isUpdate) {
      for (const name of ['loading', 'missing', 'failed', 'confirm', 'form']) {
        partOf(this.#root, name, HTMLElement).hidden = name !== state;
      }
    } else if (state === 'failed') {
      partOf(this.#root, 'form-status', HTMLElement).textContent = this.#settings.words.say('fill.failed');
    }
  }
}

/** Whether something of a new page of this directory was kept, which is read elsewhere; then it is shown at once. */
function hasDraft(sources: string): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => /^mentor-directory:draft:v\d+:(.*)$/.exec(key)?.[1] === `${sources}join`,
    );
  } catch {
    return false;
  }
}
