import type { Profile } from '../schemas/profile.ts';

/** Something that a person should look at: text that found no field, or a remark. Kept as a comment in the file. */
export interface Note {
  /** The column that it concerns; absent for a remark about the whole profile. */
  column?: string;
  /** The text that stood there, where it is kept. */
  text?: string;
  /** Why it is noted, as one sentence or more. */
  why: string;
}

/** A profile that can be written as a file. */
export interface Draft {
  id: string;
  profile: Profile;
  /** Markdown. */
  body: string;
  notes: Note[];
}
