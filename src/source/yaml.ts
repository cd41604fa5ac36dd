import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Document,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { FieldPath, Position, SourceProblem } from './position.ts';

/** YAML that has been read: its data, and where each value stands. */
export interface YamlSource {
  data: unknown;
  /** Where the value at `path` stands, or the nearest value around it; of a mapping's `key`, where the key stands. */
  positionOf(path: FieldPath, key?: string): Position;
}

/** Thrown for text that is no YAML of the kind allowed here. */
export class YamlError extends Error {
  override name = 'YamlError';
  readonly problems: SourceProblem[];
  constructor(problems: SourceProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Mistakes of one text that are named; more of them mostly follow from the first. */
const MAX_NAMED = 20;

/**
 * Reads YAML 1.2 of the core schema: unique keys, no anchors, aliases, tags, merges or further documents.
 * `firstLine` is the line of the file on which `text` begins. Throws {@link YamlError} with every problem, as far as
 * they are not too many to be read.
 */
export function parseYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    // Else it writes keys that are no text to the terminal as they are.
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: SourceProblem[] = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .slice(0, MAX_NAMED)
    .map((error) => ({
      kind: 'yaml-syntax',
      ...at(error.pos[0]),
      ...explain(error),
    }));
  problems.push(...forbiddenNodes(document, at));
  if (problems.length > 0) throw new YamlError(problems);
  return {
    data: document.toJS({ maxAliasCount: 0 }) as unknown,
    positionOf: (path, key) => at(offsetOf(document.contents, path, key)),
  };
}

function forbiddenNodes(document: Document, at: (offset: number) => Position): SourceProblem[] {
  const problems: SourceProblem[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const place = at(node.range?.[0] ?? 0);
    if (isAlias(node) || node.anchor !== undefined) {
      const sign = isAlias(node) ? `*${node.source}` : `&${node.anchor}`;
      problems.push({
        kind: 'yaml-alias',
        ...place,
        message: `"${sign}" is a YAML alias or anchor, which is not allowed here.`,
        advice: 'Write the value out, or put it in quotes if it is meant as text.',
      });
    } else if (node.tag !== undefined && !isImplicitTag(node.tag)) {
      problems.push({
        kind: 'yaml-tag',
        ...place,
        message: `"${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}" is a YAML tag, which is not allowed here.`,
        advice: 'Delete it, or put the value in quotes if it is meant as text.',
      });
    }
  });
  return problems.slice(0, 5);
}

/** Tags that the reader itself gives to plain values. */
function isImplicitTag(tag: string): boolean {
  return /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/.test(tag);
}

function offsetOf(root: Node | null, path: FieldPath, key?: string): number {
  let node: Node | null | undefined = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    const next: unknown = isMap(node) ? node.get(part, true) : isSeq(node) ? node.get(Number(part), true) : undefined;
    if (!isNode(next)) continue;
    node = next;
    offset = next.range?.[0] ?? offset;
  }
  if (key === undefined || !isMap(node)) return offset;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
}

/** The reader's own words for the slips that people make most; for the rest YAML's. */
const SLIPS: Readonly<Record<string, { message: string; advice: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'The value holds ": ", which would begin another field.',
    advice: 'Put the whole value in quotes: why: "Because: it is so".',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A line is no field: it has no ": " after a name.',
    advice: 'Write it as name: value, or indent it under the field that it belongs to.',
  },
  BAD_INDENT: {
    message: 'The fields of one group do not begin in the same column.',
    advice: 'Look at this line and the next, and give both the same indentation.',
  },
  DUPLICATE_KEY: { message: 'The field stands here for a second time.', advice: 'Keep one of the two.' },
  TAB_AS_INDENT: { message: 'The line is indented with a tab.', advice: 'Indent with spaces.' },
  RESOURCE_EXHAUSTION: {
    message: 'Lists or groups of fields stand in one another more deeply than can be read.',
    advice: 'Delete what does not belong here, or put it in quotes if it is meant as text.',
  },
  MULTIPLE_DOCS: { message: 'A second document begins here.', advice: 'Keep one.' },
};

/** The reader has no code of its own for a line without a colon between others. */
const LINE_WITHOUT_COLON = 'Implicit map keys need to be followed by map values';

function explain({ code, message }: { code: string; message: string }): { message: string; advice: string } {
  const [first = message] = message.split('\n');
  return (
    SLIPS[first === LINE_WITHOUT_COLON ? 'MULTILINE_IMPLICIT_KEY' : code] ?? {
      message: `This is not valid YAML: ${first.replace(/\.$/, '')}.`,
      advice: 'Check the indentation and colons here; put text that holds ": ", "#" or begins with a sign in quotes.',
    }
  );
}
