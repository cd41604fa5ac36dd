import { visible } from './visible.ts';

/** What was put right in one file, or what would be. */
export interface FileFix {
  /** Path as problems show it. */
  file: string;
  /** Its new name, where it has one. */
  renamedTo?: string;
  /** Values that changed; without `after` where one went away because the list had it twice. */
  changes: readonly { field: string; before: string; after?: string }[];
  isReordered: boolean;
  /** Why the text stays as it is, where it could not be put right safely. */
  givenUp?: string;
}

/** What was put right, file by file, a line each. */
export function formatFixes(fixes: readonly FileFix[]): string {
  return fixes.map(formatFix).join('\n\n');
}

/** The lines of one file. */
export function formatFix({ file, renamedTo, changes, isReordered, givenUp }: FileFix): string {
  const lines = [
    ...(renamedTo === undefined ? [] : [`renamed to ${visible(renamedTo)}`]),
    ...(givenUp === undefined ? changes.map(formatChange) : [`left as it is: ${visible(givenUp)}`]),
    ...(isReordered ? ['the fields stand in their usual order'] : []),
  ];
  return [visible(file), ...lines.map((line) => `  ${line}`)].join('\n');
}

function formatChange({ field, before, after }: FileFix['changes'][number]): string {
  const change = after === undefined ? 'taken out, as it is there already' : `→ "${visible(after)}"`;
  return `${visible(field)}: "${visible(before)}" ${change}`;
}
