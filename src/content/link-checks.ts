import { join } from 'node:path';
import { formatNearest } from '../directory/nearest.ts';
import type { Problem } from '../directory/problem.ts';
import { shorten } from '../directory/shorten.ts';
import type { PageLink } from '../mdx/markdown.ts';
import { listFiles, readText } from './files.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** A file of guides, and the links to pages of the site in it. */
export interface GuideLinks {
  id: string;
  file: string;
  links: PageLink[];
}

/** A link of Markdown: what stands in its round brackets, without a title. Code spans before it are skipped. */
const LINK = /`[^`]*`|(?<!!)\[[^\]]*\]\(<?([^\s<>()]+)>?(?:\s+["'][^)]*)?\)/g;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\{)/i;

/** The links in the guides of the content folder. What else is wrong with a guide, the build says. */
export async function readGuideLinks(folder: string): Promise<GuideLinks[]> {
  const { files } = await listFiles(join(folder, 'guides'), ['.mdx']);
  return files.flatMap(({ id, path, shown }) => {
    const read = readText(path, MAX_BYTES);
    return 'text' in read ? [{ id, file: shown, links: linksIn(read.text, `/guides/${id}/`) }] : [];
  });
}

const MAX_BYTES = 2_000_000;

/** The links to pages of the site in a text of Markdown that stands at `page`. */
function linksIn(text: string, page: string): PageLink[] {
  let isCode = false;
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) return [];
    return [...line.matchAll(LINK)].flatMap((match): PageLink[] => {
      const target = match[1];
      if (target === undefined || ELSEWHERE.test(target)) return [];
      const { pathname } = new URL(target, `https://site.invalid${page}`);
      return [{ address: pathname, line: index + 1, column: match.index + 1 }];
    });
  });
}

/** What is wrong with links to pages of the site in one file: they lead to none. */
export function checkLinks(
  links: readonly (Omit<PageLink, 'line' | 'column'> & Pick<Problem, 'line' | 'column' | 'field'>)[],
  file: string,
  addresses: SiteAddresses,
): Problem[] {
  return links.flatMap(({ address, ...place }) => {
    if (addresses.has(address)) return [];
    const nearest = addresses.findNearest(address);
    return [
      {
        kind: 'link-dead' as const,
        file,
        ...place,
        message: `The site has no page "${shorten(address, 80)}".${formatNearest(nearest)}`,
        advice: 'Correct the address, or delete the link.',
      },
    ];
  });
}
