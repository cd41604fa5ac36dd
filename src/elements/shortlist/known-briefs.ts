import type { Brief } from '../../shortlist/brief.ts';
import type { Briefs } from '../briefs.ts';

/** What is known of a mentor: their brief, that they are `gone` from the directory, or that their file `failed` to come. */
export type Known = Brief | 'gone' | 'failed';

/** The briefs that came, and whose did not. */
export class KnownBriefs {
  readonly #briefs: Briefs;
  readonly #known = new Map<string, Known>();

  constructor(briefs: Briefs) {
    this.#briefs = briefs;
  }

  /** What is known of a mentor; undefined before anything was asked. */
  get(id: string): Known | undefined {
    return this.#known.get(id);
  }

  /** The brief of a mentor, where it came. */
  find(id: string): Brief | undefined {
    const known = this.#known.get(id);
    return typeof known === 'object' ? known : undefined;
  }

  /** Asks for those of whom nothing is known yet, and again for those whose file failed. One file's failure is no other's. */
  async load(ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => [undefined, 'failed'].includes(this.#known.get(id) as string | undefined));
    const came = await Promise.allSettled(wanted.map((id) => this.#briefs.load([id])));
    came.forEach((result, at) => {
      const id = wanted[at]!;
      this.#known.set(id, result.status === 'rejected' ? 'failed' : (result.value.get(id) ?? 'gone'));
    });
  }
}
