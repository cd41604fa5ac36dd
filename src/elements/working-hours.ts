import { createWords, type Catalogue } from '../directory/words.ts';
import { overlapHours } from '../directory/working-hours.ts';
import type { HoursWordKey } from '../words/hours.ts';
import { partOf } from './parts.ts';

/**
 * `<working-hours>`: adds to a mentor's time zone how many hours the reader's own working day shares with the mentor's,
 * as the clocks stand today. Without it, the time zone stands there in words.
 *
 * Attributes: `zone`, the mentor's time zone by its name of IANA; `words`, the catalogue of what it says, as JSON. It
 * says it in the part `overlap`, and nothing where the browser does not know one of the zones.
 */
export class WorkingHours extends HTMLElement {
  connectedCallback(): void {
    const catalogue = JSON.parse(this.getAttribute('words') ?? '{}') as Catalogue<HoursWordKey>;
    const hours = this.#findOverlap();
    if (hours === undefined) return;
    const words = createWords(document.documentElement.lang || 'en', catalogue);
    const text = hours === 0 ? words.say('hours.apart') : words.say('hours.overlap', { count: hours });
    partOf(this, 'overlap', HTMLElement).textContent = text;
  }

  #findOverlap(): number | undefined {
    try {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      return overlapHours(this.getAttribute('zone') ?? '', timeZone, Date.now());
    } catch {
      return undefined;
    }
  }
}
