import type { z } from 'zod';
import type { Problem } from '../directory/problem.ts';
import { explainIssues } from '../source/explain.ts';
import { findLostText } from '../source/lost-text.ts';
import { readText, shownPath } from './files.ts';
import { YamlError, type YamlSource } from '../source/yaml.ts';
import { parseYamlQuickly } from './quick-yaml.ts';

/** A YAML file of the content read by its schema, with every problem at once. */
export async function readYamlFile<T extends z.ZodType>(
  path: string,
  schema: T,
  maxBytes?: number,
): Promise<{ value?: z.output<T>; source?: YamlSource; problems: Problem[] }> {
  const file = shownPath(path);
  const read = readText(path, maxBytes);
  if ('problem' in read) return { problems: [read.problem] };
  try {
    const source = parseYamlQuickly(read.text);
    const result = schema.safeParse(source.data ?? {});
    const lost = findLostText(read.text);
    const found = result.success ? lost : [...explainIssues(result.error.issues, source, schema), ...lost];
    const problems = found.map((problem) => ({ file, ...problem }));
    return result.success ? { value: result.data, source, problems } : { source, problems };
  } catch (error) {
    if (error instanceof YamlError) return { problems: error.problems.map((problem) => ({ file, ...problem })) };
    throw error;
  }
}
