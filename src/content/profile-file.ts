import type { Problem } from '../directory/problem.ts';
import { readBody, type Body } from '../mdx/body.ts';
import type { BodyContext } from '../mdx/components.ts';
import type { PageLink } from '../mdx/markdown.ts';
import { profileSchema, type Profile } from '../schemas/profile.ts';
import { explainIssues } from '../source/explain.ts';
import { findLostText } from '../source/lost-text.ts';
import { FrontmatterError, readFrontmatter } from './frontmatter.ts';
import type { FieldPath, Position } from '../source/position.ts';

/** A profile that has been read from a file, valid in itself. */
export interface ReadProfile {
  profile: Profile;
  body: Body;
  links: PageLink[];
  positionOf(path: FieldPath): Position;
}

/**
 * Reads the text of a profile's file: frontmatter by the schema, body as restricted MDX. Gives every problem at
 * once; `read` is absent where a problem leaves nothing to show. `context` has the words and the base path.
 */
export function readProfile(
  text: string,
  file: string,
  context: BodyContext,
): { read?: ReadProfile; problems: Problem[] } {
  try {
    const source = readFrontmatter(text);
    const { body, links, problems: bodyProblems } = readBody(source.body, source.bodyLine, context);
    const result = profileSchema.safeParse(source.data ?? {});
    const fieldProblems = result.success ? [] : explainIssues(result.error.issues, source, profileSchema);
    const lost = findLostText(source.parts.yaml, 2);
    const problems = [...fieldProblems, ...lost, ...bodyProblems].map((problem) => ({ file, ...problem }));
    if (!result.success) return { problems };
    return { read: { profile: result.data, body, links, positionOf: source.positionOf }, problems };
  } catch (error) {
    if (error instanceof FrontmatterError) return { problems: error.problems.map((problem) => ({ file, ...problem })) };
    throw error;
  }
}
