import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { formatSitemap } from '../exports/sitemap.ts';

/** Bytes of a page within which its head says whether it is to be left out. */
const START_BYTES = 8192;

/**
 * The sitemap of the pages that do not ask search engines to leave them out, by the names of its files.
 * @param pages As Astro names them: `mentors/grace-okafor/`.
 * @param folder Full address of the site, which ends in /.
 * @param dir The folder that holds the pages.
 */
export async function sitemapOf(
  pages: readonly { pathname: string }[],
  folder: URL,
  dir: URL,
): Promise<ReadonlyMap<string, string>> {
  const addresses: string[] = [];
  for (const { pathname } of pages) {
    if (await isListed(new URL(`${pathname}index.html`, dir))) addresses.push(new URL(pathname, folder).href);
  }
  return formatSitemap(addresses, folder.href);
}

/** Whether a page does not say `noindex`. One that is no index of a folder, as `404.html`, is no page to list. */
async function isListed(file: URL): Promise<boolean> {
  if (!existsSync(file)) return false;
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START_BYTES));
    return !buffer.subarray(0, bytesRead).includes('<meta name="robots" content="noindex"');
  } finally {
    await handle.close();
  }
}
