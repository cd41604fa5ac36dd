/** What a peer's page shows of a mentor. */
export interface PeerResult {
  id: string;
  name: string;
  lines: readonly string[];
}

/** The parts of a peer's page, called as in our own. */
export const parts = {
  form: document.querySelector<HTMLFormElement>('[data-part="form"]')!,
  field: document.querySelector<HTMLInputElement>('[data-part="field"]'),
  suggestions: document.querySelector<HTMLElement>('[data-part="suggestions"]'),
  results: document.querySelector<HTMLElement>('[data-part="results"]')!,
  heading: document.querySelector<HTMLElement>('[data-part="heading"]')!,
  empty: document.querySelector<HTMLElement>('[data-part="empty"]')!,
  list: document.querySelector<HTMLElement>('[data-part="list"]')!,
};

const RESULTS_AT_A_TIME = 24;

const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const countOfBox = new Map(boxes.map((box) => [box, box.parentElement!.querySelector('[data-part="option-count"]')!]));
const { format } = new Intl.NumberFormat('en');

/** The chosen values by facet; facets where nothing is chosen are left out. */
export function chosenValues(): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const { name, value, checked } of boxes) {
    if (checked) chosen.set(name, [...(chosen.get(name) ?? []), value]);
  }
  return chosen;
}

/** Shows the first results, how many there are in all, and, where known, how many each box would give. */
export function showResults(
  results: readonly PeerResult[],
  total: number,
  countOf?: (facet: string, value: string) => number,
): void {
  parts.list.replaceChildren(...results.slice(0, RESULTS_AT_A_TIME).map(createItem));
  parts.heading.textContent = `${format(total)} mentors`;
  parts.empty.hidden = total > 0;
  for (const box of countOf ? boxes : []) showCount(countOfBox.get(box)!, format(countOf!(box.name, box.value)));
}

/** Runs a search, marked as under way until its results are shown; the last one to be started wins. */
export async function whileBusy(search: (isLatest: () => boolean) => Promise<void>): Promise<void> {
  const mine = ++latest;
  parts.results.setAttribute('aria-busy', 'true');
  await search(() => mine === latest);
  if (mine === latest) parts.results.setAttribute('aria-busy', 'false');
}

let latest = 0;

function showCount(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function createItem({ id, name, lines }: PeerResult): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/mentors/${id}/`;
  link.textContent = name;
  item.append(link);
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    item.append(paragraph);
  }
  return item;
}
