import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { formatOfPicture } from '../content/picture-format.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import { RequestError, type Client } from './net/client.ts';
import { writeWhole } from './snapshot-file.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_PIXELS = 4096 ** 2;
const SIDE = 256;

/** A picture that is ready to be written: its path within `content/handles`, named by what it shows. */
export interface Avatar {
  path: string;
  bytes: Buffer;
}

/**
 * Fetches a picture and draws it anew as WebP, 256 pixels square, so that nothing but pixels of it is kept. Throws
 * {@link RequestError} where there is none that may be shown.
 */
export async function fetchAvatar(url: string, client: Client): Promise<Avatar> {
  const { status, bytes } = await client.get(url, { accept: 'image/*', maxBytes: MAX_BYTES });
  const { hostname } = new URL(url);
  if (status !== 200) throw new RequestError('unreadable', `${hostname} answered ${status} for a picture.`);
  const picture = Buffer.from(bytes);
  if (formatOfPicture(picture) === undefined) {
    throw new RequestError('unreadable', `What ${hostname} sent for a picture is no PNG, JPEG, GIF, WebP or AVIF.`);
  }
  try {
    const drawn = await sharp(picture, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover' })
      .webp({ quality: 80 })
      .toBuffer();
    const hash = createHash('sha256').update(drawn).digest('hex').slice(0, 32);
    return { path: `avatars/${hash}.webp`, bytes: drawn };
  } catch (error) {
    throw new RequestError('unreadable', `The picture that ${hostname} sent cannot be drawn.`, { cause: error });
  }
}

/** Writes pictures that are not there yet. A file of that name holds the same picture, so it is never written again. */
export async function writeAvatars(folder: string, avatars: Iterable<Avatar>): Promise<void> {
  await mkdir(join(folder, 'avatars'), { recursive: true });
  for (const { path, bytes } of avatars) {
    if (!existsSync(join(folder, path))) await writeWhole(join(folder, path), bytes);
  }
}

/** Removes the pictures that a snapshot does not name. */
export async function removeUnusedAvatars(folder: string, snapshot: Snapshot): Promise<void> {
  const used = new Set(
    Object.values(snapshot.mentors).flatMap((records) => Object.values(records).map(({ data }) => data?.avatar)),
  );
  const avatars = join(folder, 'avatars');
  if (!existsSync(avatars)) return;
  for (const name of await readdir(avatars)) {
    if (name.endsWith('.webp') && !used.has(`avatars/${name}`)) await rm(join(avatars, name));
  }
}
