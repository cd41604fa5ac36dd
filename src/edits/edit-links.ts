import { shorten } from '../directory/shorten.ts';
import type { FORGES, Site } from '../schemas/site.ts';
import { formatChanges, type EditRequest } from './edit-request.ts';

/** Where and how a directory is edited, as far as its pages need to know. */
export interface EditSettings {
  forge: (typeof FORGES)[number];
  /** The repository's address, without a slash at its end. */
  repository?: string;
  /** The branch that is published. */
  branch: string;
  /** The content folder in the repository: `content`. */
  folder: string;
  /** Whether an issue may ask for a change. Only GitHub can turn one into a pull request. */
  requests: boolean;
  /** Where the coordinator reads mail. */
  email?: string;
  /** The coordinator's name. */
  coordinator?: string;
}

/** Bytes of an address that GitHub, proxies and old programs all take; GitHub itself ends at about 8,000. */
const MAX_ADDRESS_BYTES = 6000;
/** Bytes of a mailto address that every mail program takes; some cut it after 2,000 characters. */
const MAX_MAIL_BYTES = 1800;
const MAX_TITLE = 120;

const KNOWN_HOSTS: Readonly<Record<string, EditSettings['forge']>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'codeberg.org': 'forgejo',
  'gitea.com': 'gitea',
};

/** How the directory `site` is edited; what it does not say has the default that its schema names. */
export function editSettingsOf({ repository, edits, contact }: Site): EditSettings {
  const address = repository?.replace(/(?:\.git)?\/*$/, '');
  const forge = address === undefined ? 'none' : (edits?.forge ?? KNOWN_HOSTS[new URL(address).hostname] ?? 'none');
  return {
    forge,
    ...(address !== undefined && { repository: address }),
    branch: edits?.branch ?? 'main',
    folder: edits?.folder ?? 'content',
    requests: forge === 'github' && (edits?.requests ?? true),
    ...(contact?.email !== undefined && { email: contact.email }),
    ...(contact?.name !== undefined && { coordinator: contact.name }),
  };
}

/**
 * The address of GitHub's form for a new issue, filled in. `isWhole` is false where the changes did not fit into 6,000
 * bytes: then they are left out and must be pasted. Undefined where the directory takes no such requests.
 */
export function issueAddress(
  { repository, requests }: EditSettings,
  { id, patch }: EditRequest,
  title: string,
): { address: string; isWhole: boolean } | undefined {
  if (repository === undefined || !requests) return undefined;
  const short = `${repository}/issues/new?template=profile.yml&title=${encode(shorten(title, MAX_TITLE))}&profile=${encode(id)}`;
  // Percent-encoded, every character is a byte.
  const whole = `${short}&changes=${encode(formatChanges(patch))}`;
  return whole.length < MAX_ADDRESS_BYTES ? { address: whole, isWhole: true } : { address: short, isWhole: false };
}

/**
 * The forge's own page for editing a profile. `file` is its path from the folder of profiles: `grace-okafor.mdx`.
 * Undefined where the directory has no repository or its forge is not known.
 */
export function editPageAddress({ forge, repository, branch, folder }: EditSettings, file: string): string | undefined {
  const page = EDIT_PAGES[forge];
  if (repository === undefined || page === undefined || !isInside(file)) return undefined;
  return `${repository}/${page}/${encodePath(`${branch}/${folder}/profiles/${file}`)}`;
}

/** The forge's own page for a new file, with the name of the file where the forge takes one; undefined as above. */
export function newFileAddress({ forge, repository, branch, folder }: EditSettings, id: string): string | undefined {
  const page = NEW_PAGES[forge];
  if (repository === undefined || page === undefined) return undefined;
  const address = `${repository}/${page.path}/${encodePath(`${branch}/${folder}/profiles`)}`;
  return page.name === undefined ? address : `${address}?${page.name}=${encode(`${id}.mdx`)}`;
}

const EDIT_PAGES: Readonly<Partial<Record<EditSettings['forge'], string>>> = {
  github: 'edit',
  gitlab: '-/edit',
  gitea: '_edit',
  forgejo: '_edit',
};

const NEW_PAGES: Readonly<Partial<Record<EditSettings['forge'], { path: string; name?: string }>>> = {
  github: { path: 'new', name: 'filename' },
  gitlab: { path: '-/new', name: 'file_name' },
  gitea: { path: '_new', name: 'filename' },
  forgejo: { path: '_new', name: 'filename' },
};

/** The end of a mail that is too short for its changes. */
const ATTACH = 'The changes are too long for this letter. Please attach the file that the form gives you to download.';

/**
 * A mailto address (RFC 6068) with the changes in it. Where they do not fit, the letter says `attach` instead, which
 * asks for the file as an attachment, and `isWhole` is false. Undefined where the directory names no address.
 */
export function mailAddress(
  { email }: EditSettings,
  { id, patch }: EditRequest,
  subject: string,
  attach = ATTACH,
): { address: string; isWhole: boolean } | undefined {
  if (email === undefined) return undefined;
  const start = `mailto:${encode(email).replace('%40', '@')}?subject=${encode(shorten(subject, MAX_TITLE))}&body=`;
  const letter = (rest: string): string => start + encode(`${id}\n\n${rest}`.replaceAll('\n', '\r\n'));
  const whole = letter(formatChanges(patch));
  const isWhole = whole.length <= MAX_MAIL_BYTES;
  return { address: isWhole ? whole : letter(attach), isWhole };
}

/** Half a character, which a browser's field may hold, cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function encodePath(path: string): string {
  return path.split('/').map(encode).join('/');
}

function isInside(file: string): boolean {
  return file.split('/').every((part) => !['', '.', '..'].includes(part));
}
