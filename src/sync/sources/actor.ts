import { z } from 'zod';
import { safeLink } from '../plain-text.ts';

/** A value, a list of them, or none: JSON-LD writes a list of one without brackets. Entries of another form are left out. */
const list = <T>(schema: z.ZodType<T>) =>
  z
    .unknown()
    .optional()
    .transform((given) =>
      [given].flat().flatMap((entry) => {
        const { success, data } = schema.safeParse(entry);
        return success ? [data] : [];
      }),
    );

const linkLike = z.union([z.string(), z.object({ href: z.string() }), z.object({ url: list(z.unknown()) })]);
type LinkLike = z.output<typeof linkLike>;

/** The address of an actor or a collection, or the object itself. */
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** An actor, or what is left of one: https://www.w3.org/TR/activitypub/#actor-objects */
export const actorSchema = z.object({
  id: z.string(),
  type: list(z.string()),
  preferredUsername: z.string().nullish(),
  name: z.string().nullish(),
  summary: z.string().nullish(),
  icon: list(linkLike),
  attachment: list(z.object({ type: list(z.string()), value: z.string().nullish(), href: z.string().nullish() })),
  movedTo: list(reference),
  followers: reference.nullish(),
  suspended: z.boolean().nullish(),
});

export type Actor = z.output<typeof actorSchema>;

/** The first https address of links that come as texts, as objects, or as pictures with addresses of their own. */
export function firstAddress(links: readonly LinkLike[]): string | undefined {
  return addressesOf(links, 0)[0];
}

function addressesOf(links: readonly LinkLike[], depth: number): string[] {
  return links.flatMap((link) => {
    if (typeof link === 'string') return safeLink(link) ?? [];
    if ('href' in link) return safeLink(link.href) ?? [];
    const inner = depth > 1 ? [] : link.url.map((entry) => linkLike.safeParse(entry)).flatMap(({ data }) => data ?? []);
    return addressesOf(inner, depth + 1);
  });
}
