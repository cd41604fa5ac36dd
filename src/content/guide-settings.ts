import { join } from 'node:path';
import { findNearest, formatNearest } from '../directory/nearest.ts';
import type { Problem } from '../directory/problem.ts';
import { shippedGuideIds } from '../guides/shipped-guides.ts';
import type { Site } from '../schemas/site.ts';
import { formatField } from '../source/position.ts';
import type { YamlSource } from '../source/yaml.ts';
import { listFiles } from './files.ts';

/** The guides that the settings name and that are neither in the content folder nor come with the generator. */
export async function checkGuideSettings(
  { guides }: Site,
  { file, source, folder }: { file: string; source: YamlSource | undefined; folder: string },
): Promise<Problem[]> {
  if (!guides) return [];
  const { files } = await listFiles(join(folder, 'guides'), ['.mdx']);
  const known = new Set([...files.map(({ id }) => id), ...shippedGuideIds()]);
  return (['order', 'off'] as const).flatMap((key) =>
    (guides[key] ?? []).flatMap((id, index): Problem[] => {
      if (known.has(id)) return [];
      const path = ['guides', key, index];
      return [
        {
          kind: 'guide-unknown',
          file,
          ...source?.positionOf(path),
          field: formatField(path),
          message: `There is no guide "${id}".${formatNearest(findNearest(id, known))}`,
          advice: `Correct the spelling, delete it, or add content/guides/${id}.mdx.`,
        },
      ];
    }),
  );
}
