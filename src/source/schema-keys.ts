import { z } from 'zod';
import type { FieldPath } from './position.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const described = new WeakMap<z.ZodType, JsonSchema>();

/** The names of the fields that `schema` knows in the mapping at `path`. */
export function knownKeys(schema: z.ZodType, path: FieldPath): string[] {
  let places = [describe(schema)];
  for (const key of path) {
    places = places.flatMap(alternatives).flatMap((place) => {
      const next = typeof key === 'number' ? place.items : place.properties?.[key];
      return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
    });
  }
  return places.flatMap(alternatives).flatMap((place) => Object.keys(place.properties ?? {}));
}

function describe(schema: z.ZodType): JsonSchema {
  let description = described.get(schema);
  if (!description) {
    description = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
    described.set(schema, description);
  }
  return description;
}

function alternatives(place: JsonSchema): JsonSchema[] {
  return place.anyOf ? place.anyOf : [place];
}
