import type { Profile } from '../schemas/profile.ts';

/** One mentor of the directory: the id, which is the file's name and the page's address, and the profile. */
export interface Mentor {
  id: string;
  profile: Profile;
}

/** The name as it is filed: `sortName` where the profile gives one, else the last word of the name first. */
export function sortNameOf(profile: Profile): string {
  if (profile.sortName !== undefined) return profile.sortName;
  const words = profile.name.split(' ');
  const family = words.pop() ?? '';
  return words.length > 0 ? `${family}, ${words.join(' ')}` : family;
}

/** One or two letters for a monogram: of the first and the last word of the name, in whatever script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = firstLetter(words[0] ?? name);
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}

function firstLetter(word: string): string {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
  return segments[Symbol.iterator]().next().value?.segment ?? '';
}

/** A picture as a page shows it. */
export interface Photo {
  /** Path from the root of the site. */
  path: `/${string}`;
  alt: string;
}

/** The mentor's picture, where there is one and they agreed that it is shown. */
export function photoOf({ id, profile }: Mentor): Photo | undefined {
  if (!profile.photo || !profile.consent?.scope.includes('photo')) return undefined;
  return { path: `/photos/${id}.webp`, alt: profile.photo.alt };
}
