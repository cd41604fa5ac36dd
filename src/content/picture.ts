import sharp, { type Sharp } from 'sharp';

/** A telephone's pictures have up to 50 million pixels; more could be made to fill the memory. */
const MAX_PIXELS = 50_000_000;

/** Opens a picture for drawing, the right way up. What is broken in it is found while it is drawn. */
export function openPicture(path: string): Sharp {
  return sharp(path, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' }).autoOrient();
}

/** The size of a picture that can be drawn; undefined for one that is damaged or larger than {@link MAX_PIXELS}. */
export async function measurePicture(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await openPicture(path).metadata();
    await openPicture(path).resize(8, 8).toBuffer();
    return { width, height };
  } catch {
    return undefined;
  }
}
