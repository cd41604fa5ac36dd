import { z } from 'zod';
import { isMapping } from '../../edits/patch.ts';
import { ID_PATTERN } from '../../schemas/text.ts';
import { EMPTY_PARTS, type FileParts } from '../../source/file-parts.ts';
import { parseYaml } from '../../source/yaml.ts';
import { tidyText } from './field-text.ts';
import type { Data } from './value-at.ts';

/** A page as it is published, or one that says nothing yet. */
export interface Source {
  /** Empty where the page is new. */
  id: string;
  parts: FileParts;
  data: Data;
  text: string;
}

/** A page that nobody has written yet. */
export const NEW_PAGE: Source = { id: '', parts: EMPTY_PARTS, data: {}, text: '' };

const fileSchema = z.object({
  parts: z.object({ opening: z.string(), yaml: z.string(), closing: z.string(), body: z.string() }),
});

/** Whether a text can be the id of a page. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/**
 * Fetches the page of a mentor. Gives undefined where there is none of that id. Throws an error where it cannot be had,
 * or where what comes is something else.
 */
export async function fetchSource(sources: string, id: string): Promise<Source | undefined> {
  if (!isId(id)) return undefined;
  const response = await fetch(`${sources}${id}.json`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The page ${id} answered ${response.status}.`);
  const { parts } = fileSchema.parse(await response.json());
  const { data } = parseYaml(parts.yaml);
  return { id, parts, data: isMapping(data) ? data : {}, text: tidyText(parts.body) };
}
