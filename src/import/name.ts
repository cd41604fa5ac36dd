import { splitCredentials, takeCredentials } from './credentials.ts';
import { oneLine } from './cell.ts';

/** What a cell says of a person's name. */
export interface PersonName {
  /** As it is shown, without degrees and forms of address. */
  name: string;
  /** How it is filed, where the cell shows it: "Okafor, Grace". */
  sortName?: string;
  credentials: string[];
  pronouns?: string;
  /** Forms of address that stood before the name: "Prof. Dr.". */
  address?: string;
}

const ADDRESS =
  /^(?:(?:(?:assoc|asst|univ|em|hon|apl)\.?[ -]?)?(?:dr|prof|professor|doctor|dra|profa|pd(?=\s+dr)|priv\.?-?doz|mr|mrs|ms|miss|mx|sir|dame|frau|herr|sra|sr|mme)(?:\.(?: ?(?:med|phil|rer|nat|habil|dent|vet|h|c)\b\.?)*)?\s+(?=\S))+/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PRONOUNS = /\s*[([]\s*((?:she|he|they|ze|xe|ey|ella|él|elle)(?:\s*[/,|]\s*\p{L}+)+)\s*[)\]]/iu;

/** Reads a name as people write it: `Dr. Grace Okafor, MD, PhD`, `Okafor, Grace`, `Grace Okafor (she/her)`. */
export function readName(text: string): PersonName {
  const line = oneLine(text);
  const pronouns = PRONOUNS.exec(line)?.[1];
  const [address] = ADDRESS.exec(line.replace(PRONOUNS, '')) ?? [];
  const plain = line
    .replace(PRONOUNS, '')
    .slice(address?.length ?? 0)
    .trim();
  const [first = '', ...parts] = plain.split(',').map((part) => part.trim());
  const { rest, credentials } = takeCredentials(first);
  const given: string[] = [];
  let shown = rest;
  for (const part of parts.filter(Boolean)) {
    const degrees = splitCredentials(part, first);
    if (degrees) credentials.push(...degrees);
    else if (SUFFIX.test(part)) shown += ` ${part}`;
    else given.push(part);
  }
  const [forename] = given;
  const isReversed = given.length === 1 && forename !== undefined && parts[0] === forename;
  const last = isReversed ? takeCredentials(forename, 1) : undefined;
  const name = last ? `${last.rest} ${shown}` : [shown, ...given].join(', ');
  return {
    name,
    ...(last && { sortName: `${shown}, ${last.rest}` }),
    credentials: [...new Set([...credentials, ...(last?.credentials ?? [])])],
    ...(pronouns !== undefined && { pronouns }),
    ...(address !== undefined && { address: address.trim() }),
  };
}
