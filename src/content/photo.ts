import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Profile } from '../schemas/profile.ts';
import { isMissing, type ContentFile } from './files.ts';
import { formatOfPicture } from './picture-format.ts';
import type { FieldProblem } from '../source/profile-checks.ts';

const MAX_BYTES = 5 * 1024 * 1024;
/** Fewer pixels than a photo has on the page. */
const LEAST_PIXELS = 200;
const FILE_NAME = /^[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/;

/** What is wrong with the picture that a profile names: it must be a small picture file beside the profile. */
export async function checkPhoto({ photo }: Profile, file: ContentFile): Promise<FieldProblem[]> {
  if (!photo) return [];
  const refuse = (message: string, advice: string): FieldProblem[] => [
    { kind: 'photo-unusable', path: ['photo', 'src'], message, advice },
  ];
  if (!FILE_NAME.test(photo.src)) {
    return refuse(
      `"${photo.src}" is not the name of a file beside this one.`,
      'Put the picture into the same folder and write its plain name, as in "grace-okafor.jpg".',
    );
  }
  const path = join(dirname(file.path), photo.src);
  try {
    const status = await lstat(path);
    if (!status.isFile()) return refuse(`"${photo.src}" is a link, not a picture.`, 'Put a copy of the picture here.');
    if (status.size > MAX_BYTES)
      return refuse(
        `"${photo.src}" has ${status.size} bytes; ${MAX_BYTES} are allowed.`,
        'Save it smaller; 800 pixels are enough.',
      );
    const first = await readStart(path);
    const format = formatOfPicture(first);
    if (format === undefined || format === 'gif')
      return refuse(`"${photo.src}" is no PNG, JPEG, WebP or AVIF picture.`, 'Save it as one of these.');
    // The drawing library takes a moment to load; most profiles have no photo.
    const { measurePicture } = await import('./picture.ts');
    const size = await measurePicture(path);
    if (size) return checkSize(photo.src, size);
    return refuse(
      `"${photo.src}" cannot be drawn: it is damaged, or has more than 50 million pixels.`,
      'Save it anew as JPEG, about 800 pixels wide.',
    );
  } catch (error) {
    if (!isMissing(error)) throw error;
    return refuse(
      `There is no file "${photo.src}" beside this one.`,
      'Put the picture into the same folder, or delete photo.',
    );
  }
}

function checkSize(name: string, { width, height }: { width: number; height: number }): FieldProblem[] {
  if (Math.min(width, height) >= LEAST_PIXELS) return [];
  return [
    {
      kind: 'photo-small',
      path: ['photo', 'src'],
      message: `"${name}" has ${width} × ${height} pixels, and will look blurred.`,
      advice: `Take a picture with at least ${LEAST_PIXELS} pixels on each side; about 800 are best.`,
    },
  ];
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
