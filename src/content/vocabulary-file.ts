import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../directory/problem.ts';
import { applyInterestsFile, createVocabulary, type Vocabulary } from '../directory/vocabulary.ts';
import { findNearest, formatNearest } from '../directory/nearest.ts';
import { interestsFileSchema, type Interest } from '../schemas/interest.ts';
import { shownPath } from './files.ts';
import { readYamlFile } from './yaml-file.ts';

/** The files of the vocabulary that ships with the generator, in the order of their terms. */
const SHIPPED = ['specialties', 'conditions', 'procedures', 'research', 'education', 'health-systems', 'outside-work'];
const MAX_BYTES = 2_000_000;

/** The directory's vocabulary: what ships, as `interests.yaml` in the content folder changes it. */
export async function readVocabulary(contentFolder: string): Promise<{ vocabulary: Vocabulary; problems: Problem[] }> {
  const shipped = await readShipped();
  const shippedInterests = shipped.interests;
  const path = join(contentFolder, 'interests.yaml');
  const own = existsSync(path) ? await readYamlFile(path, interestsFileSchema, MAX_BYTES) : { value: {}, problems: [] };
  const vocabulary = createVocabulary(applyInterestsFile(shippedInterests, own.value ?? {}));
  const problems = [...shipped.problems, ...own.problems];
  const at = (index: number, key?: string) => ({
    file: shownPath(path),
    ...('source' in own ? own.source?.positionOf(['interests', index, ...(key === undefined ? [] : [key])]) : {}),
    field: `interests[${index}]${key === undefined ? '' : `.${key}`}`,
  });
  for (const [index, interest] of (own.value?.interests ?? []).entries()) {
    problems.push(...checkBroader(interest, vocabulary).map((problem) => ({ ...at(index, 'broader'), ...problem })));
  }
  for (const [index, id] of (own.value?.hide ?? []).entries()) {
    if (shippedInterests.some((interest) => interest.id === id)) continue;
    const nearest = findNearest(
      id,
      shippedInterests.map((interest) => interest.id),
    );
    problems.push({
      file: shownPath(path),
      ...('source' in own ? own.source?.positionOf(['hide', index]) : {}),
      field: `hide[${index}]`,
      kind: 'interest-unknown',
      message: `"${id}" is not in the vocabulary that ships.${formatNearest(nearest)}`,
      advice: 'Correct the spelling, or delete it.',
    });
  }
  return { vocabulary, problems };
}

/** The vocabulary that ships; with its problems, which only somebody who works on it ever sees. */
export function readShipped(): Promise<{ interests: Interest[]; problems: Problem[] }> {
  return (shippedVocabulary ??= readShippedFiles());
}

/** What ships never changes while a command runs, and takes a moment to read. */
let shippedVocabulary: ReturnType<typeof readShippedFiles> | undefined;

async function readShippedFiles(): Promise<{ interests: Interest[]; problems: Problem[] }> {
  const files = await Promise.all(
    SHIPPED.map((name) => {
      const path = fileURLToPath(new URL(`../vocabulary/${name}.yaml`, import.meta.url));
      return readYamlFile(path, interestsFileSchema, MAX_BYTES);
    }),
  );
  return {
    interests: files.flatMap(({ value }) => value?.interests ?? []),
    problems: files.flatMap(({ problems }) => problems),
  };
}

function checkBroader(interest: Interest, vocabulary: Vocabulary): Pick<Problem, 'kind' | 'message' | 'advice'>[] {
  const unknown = (interest.broader ?? []).filter((id) => !vocabulary.find(id));
  const isCycle = (interest.broader ?? []).some(
    (id) => id === interest.id || vocabulary.broaderOf(id).includes(interest.id),
  );
  return [
    ...unknown.map((id) => ({
      kind: 'interest-unknown' as const,
      message: `The broader term "${id}" is not in the vocabulary.`,
      advice: 'Correct the spelling, or add that term too.',
    })),
    ...(isCycle
      ? [
          {
            kind: 'interest-cycle' as const,
            message: `"${interest.id}" would be broader than itself.`,
            advice: 'Take one of the broader terms out.',
          },
        ]
      : []),
  ];
}
