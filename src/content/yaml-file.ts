import type { z } from 'zod';
import type { Problem } from '../directory/problem.ts';
import { explainIssues } from '../source/explain.ts';
import { readText, shownPath } from './files.ts';
import { parseYaml, YamlError, type YamlSource } from '../source/yaml.ts';

/** A YAML file of the content read by its schema, with every problem at once. */
export async function readYamlFile<T extends z.ZodType>(
  path: string,
  schema: T,
  maxBytes?: number,
): Promise<{ value?: z.output<T>; source?: YamlSource; problems: Problem[] }> {
  const file = shownPath(path);
  const read = await readText(path, maxBytes);
  if ('problem' in read) return { problems: [read.problem] };
  try {
    const source = parseYaml(read.text);
    const result = schema.safeParse(source.data ?? {});
    if (result.success) return { value: result.data, source, problems: [] };
    return {
      source,
      problems: explainIssues(result.error.issues, source, schema).map((problem) => ({ file, ...problem })),
    };
  } catch (error) {
    if (error instanceof YamlError) return { problems: error.problems.map((problem) => ({ file, ...problem })) };
    throw error;
  }
}
