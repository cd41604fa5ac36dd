import type { Day } from '../../directory/availability.ts';
import type { Words } from '../../directory/words.ts';
import type { EditRequest } from '../../edits/edit-request.ts';
import type { EditSettings } from '../../edits/edit-links.ts';
import { day } from '../../schemas/text.ts';
import type { FormWordKey } from '../../words/form.ts';
import { partOf } from '../parts.ts';
import { showPreview, type CardPreview } from './card-preview.ts';
import { aimLink, HeldFile, openWays, showWays } from './send-ways.ts';

/** What the panel is told once. */
export interface ConfirmPanelSettings {
  words: Words<FormWordKey>;
  settings: EditSettings;
  /** Where the form of a profile is: `/update/?p=grace-okafor`. */
  formAddress(id: string): string;
}

/** A page as it is published, to be confirmed. */
export interface PublishedPage extends Pick<
  CardPreview,
  'id' | 'profile' | 'vocabulary' | 'photos' | 'staleAfterMonths'
> {
  today: Day;
  /** The whole file with nothing changed but `confirmed`, as `confirmRequest` has it, and its name. */
  file: string;
  fileName: string;
}

/** The change that says that a page is still true on a day: only `confirmed`. */
export function confirmRequest(id: string, today: Day): EditRequest {
  return { id, isNew: false, patch: { fields: { confirmed: today } } };
}

/**
 * Asks whether a page is still true, with one link that says so. The panel has the parts `confirm-preview`, `confirm-read`,
 * `confirm-ran-out`, the links `confirm-yes` and `confirm-change`, and other ways as `showWays` has them. Throws an error
 * where one is missing.
 */
export class ConfirmPanel {
  readonly #root: HTMLElement;
  readonly #settings: ConfirmPanelSettings;
  readonly #file = new HeldFile();

  constructor(root: HTMLElement, settings: ConfirmPanelSettings, signal: AbortSignal) {
    this.#root = root;
    this.#settings = settings;
    signal.addEventListener('abort', () => this.#file.release());
  }

  show(page: PublishedPage): void {
    const { words, settings, formAddress } = this.#settings;
    const { id, profile, today, file, fileName } = page;
    const request = confirmRequest(id, today);
    const title = words.say('edit.send.issue.title.confirm', { name: nameIn(profile) ?? id });
    const ways = openWays({ request, title, fileName, settings, words }, this.#file.hold(file));
    const shortest = SHORTEST_FIRST.find((way) => ways[way] !== undefined) ?? 'download';
    const { [shortest]: address = '', ...others } = ways;
    showPreview(this.#part('confirm-preview'), { ...page, words });
    this.#sayDays(profile, today);
    aimLink(partOf(this.#root, 'confirm-yes', HTMLAnchorElement), shortest, address, fileName);
    partOf(this.#root, 'confirm-change', HTMLAnchorElement).href = formAddress(id);
    showWays(this.#root, others, fileName);
    this.#root.hidden = false;
  }

  /** Says when the page was last confirmed, and whether what it says of availability has run out. */
  #sayDays(profile: PublishedPage['profile'], today: Day): void {
    const { words } = this.#settings;
    const confirmed = dayIn(profile, 'confirmed');
    this.#part('confirm-read').textContent =
      confirmed === undefined
        ? words.say('edit.confirm.never')
        : words.say('edit.confirm.read', { date: words.day(confirmed) });
    const until = dayIn(profile['availability'], 'until');
    const ranOut = this.#part('confirm-ran-out');
    ranOut.hidden = until === undefined || until >= today;
    ranOut.textContent = until === undefined ? '' : words.say('edit.confirm.ranOut', { date: words.day(until) });
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}

/** Of the ways that are open, the one that asks least of a person who only says yes. */
const SHORTEST_FIRST = ['issue', 'mail', 'download'] as const;

function nameIn({ name }: PublishedPage['profile']): string | undefined {
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function dayIn(mapping: unknown, key: string): Day | undefined {
  const value = typeof mapping === 'object' && mapping !== null ? (mapping as Record<string, unknown>)[key] : undefined;
  return day.safeParse(value).data;
}
