import type { Patch } from '../../edits/patch.ts';

/** The fields that a change sets or takes away, as `mentoring.style.cadence`; a list counts as one, the page's text as `text`. */
export function changedFields({ fields, body }: Patch): string[] {
  return [...leavesOf(fields, ''), ...(body === undefined ? [] : ['text'])];
}

function leavesOf(fields: Readonly<Record<string, unknown>>, parent: string): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const path = parent + key;
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? leavesOf(value as Record<string, unknown>, `${path}.`) : [path];
  });
}

/** What the form calls a field: its label, or that of the first field beside it where it has none of its own; else its path. */
export function fieldLabel(form: ParentNode, path: string): string {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  const paths = [path, ...(parent === '' ? [] : [parent])];
  const selectors = [
    ...paths.flatMap((one) => [`[data-field="${CSS.escape(one)}"]`, `[data-items="${CSS.escape(one)}"]`]),
    ...(parent === '' ? [] : [`[data-field^="${CSS.escape(`${parent}.`)}"]`]),
  ];
  for (const selector of selectors) {
    const label = form.querySelector(selector)?.querySelector('[data-part="label"]');
    if (label) return label.textContent.replace(/\s+/g, ' ').trim();
  }
  return path;
}
