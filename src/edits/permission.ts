/** Who asks for a change, as the forge says it. */
export interface Asker {
  /** Login on the forge. */
  login: string;
  /** What they are to the repository, in GitHub's words: `OWNER`, `CONTRIBUTOR`, `NONE`. */
  association: string;
}

/** The associations of those who look after the repository. */
const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Why someone may not change a page: it names nobody who may, or it names others. */
export type Denial = 'no-owner' | 'other-owner';

/**
 * Why the asker may not change a page that exists, or undefined where they may. `owners` are the logins that its file
 * names on the published branch, never those of the request.
 */
export function findDenial({ login, association }: Asker, owners: readonly string[]): Denial | undefined {
  if (TRUSTED.has(association)) return undefined;
  if (owners.some((owner) => owner.toLowerCase() === login.toLowerCase())) return undefined;
  return owners.length === 0 ? 'no-owner' : 'other-owner';
}
