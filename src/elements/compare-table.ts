import { safeUrl } from '../directory/safe-url.ts';
import type { Words } from '../directory/words.ts';
import { affiliationOf } from '../search/card-text.ts';
import type { Brief } from '../shortlist/brief.ts';
import type { CompareCell, CompareGroup, CompareItem, CompareRow } from '../shortlist/compare.ts';
import type { CompareElementWordKey } from '../words/compare.ts';
import { makeElement } from './make-element.ts';
import { copyOf } from './parts.ts';

/** What the table of a comparison is drawn from. */
export interface CompareTable {
  briefs: readonly Brief[];
  groups: readonly CompareGroup[];
  words: Words<CompareElementWordKey>;
  /** Address of the pages of mentors, to which ids are added. */
  pages: string;
  /** Holds the mark of each availability, and the sign of what is shared. */
  marks: HTMLTemplateElement;
}

/**
 * The head and the bodies of a table of mentors: a column for each, a body for each group of rows. All parts say their
 * roles, since a screen that is too narrow for columns shows the cells of a row beneath each other, and some browsers
 * take what is not laid out as a table for none. There, each cell also shows whose it is.
 */
export function createTableParts(table: CompareTable): HTMLElement[] {
  return [createHead(table), ...table.groups.map((group) => createBody(group, table))];
}

function createHead({ briefs, words, pages }: CompareTable): HTMLElement {
  const topic = makeElement('th', 'compare-corner', makeElement('span', 'visually-hidden', words.say('compare.topic')));
  const columns = briefs.map(({ card }) => {
    const name = makeElement('a', 'compare-name', makeElement('bdi', '', card.name));
    name.href = `${pages}${card.id}/`;
    const header = makeElement('th', 'compare-mentor', name);
    // Else every cell of the column is called after all that stands in its head.
    header.ariaLabel = card.name;
    for (const text of [card.latinName, card.role, affiliationOf(card)]) {
      if (text !== '') header.append(makeElement('span', 'compare-detail', text));
    }
    if (briefs.length > 1) header.append(createRemove(card.id, card.name, words));
    return header;
  });
  for (const header of [topic, ...columns]) {
    header.scope = 'col';
    header.role = 'columnheader';
  }
  return withRole('rowgroup', makeElement('thead', '', withRole('row', makeElement('tr', '', topic, ...columns))));
}

function createRemove(id: string, name: string, words: CompareTable['words']): HTMLElement {
  const button = makeElement('button', 'button-quiet compare-remove', words.say('compare.remove'));
  button.type = 'button';
  button.dataset['remove'] = id;
  button.setAttribute('aria-label', words.say('compare.remove.of', { name }));
  return button;
}

function createBody({ title, rows }: CompareGroup, table: CompareTable): HTMLElement {
  const heading = makeElement('th', 'compare-group', title);
  heading.scope = 'rowgroup';
  heading.role = 'rowheader';
  heading.colSpan = table.briefs.length + 1;
  const first = withRole('row', makeElement('tr', '', heading));
  return withRole('rowgroup', makeElement('tbody', '', first, ...rows.map((row) => createRow(row, table))));
}

function createRow({ title, cells }: CompareRow, table: CompareTable): HTMLElement {
  const header = makeElement('th', 'compare-row', title);
  header.scope = 'row';
  header.role = 'rowheader';
  const columns = cells.map((cell, column) => createCell(cell, table.briefs[column]!.card.name, table));
  return withRole('row', makeElement('tr', '', header, ...columns));
}

function createCell({ items, none }: CompareCell, name: string, { marks }: CompareTable): HTMLElement {
  // The header of the column says it to those who listen.
  const whose = makeElement('span', 'compare-whose', makeElement('bdi', '', name));
  whose.ariaHidden = 'true';
  const cell = withRole('cell', makeElement('td', '', whose));
  if (items.length === 0) cell.append(makeElement('span', 'compare-none', none));
  else if (items.length === 1) cell.append(createItem('span', items[0]!, marks));
  else cell.append(createList(items, marks));
  return cell;
}

function createList(items: readonly CompareItem[], marks: HTMLTemplateElement): HTMLElement {
  const list = makeElement('ul', 'compare-items', ...items.map((item) => createItem('li', item, marks)));
  return withRole('list', list);
}

function createItem(name: 'li' | 'span', item: CompareItem, marks: HTMLTemplateElement): HTMLElement {
  const { text, shared, url, availability } = item;
  const kind = shared === undefined ? '' : ' compare-shared';
  if (availability) return makeElement(name, 'compare-item', markOf(marks, `[data-availability="${availability}"]`));
  const address = safeUrl(url ?? '', ['web']);
  const said = address === undefined ? makeElement('span', 'compare-text', text) : createLink(address, text);
  const element = makeElement(name, `compare-item${kind}`, said);
  if (shared === undefined) return element;
  element.prepend(markOf(marks, '[data-sign="shared"]'));
  said.append(' ', makeElement('span', 'compare-note', `(${shared})`));
  return element;
}

function createLink(address: string, text: string): HTMLElement {
  const link = makeElement('a', '', text);
  link.href = address;
  link.rel = 'nofollow noopener noreferrer';
  return link;
}

function markOf(marks: HTMLTemplateElement, selector: string): Node {
  return copyOf(marks).querySelector(selector)!;
}

function withRole<T extends HTMLElement>(role: string, element: T): T {
  element.role = role;
  return element;
}
