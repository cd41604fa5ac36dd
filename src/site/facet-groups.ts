import { FACETS, type Facet } from '../directory/facet.ts';
import { EMPTY_QUERY } from '../directory/search-query.ts';
import { AVAILABILITY_STATUSES, FORMATS, HELP_WITH, MENTEE_LEVELS, REACHES, ROLES } from '../schemas/profile.ts';
import { matchMentors } from '../search/match.ts';
import type { Directory } from './directory.ts';
import type { Search } from './search.ts';

/** A value that can be chosen. */
export interface FacetOption {
  value: string;
  label: string;
  /** How many mentors have it. */
  count: number;
}

/** A facet as the page offers it. Facets that nobody has a value of are not offered. */
export interface FacetGroup {
  facet: Facet;
  label: string;
  /** What is seen first: all where they are few, else those that most mentors have. */
  options: FacetOption[];
  /** The others, from A to Z, under labels of their own. */
  more: { label: string; isPersonal: boolean; options: FacetOption[] }[];
  isOpen: boolean;
}

/** The facets whose values have an order of their own. */
const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  availability: [...AVAILABILITY_STATUSES, 'unknown'],
  level: MENTEE_LEVELS,
  help: HELP_WITH,
  role: ROLES,
  format: FORMATS,
  reach: REACHES,
};

const OPEN_AT_FIRST: readonly Facet[] = ['interest', 'availability', 'level'];
const MAX_TOGETHER = 10;
const SEEN_FIRST = 8;

/** What the page offers to choose from, in the order of the facets. */
export function facetGroups(search: Search, directory: Directory): FacetGroup[] {
  const { counts } = matchMentors(search.index, EMPTY_QUERY.chosen);
  return FACETS.map((facet) => {
    const options = search.index.facets[facet].values.map((value, number) => ({
      value,
      label: search.labelOf(facet, value),
      count: counts[facet][number] ?? 0,
    }));
    const isOpen = OPEN_AT_FIRST.includes(facet);
    return { facet, label: directory.words.say(`facet.${facet}`), isOpen, ...arrange(facet, options, directory) };
  }).filter(({ options, more }) => options.length + more.length > 0);
}

function arrange(facet: Facet, options: FacetOption[], directory: Directory): Pick<FacetGroup, 'options' | 'more'> {
  const { words, vocabulary } = directory;
  const order = ORDERS[facet];
  if (order) {
    return { options: options.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)), more: [] };
  }
  const isPersonal = ({ value }: FacetOption): boolean =>
    facet === 'interest' && vocabulary.find(value)?.kind === 'personal';
  const personal = options.filter(isPersonal);
  const others = options.filter((option) => !isPersonal(option));
  const first = others.slice(0, others.length > MAX_TOGETHER ? SEEN_FIRST : MAX_TOGETHER);
  const rest = others.slice(first.length);
  const more = [
    { label: words.say('search.filters.more'), isPersonal: false, options: sortByLabel(rest, words.language) },
    { label: words.say('search.filters.personal'), isPersonal: true, options: sortByLabel(personal, words.language) },
  ];
  return { options: first, more: more.filter((group) => group.options.length > 0) };
}

function sortByLabel(options: readonly FacetOption[], language: string): FacetOption[] {
  const { compare } = new Intl.Collator(language);
  return [...options].sort((a, b) => compare(a.label, b.label) || (a.value < b.value ? -1 : 1));
}
