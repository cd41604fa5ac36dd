/** Puts words of one's own into the field for free keywords of the form around `field`; false where there is none. */
export function addKeyword(field: HTMLElement, text: string): boolean {
  const input = keywordInput(field);
  if (!input) return false;
  const before = input.value.trim().replace(/[,;\s]+$/, '');
  input.value = before === '' ? text : `${before}, ${text}`;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Whether the form around `field` takes free keywords. */
export function hasKeywords(field: HTMLElement): boolean {
  return keywordInput(field) !== undefined;
}

function keywordInput(field: HTMLElement): HTMLInputElement | undefined {
  const input = field.closest('form')?.querySelector('[data-field="keywords"] input');
  return input instanceof HTMLInputElement ? input : undefined;
}
