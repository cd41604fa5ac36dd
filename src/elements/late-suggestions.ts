import { markCombobox } from './combobox-field.ts';
import { partOf } from './parts.ts';
import type { SuggestionSettings } from './search-suggestions.ts';

/**
 * Offers suggestions for a field whose page does without them until somebody comes to it: they are loaded then, and what
 * was typed meanwhile is answered. When they cannot be loaded, the next time that somebody comes tries again.
 */
export function offerSuggestionsLater(
  root: ParentNode,
  field: HTMLInputElement,
  settings: SuggestionSettings,
  signal: AbortSignal,
): void {
  let isLoading = false;
  markCombobox(field, partOf(root, 'suggestions', HTMLElement));
  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    const before = field.value;
    try {
      const { offerSuggestions } = await import('./search-suggestions.ts');
      if (signal.aborted) return;
      const combobox = offerSuggestions(root, field, settings, signal);
      if (field.value !== before) void combobox.update();
    } catch {
      isLoading = false;
    }
  };
  field.addEventListener('focus', () => void load(), { signal });
  if (document.activeElement === field) void load();
}
