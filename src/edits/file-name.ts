import { fold } from '../directory/fold.ts';
import { ID_PATTERN, RESERVED_IDS } from '../schemas/text.ts';

/**
 * The id that the name of a file was meant to be: `José García` and `Jose_Garcia` are `jose-garcia`. Undefined where
 * that is not certain (`Grace Okafor (1)` is a copy), where it cannot be written in Latin letters, or is reserved.
 */
export function idOfFileName(name: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{Nd}_'’ -]+$/u.test(name)) return undefined;
  const id = fold(name).replace(/'/g, '').replace(/[ -]+/g, '-');
  return ID_PATTERN.test(id) && !RESERVED_IDS.has(id) ? id : undefined;
}
