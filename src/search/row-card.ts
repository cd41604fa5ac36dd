import type { Availability } from '../directory/availability.ts';
import type { Card } from './card.ts';
import { numbersOf } from './column.ts';
import type { Details } from './details-file.ts';
import type { MentorIndex } from './mentor-index.ts';

/** Gives a value of a facet its label. */
export type LabelOf = (facet: 'interest' | 'department', value: string) => string;

/**
 * The card of a row as far as it is known: without the details, it names the mentor, the department, the availability
 * and the interests.
 */
export function rowCard(index: MentorIndex, details: Details | undefined, row: number, labelOf: LabelOf): Card {
  const { facets, interests } = index;
  const valueOf = (facet: 'availability' | 'department'): string =>
    facets[facet].values[numbersOf(facets[facet], row)[0] ?? -1] ?? '';
  const numbers = numbersOf(interests, row);
  const order = details ? orderOf(details, row) : numbers.keys();
  const department = valueOf('department');
  return {
    id: index.idOf(row),
    name: index.nameOf(row),
    latinName: details?.textOf(row, 'latinName') ?? '',
    credentials: details?.textOf(row, 'credentials') ?? '',
    role: details?.textOf(row, 'role') ?? '',
    unit: details?.textOf(row, 'unit') ?? (department === '' ? '' : labelOf('department', department)),
    institution: details?.institutions.values[numbersOf(details.institutions, row)[0] ?? -1] ?? '',
    pronouns: details?.textOf(row, 'pronouns') ?? '',
    availability: valueOf('availability') as Availability['status'],
    interests: Array.from(order, (place) => interests.values[numbers[place] ?? -1])
      .filter((id) => id !== undefined)
      .map((id) => ({ id, label: labelOf('interest', id) })),
    confirmed: details?.textOf(row, 'confirmed') ?? '',
    isStale: index.isStale[row] === 1,
    photoAlt: details?.textOf(row, 'photoAlt') ?? '',
  };
}

function orderOf({ interestOrders: { starts, numbers } }: Details, row: number): Uint32Array {
  return numbers.subarray(starts[row], starts[row + 1]);
}
