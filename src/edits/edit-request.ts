import { stringify } from 'yaml';
import { inWords } from '../source/explain.ts';
import type { SourceProblem } from '../source/position.ts';
import { parseYaml, YamlError, type YamlSource } from '../source/yaml.ts';
import { isMapping, type Patch } from './patch.ts';

/** A change to one profile, as a person asks for it. */
export interface EditRequest {
  /** The profile's id. */
  id: string;
  /** Whether the profile does not exist yet. */
  isNew: boolean;
  patch: Patch;
}

/** Thrown for a text that is no change to a profile. */
export class ChangesError extends Error {
  override name = 'ChangesError';
  readonly problems: SourceProblem[];
  constructor(problems: SourceProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** The key under which the text of the page stands among the changes; no field has this name. */
const TEXT = 'text';
/** Who may change a page is never asked for by those who would gain by it. */
const OWNER = 'owner';

/** A patch as YAML for people: the fields, then the text of the page; `null` is what is taken away. '' where it changes nothing. */
export function formatChanges({ fields, body }: Patch): string {
  const changes = new Map(Object.entries(fields));
  if (body !== undefined) changes.set(TEXT, body);
  if (changes.size === 0) return '';
  return stringify(changes, {
    version: '1.2',
    schema: 'core',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

/** Reads what {@link formatChanges} wrote and people may have edited. Throws {@link ChangesError} with every problem. */
export function parseChanges(yaml: string): Patch {
  const source = readYaml(yaml.replace(/\r\n?/g, '\n'));
  const { data } = source;
  if (data === null || data === undefined) return { fields: {} };
  if (!isMapping(data)) {
    throw new ChangesError([
      {
        kind: 'field-invalid',
        ...source.positionOf([]),
        message: `The changes are ${inWords(data)}; expected fields, each as its name, a colon and its value.`,
        advice: 'Write each change on a line of its own, as in "pronouns: she/her".',
      },
    ]);
  }
  const { [TEXT]: text, ...fields } = data;
  const problems = [...refuseOwner(source, data), ...refuseText(source, text)];
  if (problems.length > 0) throw new ChangesError(problems);
  if (!Object.hasOwn(data, TEXT)) return { fields };
  return { fields, body: typeof text === 'string' ? trimBlankLines(text) : '' };
}

/** A text as a patch holds it: LF, without blank lines around it. */
export function trimBlankLines(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const isFull = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(isFull);
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex(isFull) + 1).join('\n');
}

function readYaml(yaml: string): YamlSource {
  try {
    return parseYaml(yaml);
  } catch (error) {
    if (error instanceof YamlError) throw new ChangesError(error.problems);
    throw error;
  }
}

function refuseOwner(source: YamlSource, data: Record<string, unknown>): SourceProblem[] {
  if (!Object.hasOwn(data, OWNER)) return [];
  return [
    {
      kind: 'field-invalid',
      ...source.positionOf([], OWNER),
      field: OWNER,
      message: 'Who may change a page cannot be changed by a request.',
      advice: 'Take the field out. Somebody who looks after the directory can change it in the file.',
    },
  ];
}

function refuseText(source: YamlSource, text: unknown): SourceProblem[] {
  if (text === undefined || text === null || typeof text === 'string') return [];
  return [
    {
      kind: 'field-invalid',
      ...source.positionOf([TEXT]),
      field: TEXT,
      message: `Expected the text of the page, found ${inWords(text)}.`,
      advice: 'Write "text: |" and the text on the lines below it, each indented by two spaces.',
    },
  ];
}
