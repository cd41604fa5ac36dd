import type { Facet } from '../directory/facet.ts';
import type { Words } from '../directory/words.ts';
import type { Suggestion } from '../search/suggest.ts';
import type { SearchWordKey } from '../words/search.ts';
import { Combobox } from './combobox.ts';
import type { FacetForm } from './facet-form.ts';
import { copyOf, partOf } from './parts.ts';

/** What the suggestions of a field are made of. */
export interface SuggestionSettings {
  /** What the end of a text may become. */
  suggest(text: string): Promise<readonly Suggestion[]>;
  form: FacetForm;
  words: Words<SearchWordKey>;
  /** Which facets are offered; all unless told. */
  facets?: readonly Facet[];
  /** Takes a value that was picked, in place of the text from `start` on. */
  pick(facet: Facet, value: string, start: number): void;
}

/** Offers the values of the vocabulary while somebody types, each with how many mentors have it. */
export function offerSuggestions(
  root: ParentNode,
  field: HTMLInputElement,
  { suggest, form, words, facets, pick }: SuggestionSettings,
  signal: AbortSignal,
): Combobox<Suggestion> {
  const list = partOf(root, 'suggestions', HTMLElement);
  const template = partOf(root, 'suggestion', HTMLTemplateElement);
  const status = partOf(root, 'suggestion-status', HTMLElement);
  return new Combobox(
    {
      field,
      list,
      suggest: async (text) => {
        const found = await suggest(text);
        return facets ? found.filter(({ name }) => facets.includes(name.entry.facet)) : found;
      },
      fill: (option, { name }) => {
        const { facet, values } = name.entry;
        const label = form.labelOf(facet, values[0] ?? '');
        const copy = copyOf(template);
        partOf(copy, 'suggestion-label', HTMLElement).textContent = label;
        const also = partOf(copy, 'suggestion-name', HTMLElement);
        also.textContent = facet === 'interest' ? (name.text === label ? '' : name.text) : form.facetLabel(facet);
        const count = partOf(copy, 'suggestion-count', HTMLElement);
        count.textContent = words.say('search.count', { count: form.totalOf(facet, values[0] ?? '') });
        option.append(copy);
      },
      pick: ({ name, start }) => pick(name.entry.facet, name.entry.values[0] ?? '', start),
      announce: (count) => {
        status.textContent = count === 0 ? '' : words.say('search.suggestions', { count });
      },
    },
    signal,
  );
}
