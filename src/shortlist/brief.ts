import { fingerprint } from '../directory/fingerprint.ts';
import type { Platform } from '../schemas/handles.ts';
import type { Appointment, Profile } from '../schemas/profile.ts';
import type { Card } from '../search/card.ts';

/** An account that a trainee can follow. */
export interface BriefAccount {
  platform: Platform;
  /** As it is read: `grace.example.org`, `@grace@med.example`. */
  handle: string;
  url: string;
  /** Its RSS or Atom feed, where the platform keeps one. */
  feed?: string;
}

/** What the pages that a trainee works with know of one mentor: what the mentor's own page says, as plain data. */
export interface Brief {
  card: Card;
  /** Ids of the interests outside work; the card has them last among all. */
  personalInterests: string[];
  rank?: Appointment['rank'];
  place?: Pick<NonNullable<Profile['place']>, 'city' | 'country' | 'timeZone'>;
  /** Tags of the languages in which they mentor. */
  languages?: Profile['languages'];
  mentoring?: Profile['mentoring'];
  contact?: Profile['contact'];
  projects?: Profile['projects'];
  /** Ids of the journals, societies and chats in which they take part. */
  communities?: Profile['communities'];
  /** Leads to the account by which they would like to be approached, where it is one. */
  contactUrl?: string;
  /** What can be handed on as accounts to follow: none where the mentor has none, or has not agreed to exports. */
  accounts: BriefAccount[];
}

/** How many mentors share a file of briefs, about. */
const MENTORS_IN_A_FILE = 16;

/** How many files hold the briefs of so many mentors. */
export function countBriefFiles(mentors: number): number {
  return Math.max(1, Math.ceil(mentors / MENTORS_IN_A_FILE));
}

/**
 * The name of a file of briefs, by its number from 0. How many there are is part of it, so that a page from before the
 * directory grew finds no file, rather than one that others have moved to.
 */
export function briefFileName(number: number, files: number): string {
  return `${number + 1}-of-${files}`;
}

/**
 * In which of so many files the brief of a mentor stands, from 0. A mentor keeps their file when others change, so
 * that browsers load again what has changed and no more.
 */
export function briefFileOf(id: string, files: number): number {
  return Number.parseInt(fingerprint(id), 16) % files;
}
