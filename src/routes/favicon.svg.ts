import type { APIRoute } from 'astro';
import { plainColors } from '../brand/hue.ts';
import { initialsOf } from '../directory/mentor.ts';
import { loadDirectory } from '../site/directory.ts';

/** The site's icon: the initials of its name on its hue. */
export const GET: APIRoute = async () => {
  const { site } = await loadDirectory();
  const { solid, onSolid } = plainColors(site.hue);
  const letters = initialsOf(site.name).replace(/[<>&"']/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${solid}"/><text x="32" y="43" text-anchor="middle" font-family="Georgia,'Times New Roman',serif" font-weight="700" font-size="${letters.length > 1 ? 29 : 38}" fill="${onSolid}">${letters}</text></svg>\n`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
