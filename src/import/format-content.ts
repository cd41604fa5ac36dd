import type { Interest } from '../schemas/interest.ts';
import { formatYaml } from '../source/format-yaml.ts';

/** The text of an `interests.yaml` that adds interests which came from the keywords of a spreadsheet. */
export function formatInterestsFile(interests: readonly Interest[]): string {
  return [
    '# Interests of this directory, beside those that ship with it. They were keywords that at least two people of an',
    '# imported spreadsheet share. Correct the labels; where two mean the same, delete one and make its label a synonym',
    '# of the other (and use the other in the profiles); add synonyms, abbreviations and broader terms, so that more',
    '# searches find them.',
    '',
    formatYaml({ interests }),
  ].join('\n');
}

/** The text of a first `site.yaml` for profiles that came from a spreadsheet. */
export function formatFirstSiteFile(): string {
  return `# The name of the directory, as every page shows it.
name: Mentor directory
# institution: The university or hospital that publishes it

# Who looks after the directory; people are told to turn to them. Delete the signs # and write your own.
# contact:
#   name: Mentorship Office
#   email: mentors@example.edu

policies:
  # The people were imported, and nothing records yet that they agreed to be listed. Before you publish, ask each of
  # them, record it in their file (consent: by, date, scope), and then write "required" here: whoever has not agreed
  # is not published.
  consent: reported
`;
}
