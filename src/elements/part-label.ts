import type { Words } from '../directory/words.ts';
import type { FacetForm } from './facet-form.ts';
import type { ReadPart } from './query-reader.ts';

/** What a part of the text was understood as; nothing for one that is looked for in texts. */
export function partLabel({ said, meaning, rows }: ReadPart, form: FacetForm, words: Words): string | undefined {
  if (!meaning) return rows && said;
  if (meaning.how === 'beginning' || meaning.how === 'word') return `${said}…`;
  if (meaning.how === 'wider') return said;
  const labels = meaning.values.map((value) => form.labelOf(meaning.facet, value));
  if (meaning.how === 'abbreviation' && labels.length > 1) return said;
  return words.list(labels, 'disjunction');
}
