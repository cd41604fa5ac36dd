import type { Words } from '../../directory/words.ts';
import { isRefusal, parseHandle, type Handle } from '../../handles/handle.ts';
import { PLATFORMS, type Platform } from '../../schemas/handles.ts';
import type { FormWordKey } from '../../words/form.ts';
import { partOf } from '../parts.ts';

/** Long enough for a pause, so that a reader aloud is not interrupted at every letter. */
const PAUSE_MS = 300;

/**
 * Says below a field for a handle (`data-field` is `handles.<platform>`) what is typed there will become and where it
 * leads, or what to paste instead. On leaving a field that was edited, the handle takes its one canonical form; a field
 * that nobody edited stays as it is. The field has an `input` and the part `handle-note`.
 */
export function startHandleNote(field: HTMLElement, words: Words<FormWordKey>, signal: AbortSignal): void {
  const platform = platformOf(field);
  const input = field.querySelector<HTMLInputElement>('input:not([type="checkbox"])');
  if (platform === undefined || !input) return;
  const note = partOf(field, 'handle-note', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (isLeft: boolean): void => {
    clearTimeout(timer);
    // On leaving, the form itself says as an error what is none; nobody need hear it twice.
    const isTold = isLeft || field.querySelector('[data-part="error"]:not([hidden])') !== null;
    const isRefused = isRefusal(parseHandle(platform, input.value));
    note.textContent = isTold && isRefused ? '' : noteOf(platform, input.value, words);
  };
  note.setAttribute('aria-live', 'polite');
  note.id ||= `${input.id}-note`;
  input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(false), PAUSE_MS);
    },
    { signal },
  );
  // It comes to the field before it comes to the form, so the form reads what it says afterwards.
  input.addEventListener(
    'change',
    () => {
      input.value = canonicalText(platform, input.value) ?? input.value;
      show(true);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What a text will become as a handle of a platform, in words; empty for an empty one. */
export function noteOf(platform: Platform, text: string, words: Words<FormWordKey>): string {
  if (text.trim() === '') return '';
  const handle = parseHandle(platform, text);
  if (isRefusal(handle)) return `${handle.refusal} ${handle.hint}`;
  const { url } = handle;
  const shown = textOf(handle);
  return shown === url
    ? words.say('edit.handle.plain', { url })
    : words.say('edit.handle.leads', { handle: shown, url });
}

/** A handle as it is written in a file; undefined for a text that is none, or that says more than its handle. */
export function canonicalText(platform: Platform, text: string): string | undefined {
  const handle = parseHandle(platform, text);
  if (isRefusal(handle)) return undefined;
  const again = parseHandle(platform, textOf(handle));
  return !isRefusal(again) && again.key === handle.key && again.url === handle.url ? textOf(handle) : undefined;
}

/** A website is written as people know it, by its address. */
const textOf = ({ platform, handle, url }: Handle): string => (platform === 'website' ? url : handle);

function platformOf({ dataset }: HTMLElement): Platform | undefined {
  const name = dataset['field']?.split('.').at(-1);
  return PLATFORMS.find((platform) => platform === name);
}
