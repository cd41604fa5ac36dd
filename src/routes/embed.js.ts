import type { APIRoute } from 'astro';
import hostScript from '../elements/embed-host.js?raw';

/** The script for pages of other sites that show `/embed/` in a frame, as it stands. */
export const GET: APIRoute = () =>
  new Response(hostScript, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
