import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the guides that come with the generator, absolute. */
export const SHIPPED_GUIDES = fileURLToPath(new URL('./', import.meta.url));

/** The ids of the guides that come with the generator: the names of their files. */
export function shippedGuideIds(): string[] {
  return readdirSync(SHIPPED_GUIDES).flatMap((file) => /^(.+)\.mdx$/.exec(file)?.[1] ?? []);
}

/** The ids of the guides that a site shows: its own, and those that come with the generator, without what is switched off. */
export function shownGuideIds(own: readonly string[], off: readonly string[] = []): string[] {
  return [...new Set([...own, ...shippedGuideIds()])].filter((id) => !off.includes(id));
}
