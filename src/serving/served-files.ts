/** Headers of a response, by their names. */
export type ServedHeaders = Readonly<Record<string, string>>;

/** Files of the site that a web server answers for alike. */
export interface ServedFiles {
  /** Paths from the folder of the site. One `*` stands for a part of a name, or at the end for all in a folder. */
  paths: readonly string[];
  /** Their type, where servers do not know it by the ending, or know another. */
  type?: string;
  headers: ServedHeaders;
  /** Whether other sites may show them in a frame. */
  isFrameable?: boolean;
}

/** What a page cannot say in its own policy: that no other site may frame it. Every answer carries it but few. */
export const UNFRAMED: ServedHeaders = { 'Content-Security-Policy': "frame-ancestors 'none'" };

/**
 * The pages that {@link UNFRAMED} is for, by the parts of the site, where a rule for all of them could not be taken back
 * for one: hosts that read `_headers` join the values of all rules that match, or refuse the line that would.
 */
export const UNFRAMED_PATHS: readonly string[] = [
  '',
  'index.html',
  '404.html',
  ...['about', 'communities', 'guides', 'interests', 'join', 'mentors', 'message', 'places'].map((part) => `${part}/*`),
  ...['privacy', 'shortlist', 'update'].map((part) => `${part}/*`),
];

/** What every answer carries, also one that says 404. */
export const ALWAYS: ServedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** For all files whose name stays when they change: a browser asks each time whether its copy is still right. */
export const REVALIDATED: ServedHeaders = { 'Cache-Control': 'no-cache' };

/** For files whose name changes with what is in them. */
const IMMUTABLE: ServedHeaders = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** For what is given away as data: programs on other sites may read it, too. */
const SHARED: ServedHeaders = { 'Access-Control-Allow-Origin': '*' };

/** How the files of a site are to be served: the one list from which the files for all web servers are written. */
export const SERVED_FILES: readonly ServedFiles[] = [
  {
    paths: ['assets/*', 'search/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/*.pf_meta'],
    headers: IMMUTABLE,
  },
  { paths: ['embed/*'], headers: {}, isFrameable: true },
  { paths: ['mentors.json', 'mentors/*.json', 'schemas/*.json'], headers: SHARED },
  { paths: ['mentors.csv', 'follow/*.csv'], type: 'text/csv; charset=utf-8', headers: SHARED },
  { paths: ['mentors/*.vcf'], type: 'text/vcard; charset=utf-8', headers: SHARED },
  { paths: ['communities/*.ics'], type: 'text/calendar; charset=utf-8', headers: SHARED },
  { paths: ['feeds/*.xml'], type: 'application/atom+xml; charset=utf-8', headers: SHARED },
  { paths: ['follow/*.opml'], type: 'text/x-opml; charset=utf-8', headers: SHARED },
  { paths: ['follow/*.txt'], type: 'text/plain; charset=utf-8', headers: SHARED },
];

/** A regular expression, as Apache and nginx read them, for the addresses of files of a site under a base path. */
export function addressPattern(base: string, paths: readonly string[]): string {
  const patterns = paths.map((path) =>
    path
      .split('*')
      .map(escapePattern)
      .join('[^/]*')
      .replace(/\[\^\/\]\*$/, '.*'),
  );
  return `^${escapePattern(base)}(?:${patterns.join('|')})$`;
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|#"]/g, '\\$&');
