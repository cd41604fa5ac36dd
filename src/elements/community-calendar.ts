import { meetingTime, zoneName } from '../directory/meeting-time.ts';
import { createWords, type Catalogue, type Words } from '../directory/words.ts';
import type { CalendarWordKey } from '../words/calendar.ts';
import { partOf } from './parts.ts';

/**
 * `<community-calendar>`: shows meetings in the reader's own time zone, under the days that they are there, and back in
 * the time zone of each. What is over is not shown, however old the page is. Where the page offers interests, one narrows
 * the list and stands in the address as `?interest=`. Without it, the meetings stand there by day, each in its own time zone.
 *
 * Attributes: `words`, the catalogue of what it says, as JSON.
 */
export class CommunityCalendar extends HTMLElement {
  #listening = new AbortController();
  #own: HTMLElement | undefined;

  connectedCallback(): void {
    const catalogue = JSON.parse(this.getAttribute('words') ?? '{}') as Catalogue<CalendarWordKey>;
    const words = createWords(document.documentElement.lang || 'en', catalogue);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const theirs = partOf(this, 'theirs', HTMLElement);
    const button = partOf(this, 'switch', HTMLButtonElement);
    const isOver = !dropPast(theirs, Date.now());
    partOf(this, 'past', HTMLElement).hidden = !isOver;
    button.hidden = isOver || timeZone === undefined;
    if (isOver) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    if (timeZone !== undefined) {
      this.#own = inZone(theirs, timeZone, words.language);
      theirs.after(this.#own);
      button.addEventListener('click', () => this.#show(theirs.hidden ? 'theirs' : 'own', timeZone, words), { signal });
      this.#show('own', timeZone, words);
    }
    this.#offerInterests(words, signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#own?.remove();
  }

  #show(zone: 'own' | 'theirs', timeZone: string, words: Words<CalendarWordKey>): void {
    const values = { zone: zoneName(timeZone) };
    partOf(this, 'theirs', HTMLElement).hidden = zone === 'own';
    if (this.#own) this.#own.hidden = zone === 'theirs';
    partOf(this, 'zone', HTMLElement).textContent = words.say(`calendar.zone.${zone}`, values);
    const other = zone === 'own' ? 'theirs' : 'own';
    partOf(this, 'switch', HTMLButtonElement).textContent = words.say(`calendar.switch.${other}`, values);
  }

  #offerInterests(words: Words<CalendarWordKey>, signal: AbortSignal): void {
    const filter = this.querySelector<HTMLElement>('[data-part="filter"]');
    if (!filter) return;
    const select = partOf(filter, 'interest', HTMLSelectElement);
    const asked = new URLSearchParams(location.search).get('interest') ?? '';
    // What the page does not offer is no interest of a meeting here, so everything is shown.
    select.value = [...select.options].some(({ value }) => value === asked) ? asked : '';
    filter.hidden = false;
    if (select.value !== '') this.#narrow(select, words);
    const choose = (): void => {
      const address = new URL(location.href);
      if (select.value === '') address.searchParams.delete('interest');
      else address.searchParams.set('interest', select.value);
      history.replaceState(history.state, '', address);
      this.#narrow(select, words);
    };
    select.addEventListener('change', choose, { signal });
  }

  /** Shows the meetings about the chosen interest, in both time zones, and how many they are. */
  #narrow({ value, selectedOptions }: HTMLSelectElement, words: Words<CalendarWordKey>): void {
    let count = 0;
    for (const days of [partOf(this, 'theirs', HTMLElement), this.#own]) {
      if (days) count = keepInterest(days, value);
    }
    const interest = selectedOptions[0]?.text.trim() ?? '';
    partOf(this, 'found', HTMLElement).textContent =
      value === '' ? '' : words.say(count === 0 ? 'calendar.found.none' : 'calendar.found', { count, interest });
  }
}

/** Takes out what is over at an instant (milliseconds of Unix time). Says whether anything is left. */
function dropPast(days: HTMLElement, nowMs: number): boolean {
  for (const meeting of meetingsIn(days)) if (Date.parse(meeting.dataset['ends'] ?? '') <= nowMs) meeting.remove();
  for (const day of daysIn(days)) if (meetingsIn(day).length === 0) day.remove();
  return meetingsIn(days).length > 0;
}

/** Hides what is not about an interest, and the days that have nothing else; "" shows all. Gives how many are shown. */
function keepInterest(days: HTMLElement, interest: string): number {
  let count = 0;
  for (const day of daysIn(days)) {
    const shown = meetingsIn(day).filter((meeting) => {
      meeting.hidden = interest !== '' && !(meeting.dataset['interests'] ?? '').split(' ').includes(interest);
      return !meeting.hidden;
    });
    day.hidden = shown.length === 0;
    count += shown.length;
  }
  return count;
}

const daysIn = (days: HTMLElement): HTMLElement[] => [...days.querySelectorAll<HTMLElement>('[data-part="day"]')];
const meetingsIn = (days: HTMLElement): HTMLElement[] => [...days.querySelectorAll<HTMLElement>('.calendar-meeting')];

/** The meetings by the days of another time zone. */
function inZone(theirs: HTMLElement, timeZone: string, language: string): HTMLElement {
  const own = theirs.cloneNode(false) as HTMLElement;
  own.dataset['part'] = 'own';
  const days = new Map<string, HTMLElement>();
  const meetings = meetingsIn(theirs);
  meetings.sort((a, b) => Date.parse(a.dataset['starts'] ?? '') - Date.parse(b.dataset['starts'] ?? ''));
  for (const meeting of meetings) {
    const { starts = '', ends = '' } = meeting.dataset;
    const { day, dayText, timeText } = meetingTime(starts, ends, timeZone, language);
    let section = days.get(day);
    if (!section) {
      section = partOf(theirs, 'day', HTMLElement).cloneNode(true) as HTMLElement;
      partOf(section, 'heading', HTMLElement).textContent = dayText;
      partOf(section, 'meetings', HTMLElement).replaceChildren();
      days.set(day, section);
      own.append(section);
    }
    const copy = meeting.cloneNode(true) as HTMLElement;
    partOf(copy, 'time', HTMLElement).textContent = timeText;
    partOf(section, 'meetings', HTMLElement).append(copy);
  }
  return own;
}
