import type { APIRoute, GetStaticPaths } from 'astro';
import { formatCalendar, type CalendarEntry } from '../../calendar/format-calendar.ts';
import { loadDirectory } from '../../site/directory.ts';
import { href } from '../../site/href.ts';
import { hasCalendar } from '../../site/upcoming.ts';

interface Props {
  name: string;
  communities: readonly Omit<CalendarEntry, 'page'>[];
}

export const getStaticPaths = (async () => {
  const { communities, today, site } = await loadDirectory();
  const meeting = communities.flatMap((one) =>
    one.schedule && hasCalendar(one, today) ? [{ ...one, schedule: one.schedule }] : [],
  );
  if (meeting.length === 0) return [];
  return [
    { params: { id: 'all' }, props: { name: site.name, communities: meeting } satisfies Props },
    ...meeting.map((one) => ({
      params: { id: one.id },
      props: { name: one.name, communities: [one] } satisfies Props,
    })),
  ];
}) satisfies GetStaticPaths;

/** The meetings of one community, or of all, for the reader's calendar. */
export const GET: APIRoute<Props> = async ({ props: { name, communities }, site }) => {
  const { today } = await loadDirectory();
  const address = site ?? new URL('https://mentors.invalid/');
  const entries = communities.map((one) => ({ ...one, page: new URL(href(`/communities/${one.id}/`), address).href }));
  return new Response(formatCalendar(entries, { name, host: address.hostname, today }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
