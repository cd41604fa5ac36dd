import { fold } from '../directory/fold.ts';
import type { Profile } from '../schemas/profile.ts';
import type { FieldProblem } from './profile-checks.ts';

/** Words that say that there is a picture, and not what it shows. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the this my me i of for profile staff faculty portrait photo photos photograph pic picture image img headshot head
   shot avatar icon logo file untitled placeholder alt text description here to do todo tbd n/a na none null no x test
   person someone bild foto imagen retrato photographie`.split(/\s+/),
);
const FILE_NAME = /\.(?:jpe?g|png|webp|avif|gif|heic|tiff?|svg)$/i;
/** What cameras and telephones call their pictures. */
const CAMERA_NAME = /^(?:img|dsc[nf]?|pxl|pict|photo|image|screenshot|whatsapp image)[ _-]*\d/i;

/** A description of the photo that says nothing to those who cannot see it. */
export function checkAlt({ photo }: Profile): FieldProblem[] {
  if (!photo || !isEmpty(photo.alt, photo.src)) return [];
  return [
    {
      kind: 'photo-alt',
      path: ['photo', 'alt'],
      message: `"${photo.alt}" says nothing of what the picture shows.`,
      advice: 'Describe it for those who cannot see it, as in "Grace Okafor at her desk".',
    },
  ];
}

function isEmpty(alt: string, file: string): boolean {
  if (FILE_NAME.test(alt) || CAMERA_NAME.test(alt) || alt === file.replace(/\.\w+$/, '')) return true;
  const words = fold(alt)
    .replace(/[.]/g, '')
    .split(/[\s_/]+/);
  return words.every((word) => word === '' || EMPTY_WORDS.has(word) || /^\d+$/.test(word));
}
