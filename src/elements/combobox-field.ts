/** Says of a text field that it has a list of suggestions, which is closed. */
export function markCombobox(field: HTMLInputElement, list: HTMLElement): void {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
}
