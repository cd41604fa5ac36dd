import type { Facet } from '../directory/facet.ts';
import type { Words } from '../directory/words.ts';
import type { ExcerptPart } from '../search/excerpt.ts';
import type { Reason } from '../search/reason.ts';
import type { SearchWordKey } from '../words/search.ts';

/**
 * Why a mentor is shown, in words: what they have, by which of the typed words, and what they say. Nothing where the
 * marked interests alone tell.
 */
export function reasonText(
  reasons: readonly Reason[],
  excerpt: readonly ExcerptPart[],
  words: Words<SearchWordKey>,
  labelOf: (facet: Facet, value: string) => string,
): ExcerptPart[] {
  const isPlain = reasons.every(
    ({ kind, facet, said }) => kind === 'own' && facet === 'interest' && said === undefined,
  );
  const told = isPlain ? [] : reasons.map((reason) => tell(reason, words, labelOf));
  const parts: ExcerptPart[] = told.length === 0 ? [] : [{ text: told.join(' · '), isHit: false }];
  if (parts.length > 0 && excerpt.length > 0) parts.push({ text: ' · ', isHit: false });
  return [...parts, ...excerpt];
}

function tell(
  { kind, facet, value, wider, said }: Reason,
  words: Words<SearchWordKey>,
  labelOf: (facet: Facet, value: string) => string,
): string {
  if (kind === 'city') return value;
  const label = labelOf(facet, value);
  if (kind === 'field') return words.say('search.why.field', { department: label });
  if (wider === undefined) return said === undefined ? label : words.say('search.why.name', { label, said });
  const named = { label, wider: labelOf('interest', wider) };
  if (said === undefined) return words.say('search.why.narrower', named);
  return words.say('search.why.narrower.name', { ...named, said });
}
