import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

const packageFile = findPackageFile();

/** The folder of the generator: of its package, or of this repository. */
export const generatorFolder = dirname(packageFile);

/** The text of the generator's own package.json: its version, and the exact versions of the packages it uses. */
export function generatorPackage(): string {
  return readFileSync(packageFile, 'utf8');
}

/** The version of the generator, `1.2.0`. */
export function generatorVersion(): string {
  return (JSON.parse(generatorPackage()) as { version: string }).version;
}

function findPackageFile(): string {
  const found = findPackageJSON('..', import.meta.url);
  if (found === undefined)
    throw new Error(`There is no package.json above ${import.meta.url}; install mentor-directory anew.`);
  return found;
}
