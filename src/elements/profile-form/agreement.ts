import type { Day } from '../../directory/availability.ts';
import { isEqual } from '../../edits/patch.ts';
import { valueAt, withValue, type Data } from './value-at.ts';

/**
 * The data with the record of what its person agrees to. Who agrees to something else than before does so now and by
 * name; where the scope is as it was, so is the record. Agreeing to nothing leaves no record.
 */
export function withAgreement(data: Data, before: Data, today: Day): Data {
  const scope = valueAt(data, ['consent', 'scope']);
  const old = before['consent'];
  if (isEqual(scope, valueAt(old, ['scope']))) return withValue(data, ['consent'], old);
  if (scope === undefined) return withValue(data, ['consent'], undefined);
  return withValue(data, ['consent'], { by: data['name'] ?? '', date: today, scope });
}
