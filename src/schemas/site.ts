import { z } from 'zod';
import { httpsUrl, id, languageTag, line, passage } from './text.ts';

/** The hues of Radix Colors that a department may choose. */
export const HUES = [
  'tomato',
  'red',
  'ruby',
  'crimson',
  'pink',
  'plum',
  'purple',
  'violet',
  'iris',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'jade',
  'green',
  'grass',
  'bronze',
  'gold',
  'brown',
  'orange',
  'amber',
  'slate',
] as const;

/** Where a repository may be, as far as its pages for editing differ. */
export const FORGES = ['github', 'gitlab', 'gitea', 'forgejo', 'none'] as const;

const edits = z.strictObject({
  forge: z
    .enum(FORGES)
    .optional()
    .describe(
      'What the repository is kept on. "none" offers no link to it. Default: known by its address, else "none".',
    ),
  branch: z
    .string()
    .regex(/^[\w][\w./-]{0,99}$/, 'the name of a branch such as "main"')
    .optional()
    .describe('The branch that is published. Default: main.'),
  folder: z
    .string()
    .regex(/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/, 'a path in the repository such as "content"')
    .optional()
    .describe('The content folder in the repository. Default: content.'),
  requests: z
    .boolean()
    .optional()
    .describe('Whether the form may open an issue on GitHub that becomes a pull request. Default: true on GitHub.'),
});

const link = z.strictObject({
  label: line(40).describe('What the link says.'),
  href: z
    .string()
    .regex(/^(?:https:\/\/|\/(?!\/)|mailto:)/, 'an address that begins with https://, mailto: or /')
    .describe('Where it leads: https://…, mailto:…, or a page of this site such as /about/.'),
});

const guides = z.strictObject({
  order: z
    .array(id)
    .max(50)
    .optional()
    .describe(
      'Ids of guides in the order in which they are read. Those that are not named here follow in their own order.',
    ),
  off: z.array(id).max(50).optional().describe('Ids of guides that are not shown.'),
});

/** Months after which an unconfirmed profile is shown as such, and left out of lists, where nothing else is said. */
const STALE_AFTER_MONTHS = 12;
const HIDE_AFTER_MONTHS = 18;
const MAX_MONTHS = 120;

/** `content/site.yaml`: the directory itself. */
export const siteSchema = z.strictObject({
  name: line(80).describe('The name of the directory: "Mentors in Medicine".'),
  tagline: line(160).optional().describe('One sentence under the name on the home page.'),
  institution: line(120).optional().describe('The institution that publishes it.'),
  notice: line(300)
    .optional()
    .describe('A sentence shown on every page, for instance that all people here are invented.'),
  logo: z
    .string()
    .regex(/^[A-Za-z0-9][\w-]*\.(?:svg|png|webp)$/, 'the name of a picture such as "logo.svg"')
    .optional()
    .describe('A picture in the content folder, shown beside the name: "logo.svg", "logo.png" or "logo.webp".'),
  hue: z.enum(HUES).optional().describe('The one colour of the site, a name of Radix Colors. Default: indigo.'),
  languages: z
    .array(languageTag)
    .min(1)
    .optional()
    .describe('Languages of the interface, the main one first. Default: [en].'),
  address: httpsUrl.optional().describe('Where the site will be, without a path: "https://mentors.example.edu".'),
  base: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*$/, 'a path that begins and ends with /, such as "/mentors/"')
    .optional()
    .describe('The path under which it will be: "/mentors/". Default: "/".'),
  repository: httpsUrl.optional().describe('The repository that holds the content.'),
  edits: edits.optional().describe('How people change their pages.'),
  contact: z
    .strictObject({
      name: line(80).optional().describe('Who looks after the directory.'),
      email: z.email('an e-mail address').optional().describe('Where to write to them. Shown on the site.'),
    })
    .optional()
    .describe('The coordinator.'),
  policies: z
    .strictObject({
      consent: z
        .enum(['required', 'reported'])
        .optional()
        .describe(
          '"required": a profile without recorded consent is not published. "reported": it is, with a warning. Default: required.',
        ),
      staleAfterMonths: z
        .int()
        .min(1)
        .max(60)
        .optional()
        .describe('Months after which an unconfirmed profile is shown as such. Default: 12.'),
      trouble: passage(800)
        .optional()
        .describe(
          'Whom trainees and mentors can turn to when something goes wrong. Shown in the guide and on the About page.',
        ),
      hideAfterMonths: z
        .int()
        .min(1)
        .max(MAX_MONTHS)
        .optional()
        .describe(
          'Months after which an unconfirmed profile is left out of lists and search results until somebody asks for it; its page stays. Not fewer than staleAfterMonths. Default: 18.',
        ),
      about: passage(2000).optional().describe('How people come to be listed here, for the About page.'),
    })
    .refine(
      ({ staleAfterMonths = STALE_AFTER_MONTHS, hideAfterMonths = MAX_MONTHS }) => hideAfterMonths >= staleAfterMonths,
      {
        path: ['hideAfterMonths'],
        error: ({ input }) =>
          `${(input as { staleAfterMonths?: number }).staleAfterMonths ?? STALE_AFTER_MONTHS} or more months, as many as staleAfterMonths at least`,
      },
    )
    .optional()
    .describe('The rules of your directory.'),
  guides: guides
    .optional()
    .describe(
      'Which guides are shown, and in what order. A file in content/guides replaces the guide of the same name.',
    ),
  links: z.array(link).max(6).optional().describe('More links for the foot of every page.'),
  peers: z.array(httpsUrl).max(20).optional().describe('Other directories that may be searched from here.'),
});

export type Site = z.output<typeof siteSchema>;
export type Hue = (typeof HUES)[number];

/** Months after which an unconfirmed profile is shown as such. */
export function staleAfterMonthsOf({ policies }: Site): number {
  return policies?.staleAfterMonths ?? STALE_AFTER_MONTHS;
}

/** Months after which an unconfirmed profile is left out of lists and search results until somebody asks for it. */
export function hideAfterMonthsOf(site: Site): number {
  return site.policies?.hideAfterMonths ?? Math.max(HIDE_AFTER_MONTHS, staleAfterMonthsOf(site));
}
