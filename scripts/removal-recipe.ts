import { shownPath } from '../src/content/files.ts';
import type { Site } from '../src/schemas/site.ts';
import type { Removal } from './removal.ts';

/**
 * What is left to do by hand when a person was taken down: publish, what still names them, git's history, search engines
 * and copies. Addresses of the tools are those that their owners give.
 */
export function formatRecipe(
  { id, files, changed, mentions }: Removal,
  { address, base = '/', repository }: Site,
): string {
  const page = address === undefined ? `/mentors/${id}/ of your site` : new URL(`${base}mentors/${id}/`, address).href;
  const paths = [...files, ...changed.filter((path) => path.endsWith('.json'))].map((path) => shownPath(path));
  const steps = [
    [
      'Publish the change. The page is gone as soon as the site is built again.',
      `git add --all && git commit --message "Take a page down" && git push`,
    ],
    ...(mentions.length > 0
      ? [['Look at what still names them, and change it where that is right:', ...mentions.map(shownMention)]]
      : []),
    [
      'Decide about the history. Git keeps every earlier version, and so does whoever cloned or forked the repository.',
      'To take the files out of it, install git-filter-repo, and in a fresh clone run:',
      `git filter-repo --invert-paths ${paths.map((path) => `--path ${path}`).join(' ')}`,
      ...(changed.some((path) => path.endsWith('.json'))
        ? ['This drops the snapshot of all; put back the present one and commit it.']
        : []),
      'Then push with --force. What it leaves behind on GitHub, and whom to ask, says',
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
      ...(repository === undefined ? [] : [`Pull requests and issues of ${repository} may name them, too.`]),
    ],
    [
      `Ask search engines to forget ${page}`,
      'Google: https://search.google.com/search-console/remove-outdated-content',
      'Bing: https://www.bing.com/webmasters/tools/contentremoval',
    ],
    [
      'Remember the copies: caches of your web server, archives of the web, and directories that show yours.',
      'They follow when they next read your site; ask them where that is too late.',
    ],
  ];
  const lines = steps.flatMap(([first = '', ...rest], index) => [
    `${index + 1}. ${first}`,
    ...rest.map((line) => `     ${line}`),
  ]);
  return `\nWhat is left for you to do:\n${lines.join('\n')}\n\nOnly the id stands in removed.txt, so that no import, sync or request brings the person back.\n`;
}

function shownMention(mention: string): string {
  const at = mention.lastIndexOf(':');
  return shownPath(mention.slice(0, at)) + mention.slice(at);
}
