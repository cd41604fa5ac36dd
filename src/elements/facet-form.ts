import { FACETS, type Facet } from '../directory/facets.ts';
import type { SearchQuery } from '../directory/search-query.ts';
import type { Matches } from '../search/match.ts';
import type { MentorIndex } from '../search/mentor-index.ts';

/** The boxes of the form, one for each value of a facet; what is offered, and what it is called, is what they say. */
export class FacetForm {
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #totals = new Map<string, number>();

  constructor(form: HTMLFormElement) {
    for (const box of form.querySelectorAll<HTMLInputElement>('[data-facet] input[type="checkbox"]')) {
      const key = keyOf(box.name, box.value);
      this.#boxes.set(key, box);
      this.#totals.set(key, Number(countOf(box)?.dataset['count']));
    }
  }

  /** Everything that can be chosen, with what it is called. */
  labels(): { facet: Facet; value: string; label: string }[] {
    return [...this.#boxes.values()].map(({ name, value }) => {
      const facet = name as Facet;
      return { facet, value, label: this.labelOf(facet, value) };
    });
  }

  /** How many mentors of all have a value. */
  totalOf(facet: Facet, value: string): number {
    return this.#totals.get(keyOf(facet, value)) ?? 0;
  }

  /** Whether an interest is something outside work. */
  isPersonal(interest: string): boolean {
    return Boolean(this.#boxes.get(keyOf('interest', interest))?.closest('[data-personal]'));
  }

  /** What a facet is called. */
  facetLabel(facet: Facet): string {
    const group = [...this.#boxes.values()].find(({ name }) => name === facet)?.closest('[data-facet]');
    return group?.querySelector('summary')?.textContent.trim() ?? facet;
  }

  isOffered(facet: Facet, value: string): boolean {
    return this.#boxes.has(keyOf(facet, value));
  }

  labelOf(facet: Facet, value: string): string {
    return labelOf(this.#boxes.get(keyOf(facet, value)))?.textContent?.trim() ?? value;
  }

  /** The facet and value of a box of this form. */
  choiceOf(target: EventTarget | null): { facet: Facet; value: string } | undefined {
    if (!(target instanceof HTMLInputElement) || this.#boxes.get(keyOf(target.name, target.value)) !== target)
      return undefined;
    return { facet: target.name as Facet, value: target.value };
  }

  /** Checks what is chosen, and opens the groups in which a choice would otherwise be hidden. */
  showChosen({ chosen }: SearchQuery): void {
    for (const box of this.#boxes.values()) {
      const isChosen = chosen[box.name as Facet].includes(box.value);
      if (isChosen && !box.checked) openAround(box);
      box.checked = isChosen;
    }
  }

  /** Shows how many each value would give; one that would give nobody cannot be chosen. */
  showCounts({ facets }: MentorIndex, { counts }: Matches, format: (count: number) => string): void {
    for (const facet of FACETS) {
      facets[facet].values.forEach((value, number) => {
        const box = this.#boxes.get(keyOf(facet, value));
        const count = counts[facet][number] ?? 0;
        const shown = box && countOf(box);
        if (!box || !shown) return;
        shown.textContent = format(count);
        box.disabled = count === 0 && !box.checked && box !== document.activeElement;
      });
    }
  }
}

const keyOf = (facet: string, value: string): string => `${facet}\n${value}`;

function countOf(box: HTMLInputElement): HTMLElement | null | undefined {
  return box.closest('label')?.querySelector<HTMLElement>('[data-part="option-count"]');
}

function labelOf(box: HTMLInputElement | undefined): Element | null | undefined {
  return box?.closest('label')?.querySelector('[data-part="option-label"]');
}

function openAround(box: HTMLElement): void {
  for (let group = box.closest('details'); group; group = group.parentElement?.closest('details') ?? null)
    group.open = true;
}
