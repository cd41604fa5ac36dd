import { monogramStyle } from '../brand/monogram.ts';
import { initialsOf, type Mentor } from '../directory/mentor.ts';
import { canDraw, type SharingPicture } from '../sharing/sharing-picture.ts';
import { canWrite } from '../sharing/typeface.ts';
import { DEFAULT_HUE } from '../brand/hue.ts';
import type { Directory } from './directory.ts';
import { titleOf } from './profile-facts.ts';

/** Mentors up to whose number each has a picture of their own: to draw one takes a tenth of a second. */
export const MOST_MENTORS = 200;

/** A picture for link previews and where it is. */
export interface Shared {
  path: `/sharing/${string}.png`;
  picture: SharingPicture;
}

/** The picture of the site, for every page that has none of its own. What its letters lack is left out. */
export function sitePicture({ site }: Directory): Shared {
  const written = (text = ''): string => (canWrite(text) ? text : '');
  const lines = [written(site.tagline)].filter((line) => line !== '');
  const footer = written(site.institution);
  return { path: '/sharing/site.png', picture: { ...common(site), title: written(site.name), lines, footer } };
}

/** The picture of a guide: its own, or the site's where the letters are lacking. */
export function guidePicture(id: string, title: string, directory: Directory): Shared {
  const { site } = directory;
  const picture = { ...common(site), title, lines: [], footer: site.name };
  return canDraw(picture) ? { path: `/sharing/guides/${id}.png`, picture } : sitePicture(directory);
}

/** The picture of a mentor: name, role and up to three interests; or the site's where letters lack, or mentors are many. */
export function mentorPicture({ id, profile }: Mentor, directory: Directory): Shared {
  const { site, words, vocabulary, mentors } = directory;
  const [appointment] = profile.appointments ?? [];
  const role = appointment && titleOf(appointment, words);
  const interests = (profile.interests ?? []).slice(0, 3).map((interest) => vocabulary.label(interest));
  const picture = {
    ...common(site),
    title: profile.name,
    lines: [role ?? '', interests.join(' · ')].filter((line) => line !== ''),
    footer: site.name,
    monogram: { letters: initialsOf(profile.name), tone: monogramStyle(id).tone },
  };
  const isOwn = mentors.length <= MOST_MENTORS && canDraw(picture);
  return isOwn ? { path: `/sharing/mentors/${id}.png`, picture } : sitePicture(directory);
}

const common = ({ hue }: Directory['site']): Pick<SharingPicture, 'hue'> => ({ hue: hue ?? DEFAULT_HUE });
