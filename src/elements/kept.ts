/** What the browser keeps of what a trainee does: the shortlist, where they are, letters, ticks of the guide's checklists. */
const KINDS = ['shortlist', 'home', 'message', 'checklist'] as const;

type Kind = (typeof KINDS)[number];

/**
 * The name under which the browser keeps something of a directory; parts of it add `:` and a name of their own. `base` is
 * the path of the directory, since several can be published under one host.
 */
export function keptAs(kind: Kind, base: string): string {
  return `mentor-directory:${kind}:${base.replace(/\/?$/, '/')}`;
}

/** Takes all of it out of the browser. Throws what the browser throws that lets no page keep anything. */
export function eraseKept(base: string): void {
  const names = KINDS.map((kind) => keptAs(kind, base));
  const isKept = (key: string): boolean => names.some((name) => key === name || key.startsWith(`${name}:`));
  for (const key of Object.keys(localStorage).filter(isKept)) localStorage.removeItem(key);
}
