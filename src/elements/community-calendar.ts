import { meetingTime, zoneName } from '../directory/meeting-time.ts';
import { createWords, type Catalogue, type Words } from '../directory/words.ts';
import type { CalendarWordKey } from '../words/calendar.ts';
import { partOf } from './parts.ts';

/**
 * `<community-calendar>`: shows meetings in the reader's own time zone, under the days that they are there, and back in
 * the time zone of each. What is over is not shown, however old the page is. Without it, the meetings stand there by day, each
 * in its own time zone.
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
    hidePast(theirs, Date.now());
    const isOver = theirs.querySelector('.calendar-meeting:not([hidden])') === null;
    partOf(this, 'past', HTMLElement).hidden = !isOver;
    button.hidden = isOver || timeZone === undefined;
    if (button.hidden) return;
    this.#own = inZone(theirs, timeZone, words.language);
    theirs.after(this.#own);
    this.#listening = new AbortController();
    button.addEventListener('click', () => this.#show(theirs.hidden ? 'theirs' : 'own', timeZone, words), {
      signal: this.#listening.signal,
    });
    this.#show('own', timeZone, words);
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
}

/** Hides the meetings that are over at an instant (milliseconds of Unix time), and the days that have no other. */
function hidePast(days: HTMLElement, nowMs: number): void {
  for (const day of days.querySelectorAll<HTMLElement>('[data-part="day"]')) {
    const meetings = [...day.querySelectorAll<HTMLElement>('.calendar-meeting')];
    for (const meeting of meetings) meeting.hidden = Date.parse(meeting.dataset['ends'] ?? '') <= nowMs;
    day.hidden = meetings.every(({ hidden }) => hidden);
  }
}

/** The meetings that are not over, by the days of another time zone. */
function inZone(theirs: HTMLElement, timeZone: string, language: string): HTMLElement {
  const own = theirs.cloneNode(false) as HTMLElement;
  own.dataset['part'] = 'own';
  const days = new Map<string, HTMLElement>();
  const meetings = [...theirs.querySelectorAll<HTMLElement>('.calendar-meeting:not([hidden])')];
  meetings.sort((a, b) => Date.parse(a.dataset['starts'] ?? '') - Date.parse(b.dataset['starts'] ?? ''));
  for (const meeting of meetings) {
    const { starts = '', ends = '' } = meeting.dataset;
    const { day, dayText, timeText } = meetingTime(starts, ends, timeZone, language);
    let section = days.get(day);
    if (!section) {
      section = partOf(theirs, 'day', HTMLElement).cloneNode(true) as HTMLElement;
      section.hidden = false;
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
