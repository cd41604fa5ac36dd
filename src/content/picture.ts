import sharp, { type Sharp } from 'sharp';

/** A telephone's pictures have up to 50 million pixels; more could be made to fill the memory. */
const MAX_PIXELS = 50_000_000;

/** Opens a picture for drawing, the right way up. What is broken in it is found while it is drawn. */
export function openPicture(path: string): Sharp {
  return sharp(path, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' }).autoOrient();
}

/** Whether a picture can be drawn: not damaged, and not larger than {@link MAX_PIXELS}. */
export async function isDrawable(path: string): Promise<boolean> {
  return openPicture(path)
    .resize(8, 8)
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
