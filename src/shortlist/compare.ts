import type { Availability } from '../directory/availability.ts';
import { overlapHours } from '../directory/working-hours.ts';
import type { Words } from '../directory/words.ts';
import type { CardInterest } from '../search/card.ts';
import type { Brief } from './brief.ts';
import type { CompareWordKey } from './compare-words.ts';
import { isolate } from './isolate.ts';

/** How many mentors stand side by side at most. */
export const MAX_COMPARED = 4;

/** One thing that is said of a mentor. */
export interface CompareItem {
  text: string;
  /** Who of the others has it, too, in words. */
  shared?: string;
  /** Where it leads. */
  url?: string;
  /** The status that it tells, for its mark. */
  availability?: Availability['status'];
}

/** What is said of one mentor in one respect. Where there is nothing, `none` says so. */
export interface CompareCell {
  items: readonly CompareItem[];
  none: string;
}

/** One respect in which mentors are compared, with a cell for each of them in their order. */
export interface CompareRow {
  title: string;
  cells: readonly CompareCell[];
}

/** Rows under a heading of their own. */
export interface CompareGroup {
  title: string;
  rows: readonly CompareRow[];
}

/** The reader's clock: a time zone of IANA and an instant in milliseconds of Unix time. */
export interface ReaderClock {
  zone: string;
  atMs: number;
}

type CompareWords = Words<CompareWordKey>;

/**
 * Mentors side by side, after the two sides of a fit: what they work on, and how one would work with them; then how to
 * ask. What a profile leaves out is said to be left out, and nothing is counted for or against anybody.
 */
export function compareMentors(briefs: readonly Brief[], words: CompareWords, reader: ReaderClock): CompareGroup[] {
  const row = (title: CompareWordKey, itemsOf: (brief: Brief) => readonly CompareItem[]): CompareRow => ({
    title: words.say(title),
    cells: briefs.map((brief) => ({ items: itemsOf(brief), none: words.say('compare.unsaid') })),
  });
  const labels = <T extends string>(values: readonly T[] | undefined, keyOf: (value: T) => CompareWordKey) =>
    (values ?? []).map((value) => ({ text: words.say(keyOf(value)) }));
  return [
    { title: words.say('compare.interests'), rows: interestRows(briefs, words) },
    {
      title: words.say('compare.together'),
      rows: [
        row('compare.row.levels', ({ mentoring }) => labels(mentoring?.levels, (value) => `level.${value}`)),
        row('compare.row.help', ({ mentoring }) => labels(mentoring?.helpWith, (value) => `helpWith.${value}`)),
        row('compare.row.roles', ({ mentoring }) => labels(mentoring?.roles, (value) => `role.${value}`)),
        row('compare.row.formats', ({ mentoring }) => labels(mentoring?.formats, (value) => `format.${value}`)),
        row('compare.row.reach', ({ mentoring }) => labels(mentoring?.reach, (value) => `reach.${value}`)),
        row('compare.row.meet', ({ mentoring }) => labels(mentoring?.meet, (value) => `meet.${value}`)),
        row('compare.row.cadence', ({ mentoring }) =>
          labels(listed(mentoring?.style?.cadence), (value) => `cadence.${value}`),
        ),
        row('compare.row.channel', ({ mentoring }) => labels(mentoring?.style?.channel, (value) => `channel.${value}`)),
        row('compare.row.feedback', ({ mentoring }) =>
          labels(mentoring?.style?.feedback, (value) => `feedback.${value}`),
        ),
        row('compare.row.languages', ({ languages = [] }) =>
          languages.map((tag) => ({ text: words.languageName(tag) })),
        ),
        row('compare.row.place', (brief) => plain(placeOf(brief, words))),
        row('compare.row.hours', ({ place }) => plain(hoursText(place?.timeZone, words, reader))),
        {
          title: words.say('compare.row.outside'),
          cells: briefs.map((brief) => {
            const outside = interestsOf(brief).outside.map((interest) => interestItem(interest, brief, briefs, words));
            return { items: sharedFirst(outside), none: words.say('compare.unsaid') };
          }),
        },
      ],
    },
    {
      title: words.say('compare.asking'),
      rows: [
        row('compare.row.availability', ({ card: { availability } }) => [
          { text: words.say(`availability.${availability}`), availability },
        ]),
        row('compare.row.reply', ({ contact }) =>
          listed(contact?.replyWithinDays).map((count) => ({ text: words.say('approach.reply', { count }) })),
        ),
        row('compare.row.contact', ({ contact, contactUrl }) =>
          labels(listed(contact?.preferred), (value) => `contact.${value}`).map((item) => ({
            ...item,
            url: contactUrl,
          })),
        ),
        row('compare.row.ask', ({ mentoring }) => plain(mentoring?.askMeAbout)),
        row('compare.row.expectations', ({ mentoring }) => plain(mentoring?.expectations)),
        row('compare.row.confirmed', ({ card }) => plain(confirmedText(card, words))),
      ],
    },
  ];
}

