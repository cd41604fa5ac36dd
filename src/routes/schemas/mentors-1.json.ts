import type { APIRoute } from 'astro';
import { mentorsJsonSchema } from '../../schemas/json-schema.ts';

/** The JSON Schema of version 1 of `/mentors.json`. */
export const GET: APIRoute = () => Response.json(mentorsJsonSchema());
