import type { ProblemKind } from '../directory/problem.ts';

/** What each kind of problem means and what to do, as the table in CONTRIBUTING.md has it. */
export const KIND_HELP: Readonly<Record<ProblemKind, string>> = {
  'file-name': "The file's name cannot be an address. Use lower-case letters a to z, digits and hyphens.",
  'file-link': 'The file is a link to somewhere else. Put a copy here.',
  'file-too-large':
    'The file has more than 64 KiB, or its text more lines, columns or levels than are read. Make it shorter or flatter.',
  'file-encoding': 'The file is not UTF-8 text. Save it as UTF-8.',
  'file-unread':
    'Nothing reads a file of this ending in the folder of profiles. Rename it to end in `.mdx`, or move it away.',
  'id-duplicate': 'Two files have the same id. Rename one.',
  'id-reserved': 'The site needs this id for itself. Rename the file.',
  'frontmatter-missing': 'The fields do not stand between two lines of `---`.',
  'frontmatter-engine': 'The first line is `---` and something more. Only YAML is read; write `---` alone.',
  'yaml-syntax': 'The fields are not valid YAML. Often a colon or `#` in a text that needs quotes, or indentation.',
  'yaml-alias':
    '`&name` or `*name` is an anchor or alias of YAML, which is not allowed. Write the value out, or quote it.',
  'yaml-tag': '`!something` is a tag of YAML, which is not allowed. Quote it if it is text.',
  'field-missing': 'A field that must be there is not.',
  'field-unknown': 'There is no such field. The nearest known one is named.',
  'field-invalid': 'The value does not fit the field. What is expected is said.',
  'text-deceptive': 'A text holds an invisible character that can make it read otherwise than it is. Delete it.',
  'text-invisible':
    'A text holds an invisible character, often left over from another program. Delete it, for searches.',
  'text-lost':
    'What stands after `#` in a value without quotes is a comment, and not shown. Put the whole value in quotes.',
  'body-code': 'A line of the text is an import or export statement. Delete it.',
  'body-component': 'A component is unknown, misplaced, never closed, or has attributes that it does not know.',
  'body-html': 'The text holds HTML. Write Markdown, or put it between backticks to show it.',
  'body-image': 'The text holds a picture. Only the field `photo` can show one.',
  'body-link': 'A link leads to something other than https, http or mailto.',
  'body-bullets': 'Lines begin with a bullet of a word processor, which makes no list. Begin them with `- `.',
  'link-dead': 'A link leads to a page of the site that does not exist. The nearest known one is named.',
  'interest-unknown': 'The interest is not in the vocabulary. Correct it, or add it to `content/interests.yaml`.',
  'interest-kind': 'A personal interest stands among the professional ones, or the other way round. Move it.',
  'interest-cycle': 'An interest would be broader than itself.',
  'community-unknown': 'No file in `content/communities` has that name. Correct it, or add the community first.',
  'schedule-unusable':
    'The rule of a schedule cannot be read, never happens, or does not begin when `starts` says. Correct either.',
  'guide-unknown': 'The settings name a guide that does not exist. Correct it, or delete it.',
  'schedule-past': 'A community meets no more by its schedule. Write the next time, or delete the schedule.',
  'community-stale':
    'Nobody has checked the facts of a community for longer than `policies.staleAfterMonths`. Look, then write the day.',
  'keyword-free': 'A keyword is not in the vocabulary. It is found as text only; consider adding it.',
  'handle-refused': 'The handle cannot be one of that platform. Paste the address of the profile.',
  'name-confusable': 'The name holds invisible characters or mixes scripts within a word. Type it anew.',
  'name-lookalike':
    'The name is written in other letters and looks like the name of somebody else here. See who it really is.',
  'name-similar':
    'The name is nearly that of somebody else at the same place. Keep one of the files, or tell the two apart.',
  'person-duplicate': 'Two profiles have the same ORCID iD. Keep one of them, or correct the iD.',
  'handle-shared': 'Two profiles name the same account. Correct it, or leave it if several people share it.',
  'contact-missing': 'The preferred way of contact is one that the profile, or `site.yaml`, says nothing of. Add it.',
  'photo-unusable': 'The photo, or the logo, is missing, too large, no picture, or not beside the file that names it.',
  'photo-small': 'The photo has fewer than 200 pixels on a side and will look blurred. Take a larger one.',
  'photo-alt': 'The description of the photo says nothing of what it shows. Describe it in a few words.',
  'photo-unused': 'No profile names this picture. Name it in the field `photo`, or delete it.',
  'date-future': 'A page was confirmed, checked or agreed to on a day that is still to come. Correct the date.',
  'availability-expired': 'What the profile says of availability has run out. Write what holds now.',
  'project-closed': 'A project could be asked for until a day that is past. Delete it, or move the day.',
  'confirmed-stale':
    'Nobody has confirmed the page for longer than `policies.staleAfterMonths`. Ask its owner to read it.',
  'consent-missing':
    'Nothing records that the person agreed, so the profile is not published. Ask them, then record it.',
  'consent-unrecorded': 'The same, where the department chose to be warned only.',
  'removed-present':
    'The person was taken down. Delete the file, or take the id out of `content/removed.txt` if they asked to come back.',
  'snapshot-damaged':
    'What was fetched cannot be read. Put back the version before from git, or delete the file and run `sync`.',
  'site-missing': 'There is no `content/site.yaml`. Write one with the line `name: …`.',
  'site-language': 'The interface has no words in that language yet, so English is used.',
};
