import type { Facet } from '../directory/facets.ts';
import type { Words } from '../directory/words.ts';
import type { Name } from '../search/lexicon.ts';
import { suggest, type Suggestion } from '../search/suggest.ts';
import type { SearchWordKey } from '../words/search.ts';
import { Combobox } from './combobox.ts';
import type { FacetForm } from './facet-form.ts';
import { copyOf, partOf } from './parts.ts';
import type { QueryReader } from './query-reader.ts';

/** What the suggestions of a field are made of. */
export interface SuggestionSettings {
  reader: QueryReader;
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
  { reader, form, words, facets, pick }: SuggestionSettings,
  signal: AbortSignal,
): Combobox<Suggestion> {
  const list = partOf(root, 'suggestions', HTMLElement);
  const template = partOf(root, 'suggestion', HTMLTemplateElement);
  const status = partOf(root, 'suggestion-status', HTMLElement);
  const countOf = ({ entry }: Name): number => form.totalOf(entry.facet, entry.values[0] ?? '');
  return new Combobox(
    {
      field,
      list,
      suggest: async (text) => {
        const found = suggest(text, await reader.loadLexicon(), countOf);
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
        count.textContent = words.say('search.count', { count: countOf(name) });
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
