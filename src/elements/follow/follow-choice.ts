import {
  communitiesOf,
  type FollowCommunity,
  type FollowSource,
  type FollowMentor,
} from '../../follow/follow-source.ts';
import type { Brief } from '../../shortlist/brief.ts';
import { contactWayOf } from '../../shortlist/contact-way.ts';
import { copyOf, partOf } from '../parts.ts';
import type { FollowSettings } from './follow-session.ts';

/** Who is in the lists: every mentor until left out, and those communities that are ticked. Ticks outlast a new list. */
export class FollowChoice {
  readonly #root: HTMLElement;
  readonly #settings: FollowSettings;
  readonly #leftOut = new Set<string>();
  readonly #added = new Set<string>();
  #mentors: readonly FollowMentor[] = [];
  #communities: readonly FollowCommunity[] = [];

  /** `onChange` is called when a tick was set or taken away. */
  constructor(root: HTMLElement, settings: FollowSettings, onChange: () => void, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    const onBox = (list: string, change: (box: HTMLInputElement) => void): void =>
      this.#part(list).addEventListener(
        'change',
        ({ target }) => {
          change(target as HTMLInputElement);
          this.#count();
          onChange();
        },
        { signal },
      );
    onBox('mentors', ({ value, checked }) => (checked ? this.#leftOut.delete(value) : this.#leftOut.add(value)));
    onBox('communities', ({ value, checked }) => (checked ? this.#added.add(value) : this.#added.delete(value)));
    const onPress = (part: string, isTicked: boolean): void =>
      this.#part(part).addEventListener(
        'click',
        () => {
          this.#tickAll(isTicked);
          onChange();
        },
        { signal },
      );
    onPress('tick-all', true);
    onPress('tick-none', false);
  }

  /** Who is in the lists now. */
  get sources(): FollowSource[] {
    return [
      ...this.#mentors.filter(({ id }) => !this.#leftOut.has(id)),
      ...this.#communities.filter(({ id }) => this.#added.has(id)),
    ];
  }

  /** Shows mentors, and the communities that they name. */
  show(briefs: readonly Brief[], communities: readonly FollowCommunity[]): void {
    this.#mentors = briefs.map((brief) => this.#mentorOf(brief));
    this.#communities = communitiesOf(communities, briefs);
    this.#part('mentors').replaceChildren(...briefs.map((brief, at) => this.#mentorItem(brief, this.#mentors[at]!)));
    this.#part('communities').replaceChildren(...this.#communities.map((community) => this.#communityItem(community)));
    this.#part('communities-section').hidden = this.#communities.length === 0;
    this.#part('ticks').hidden = briefs.length < 2;
    this.#count();
  }

  /** Whoever hands on no account is in the list with their own way of contact; a mail address stays on the page. */
  #mentorOf(brief: Brief): FollowMentor {
    const { card, accounts } = brief;
    return { id: card.id, name: card.name, accounts, ...(accounts.length === 0 && { reach: this.#reachOf(brief) }) };
  }

  #reachOf({ contact }: Brief): string[] {
    const { words } = this.#settings;
    const way = contactWayOf({ contact });
    const lines = [
      way && words.say('follow.way', { way: words.say(`contact.${way}`) }),
      contact?.instructions?.replace(/\s+/g, ' '),
    ];
    return lines.filter((line) => line !== undefined);
  }

  #mentorItem({ card, contact, contactUrl }: Brief, { accounts, reach = [] }: FollowMentor): DocumentFragment {
    const { pages, platformName } = this.#settings;
    const item = copyOf(partOf(this.#root, 'mentor', HTMLTemplateElement));
    const box = partOf(item, 'mentor-box', HTMLInputElement);
    box.value = card.id;
    box.checked = !this.#leftOut.has(card.id);
    partOf(item, 'mentor-name', HTMLElement).textContent = card.name;
    fillPageLink(item, `${pages}${card.id}/`, card.name);
    const isByMail = contactWayOf({ contact }) === 'email' && contact?.email !== undefined;
    const wayUrl = isByMail ? `mailto:${contact.email}` : contactUrl;
    partOf(item, 'mentor-accounts', HTMLElement).append(
      ...accounts.map(({ platform, handle, url }) => listItem(`${platformName(platform)}: ${handle}`, url)),
      ...reach.map((line, at) => listItem(line, at === 0 ? wayUrl : undefined)),
    );
    return item;
  }

  #communityItem({ id, name, url }: FollowCommunity): DocumentFragment {
    const item = copyOf(partOf(this.#root, 'community', HTMLTemplateElement));
    const box = partOf(item, 'community-box', HTMLInputElement);
    box.value = id;
    box.checked = this.#added.has(id);
    partOf(item, 'community-name', HTMLElement).textContent = name;
    fillPageLink(item, `${this.#settings.communityPages}${id}/`, name);
    const link = partOf(item, 'community-link', HTMLAnchorElement);
    link.hidden = url === undefined;
    if (url === undefined) return item;
    link.href = url;
    link.textContent = new URL(url).hostname.replace(/^www\./, '');
    link.setAttribute('aria-label', `${name}: ${link.textContent}`);
    return item;
  }

  #tickAll(isTicked: boolean): void {
    this.#leftOut.clear();
    if (!isTicked) for (const { id } of this.#mentors) this.#leftOut.add(id);
    for (const box of this.#part('mentors').querySelectorAll('input')) box.checked = isTicked;
    this.#count();
  }

  #count(): void {
    const all = this.#mentors.length;
    const count = this.#mentors.filter(({ id }) => !this.#leftOut.has(id)).length;
    const text = count === all ? '' : this.#settings.words.say('follow.ticked', { count, all });
    this.#part('ticked').textContent = text;
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}

function fillPageLink(item: DocumentFragment, address: string, name: string): void {
  const link = partOf(item, 'page', HTMLAnchorElement);
  link.href = address;
  partOf(link, 'page-of', HTMLElement).textContent = name;
}

function listItem(text: string, url?: string): HTMLLIElement {
  const item = document.createElement('li');
  if (url === undefined) {
    item.textContent = text;
    return item;
  }
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'nofollow noopener noreferrer';
  link.textContent = text;
  item.append(link);
  return item;
}