/** Of several mentors, what they share, those whom most share first, and what each has alone; of one, all interests. */
function interestRows(briefs: readonly Brief[], words: CompareWords): CompareRow[] {
  const itemsOf = (brief: Brief): CompareItem[] =>
    interestsOf(brief).work.map((interest) => interestItem(interest, brief, briefs, words));
  const cell = (brief: Brief, items: CompareItem[], none: string): CompareCell => ({
    items,
    none: interestsOf(brief).work.length === 0 ? words.say('compare.unsaid') : none,
  });
  if (briefs.length < 2) {
    return [{ title: words.say('compare.row.works'), cells: briefs.map((brief) => cell(brief, itemsOf(brief), '')) }];
  }
  const order = sharedInterests(briefs);
  return [
    {
      title: words.say('compare.row.shared'),
      cells: briefs.map((brief) => {
        const own = interestsOf(brief).work;
        const shared = order.flatMap((id) => own.find((interest) => interest.id === id) ?? []);
        const items = shared.map((interest) => interestItem(interest, brief, briefs, words));
        return cell(brief, items, words.say('compare.none.shared'));
      }),
    },
    {
      title: words.say('compare.row.alone'),
      cells: briefs.map((brief) => {
        const alone = itemsOf(brief).filter(({ shared }) => shared === undefined);
        return cell(brief, alone, words.say('compare.none.alone'));
      }),
    },
  ];
}

/** Ids of the professional interests of more than one mentor: of the most first, then as the mentors order them. */
function sharedInterests(briefs: readonly Brief[]): string[] {
  const counts = new Map<string, number>();
  for (const { id } of briefs.flatMap((brief) => interestsOf(brief).work)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return shared.sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function interestItem(
  { id, label }: CardInterest,
  brief: Brief,
  briefs: readonly Brief[],
  words: CompareWords,
): CompareItem {
  const others = briefs.filter((other) => other !== brief && other.card.interests.some((one) => one.id === id));
  if (others.length === 0) return { text: label };
  return { text: label, shared: sharedText(others, briefs.length, words) };
}

function sharedText(others: readonly Brief[], count: number, words: CompareWords): string {
  if (count === 2) return words.say('compare.shared.both');
  if (others.length === count - 1) return words.say('compare.shared.all', { count });
  return words.say('compare.shared.with', { names: words.list(others.map(({ card }) => isolate(card.name))) });
}

function interestsOf({ card, personalInterests }: Brief): { work: CardInterest[]; outside: CardInterest[] } {
  const isOutside = ({ id }: CardInterest): boolean => personalInterests.includes(id);
  return {
    work: card.interests.filter((interest) => !isOutside(interest)),
    outside: card.interests.filter(isOutside),
  };
}

function sharedFirst(items: readonly CompareItem[]): CompareItem[] {
  return items.toSorted((a, b) => Number(a.shared === undefined) - Number(b.shared === undefined));
}

function placeOf({ place }: Brief, words: CompareWords): string {
  return [place?.city, place?.country && words.country(place.country)].filter(Boolean).join(', ');
}

/** A zone that the browser does not know is named. */
function hoursText(zone: string | undefined, words: CompareWords, reader: ReaderClock): string {
  if (zone === undefined) return '';
  try {
    const count = overlapHours(reader.zone, zone, reader.atMs);
    return count === 0 ? words.say('compare.apart') : words.say('fit.hours', { count });
  } catch {
    return zone;
  }
}

function confirmedText({ confirmed, isStale }: Brief['card'], words: CompareWords): string {
  if (confirmed === '') return words.say('confirmed.never');
  return words.say(isStale ? 'confirmed.stale' : 'confirmed.on', { date: words.day(`${confirmed}-01`, 'month') });
}

function plain(text: string | undefined): CompareItem[] {
  return text === undefined || text === '' ? [] : [{ text }];
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
