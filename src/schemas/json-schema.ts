import { z } from 'zod';
import { communitySchema } from './community.ts';
import { guideSchema } from './guide.ts';
import { interestsFileSchema } from './interest.ts';
import { mentorsFileSchema } from './mentor-record.ts';
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

/** The JSON Schema (2020-12) of what `/mentors.json` holds. */
export function mentorsJsonSchema(): JsonSchema {
  return jsonSchemaOf(mentorsFileSchema, 'draft-2020-12');
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (by default draft 7, which editors know best) of what a zod schema takes in, with every field's description. */
function jsonSchemaOf(schema: z.ZodType, target: 'draft-7' | 'draft-2020-12' = 'draft-7'): JsonSchema {
  return z.toJSONSchema(schema, {
    target,
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Validators differ in whether a pattern may name Unicode categories; the control characters are these, and an
      // editor's text holds no halves of characters.
      jsonSchema.pattern &&= jsonSchema.pattern
        .replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f')
        .replaceAll('\\p{Cs}', '');
    },
  });
}
