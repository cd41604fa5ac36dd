import { FACETS, type Facet } from '../directory/facet.ts';
import type { SearchQuery } from '../directory/search-query.ts';
import type { Matches } from '../search/match.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import { partOf } from './parts.ts';

/** One value that can be chosen, as it stands in the form. */
interface Option {
  facet: Facet;
  value: string;
  label: string;
  /** How many mentors of all have it. */
  total: number;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** The boxes of the form, one for each value of a facet; what is offered, and what it is called, is what they say. */
export class FacetForm {
  readonly #options = new Map<string, Option>();

  /** Throws an error when a box of the form has no label or no count. */
  constructor(form: HTMLFormElement) {
    for (const box of form.querySelectorAll<HTMLInputElement>('[data-facet] input[type="checkbox"]')) {
      const option = box.closest('label') ?? form;
      const count = partOf(option, 'option-count', HTMLElement);
      this.#options.set(keyOf(box.name, box.value), {
        facet: box.name as Facet,
        value: box.value,
        label: partOf(option, 'option-label', HTMLElement).textContent.trim(),
        total: Number(count.dataset['count']),
        box,
        count,
      });
    }
  }

  /** Everything that can be chosen, with what it is called. */
  labels(): { facet: Facet; value: string; label: string }[] {
    return [...this.#options.values()].map(({ facet, value, label }) => ({ facet, value, label }));
  }

  /** How many mentors of all have a value. */
  totalOf(facet: Facet, value: string): number {
    return this.#options.get(keyOf(facet, value))?.total ?? 0;
  }

  /** Whether an interest is something outside work. */
  isPersonal(interest: string): boolean {
    return Boolean(this.#options.get(keyOf('interest', interest))?.box.closest('[data-personal]'));
  }

  /** What a facet is called. */
  facetLabel(facet: Facet): string {
    const option = [...this.#options.values()].find((one) => one.facet === facet);
    return option?.box.closest('[data-facet]')?.querySelector('summary')?.textContent.trim() ?? facet;
  }

  /** Whether a text is just what something is called, so that nothing but the index is needed for it. */
  isLabel(text: string): boolean {
    const wanted = text.trim().toLowerCase();
    return [...this.#options.values()].some(({ label }) => label.toLowerCase() === wanted);
  }

  isOffered(facet: Facet, value: string): boolean {
    return this.#options.has(keyOf(facet, value));
  }

  labelOf(facet: Facet, value: string): string {
    return this.#options.get(keyOf(facet, value))?.label ?? value;
  }

  /** The facet and value of a box of this form. */
  choiceOf(target: EventTarget | null): { facet: Facet; value: string } | undefined {
    if (!(target instanceof HTMLInputElement)) return undefined;
    const option = this.#options.get(keyOf(target.name, target.value));
    return option?.box === target ? option : undefined;
  }

  /** Checks what is chosen, and opens the groups in which a choice would otherwise be hidden. */
  showChosen({ chosen }: SearchQuery): void {
    for (const { facet, value, box } of this.#options.values()) {
      const isChosen = chosen[facet].includes(value);
      if (isChosen && !box.checked) openAround(box);
      box.checked = isChosen;
    }
  }

  /** Shows how many each value would give; one that would give nobody cannot be chosen. */
  showCounts({ facets }: MentorIndex, { counts }: Matches, format: (count: number) => string): void {
    for (const facet of FACETS) {
      facets[facet].values.forEach((value, number) => {
        const option = this.#options.get(keyOf(facet, value));
        const count = counts[facet][number] ?? 0;
        if (!option) return;
        const text = format(count);
        // What stays as it is need not be laid out again.
        if (option.count.textContent !== text) option.count.textContent = text;
        option.box.disabled = count === 0 && !option.box.checked && option.box !== document.activeElement;
      });
    }
  }
}

const keyOf = (facet: string, value: string): string => `${facet}\n${value}`;

function openAround(box: HTMLElement): void {
  for (let group = box.closest('details'); group; group = group.parentElement?.closest('details') ?? null)
    group.open = true;
}
