import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../src/schemas/json-schema.ts';

// Writes the JSON Schemas by which editors complete and check what is under content/; commit what it writes.
const folder = new URL('../.vscode/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
const schemas = Object.entries(jsonSchemas());
for (const [name, schema] of schemas) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`Wrote ${schemas.length} schemas into ${fileURLToPath(folder)}.`);
