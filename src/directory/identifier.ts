import { fingerprint } from './fingerprint.ts';
import { fold } from './fold.ts';

const MAX_LENGTH = 64;

/**
 * The id that a name gives: `Søren Müller` becomes `soren-muller`. A name of which mostly nothing is left in Latin
 * letters gives `prefix` and eight digits made from the name, the same wherever the name stands.
 */
export function idOf(name: string, prefix: string): string {
  const id = trimHyphens(
    fold(name)
      .replace(/['.]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, MAX_LENGTH),
  );
  const letters = fold(name).match(/\p{L}/gu)?.length ?? 0;
  const latin = id.match(/[a-z]/g)?.length ?? 0;
  return id !== '' && latin * 2 >= letters ? id : `${prefix}-${fingerprint(name)}`;
}

/** The id itself where it is not taken, else the first of `id-2`, `id-3` … that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number++) {
    const ending = `-${number}`;
    free = trimHyphens(id.slice(0, MAX_LENGTH - ending.length)) + ending;
  }
  return free;
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
