import { profileSchema } from '../schemas/profile.ts';
import { parseYaml } from '../source/yaml.ts';
import { orderFields } from './field-order.ts';
import { isMapping } from './patch.ts';
import { spliceFields } from './splice.ts';
import { tidyValues, type TidyRules, type ValueChange } from './tidy-values.ts';

/** A frontmatter put right, and what was done to it. */
export interface Tidied {
  yaml: string;
  /** What `yaml` says now. */
  fields: Record<string, unknown>;
  changes: ValueChange[];
  /** Whether the fields were put into their order. */
  isReordered: boolean;
}

/**
 * The YAML of a profile's frontmatter with everything put right that has but one right form: see {@link tidyValues}
 * and {@link orderFields}. Put right once, it stays as it is. Throws `YamlError` for what cannot be read, and
 * `SpliceError` for a value that cannot be replaced where it stands.
 */
export function tidyFrontmatter(yaml: string, rules: TidyRules): Tidied {
  const { data } = parseYaml(yaml);
  if (!isMapping(data)) return { yaml, fields: {}, changes: [], isReordered: false };
  const { fields, changes } = tidyValues(data, rules);
  const spliced = changes.length === 0 ? yaml : spliceFields(yaml, fields);
  const ordered = orderFields(spliced, Object.keys(profileSchema.shape));
  return { yaml: ordered, fields, changes, isReordered: ordered !== spliced };
}
