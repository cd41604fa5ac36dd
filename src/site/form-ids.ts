/** The ids of the elements of one field. */
export interface FormIds {
  control: string;
  help: string;
  error: string;
}

/** The ids of a field by its path; those in the template of a list's item end in `-0`, in place of which each item has its number. */
export function formIds(path: string, list?: string): FormIds {
  const base = ['field', ...(list === undefined ? [] : [list]), ...path.split('.')].join('-');
  const end = list === undefined ? '' : '-0';
  return { control: base + end, help: `${base}-help${end}`, error: `${base}-error${end}` };
}
