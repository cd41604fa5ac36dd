import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { withTemporaryFile } from '../output/temporary-file.ts';
import { drawPng } from './sharing-picture.ts';

/** Bytes of the digest with which a file of the cache begins; the picture follows. */
const DIGEST_BYTES = 32;

/** The picture of an SVG: from `file` where that was drawn from the same shapes with the same sharp, else drawn and kept there. */
export async function drawOnce(svg: string, file: string): Promise<Buffer> {
  const digest = createHash('sha256').update(`${sharp.versions.sharp} ${svg}`).digest();
  // A cache that cannot be read is no cache: the picture is drawn again.
  const kept = await readFile(file).catch(() => Buffer.alloc(0));
  if (kept.subarray(0, DIGEST_BYTES).equals(digest)) return kept.subarray(DIGEST_BYTES);
  const picture = await drawPng(svg);
  await mkdir(dirname(file), { recursive: true });
  await withTemporaryFile(file, Buffer.concat([digest, picture]), (temporary) => rename(temporary, file));
  return picture;
}
