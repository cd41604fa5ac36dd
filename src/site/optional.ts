import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { contentFolder } from 'virtual:mentor-directory/config';

/** The guides or communities; none where the content has no such folder, which Astro would warn of. */
export async function optionalCollection<T extends 'guides' | 'communities'>(name: T): Promise<CollectionEntry<T>[]> {
  return existsSync(join(contentFolder, name)) ? getCollection(name) : [];
}
