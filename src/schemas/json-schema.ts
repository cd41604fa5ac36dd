import { z } from 'zod';
import { communitySchema } from './community.ts';
import { guideSchema } from './guide.ts';
import { interestsFileSchema } from './interest.ts';
import { profileSchema } from './profile.ts';
import { siteSchema } from './site.ts';

/** JSON Schemas of what people write under `content/`, by the kind of file. */
export function jsonSchemas(): Record<'profile' | 'guide' | 'community' | 'interests' | 'site', JsonSchema> {
  return {
    profile: jsonSchemaOf(profileSchema),
    guide: jsonSchemaOf(guideSchema),
    community: jsonSchemaOf(communitySchema),
    interests: jsonSchemaOf(interestsFileSchema),
    site: jsonSchemaOf(siteSchema),
  };
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 2020-12) of what a zod schema takes in, with every field's description. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodPreprocess) || jsonSchema.type !== 'array') return;
      // A list after `z.preprocess` is how our schemas say "one or a list"; of the function JSON Schema sees nothing.
      const list = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.anyOf = [list.items as JsonSchema, list];
    },
  });
}
