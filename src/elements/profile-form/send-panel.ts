import type { Words } from '../../directory/words.ts';
import { formatChanges, type EditRequest } from '../../edits/edit-request.ts';
import type { EditSettings } from '../../edits/edit-links.ts';
import type { FormWordKey } from '../../words/form.ts';
import { copyText } from '../copy-text.ts';
import { partOf } from '../parts.ts';
import { changedFields, fieldLabel } from './changed-fields.ts';
import { HeldFile, openWays, showWays } from './send-ways.ts';

/** What the panel is told once. */
export interface SendPanelSettings {
  words: Words<FormWordKey>;
  settings: EditSettings;
  /** Whose labels the changed fields are called by. */
  form: ParentNode;
  /** Called when somebody says that they have sent it. */
  onSent(): void;
}

/** What is to be sent. */
export interface ReadyChange {
  request: EditRequest;
  /** The name of the mentor. */
  name: string;
  /** The whole file as it would be with the change, and its name: `grace-okafor.mdx`. */
  file: string;
  fileName: string;
}

/**
 * Shows what will be sent and the ways to send it; it sends nothing by itself. The panel (`section` with a heading) has the
 * parts `send-summary`, `changes` (`pre`), the ways as `showWays` has them, in `send-paste` the parts `send-copy` (button),
 * `send-copy-status` (`role="status"`) and `send-paste-open` (link), and `send-after` with the button `send-done`, and
 * `send-thanks`. Throws an error where one is missing.
 */
export class SendPanel {
  readonly #root: HTMLElement;
  readonly #settings: SendPanelSettings;
  readonly #file = new HeldFile();

  constructor(root: HTMLElement, settings: SendPanelSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    root.tabIndex = -1;
    root.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
    signal.addEventListener('abort', () => this.#file.release());
    this.hide();
  }

  get isShown(): boolean {
    return !this.#root.hidden;
  }

  /** Shows a change that nothing is wrong with, and takes the focus. */
  show({ request, name, file, fileName }: ReadyChange): void {
    const { settings, words } = this.#settings;
    const title = words.say(request.isNew ? 'edit.send.issue.title.new' : 'edit.send.issue.title', { name });
    const ways = openWays({ request, title, fileName, settings, words }, this.#file.hold(file));
    this.#part('send-summary').textContent = this.#summary(request);
    this.#part('changes').textContent = formatChanges(request.patch);
    this.#part('send-copy-status').textContent = '';
    this.#part('send-after').hidden = true;
    this.#part('send-thanks').hidden = true;
    showWays(this.#root, ways, fileName);
    this.#root.hidden = false;
    // It may be higher than the window, and a browser would then show its middle.
    this.#root.focus({ preventScroll: true });
    this.#root.scrollIntoView({ block: 'start' });
  }

  /** Hides what is no longer what the form says. */
  hide(): void {
    this.#root.hidden = true;
    this.#file.release();
  }

  #summary({ patch, isNew }: EditRequest): string {
    const { words, form } = this.#settings;
    const names = [...new Set(changedFields(patch).map((path) => fieldLabel(form, path)))];
    const count = names.length;
    return isNew
      ? words.say('edit.send.new', { count })
      : words.say('edit.send.fields', { count, names: words.list(names) });
  }

  #onClick(target: EventTarget | null): void {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('a, button') : null;
    const part = pressed?.dataset['part'];
    if (part === 'send-copy') void this.#copy();
    else if (part === 'send-done') this.#finish();
    else if (pressed instanceof HTMLAnchorElement) this.#part('send-after').hidden = false;
  }

  /** Where the browser does not let the page copy, the text is selected, so that a person can. */
  async #copy(): Promise<void> {
    const changes = this.#part('changes');
    const status = this.#part('send-copy-status');
    const isCopied = await copyText(changes.textContent);
    if (!isCopied) {
      changes.closest('details')?.setAttribute('open', '');
      document.getSelection()?.selectAllChildren(changes);
    }
    status.textContent = this.#settings.words.say(isCopied ? 'edit.send.copied' : 'edit.send.selected');
  }

  #finish(): void {
    this.#settings.onSent();
    const thanks = this.#part('send-thanks');
    this.#part('send-after').hidden = true;
    thanks.hidden = false;
    thanks.tabIndex = -1;
    thanks.focus();
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}
