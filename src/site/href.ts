import { base } from 'virtual:mentor-directory/config';

/** The address of a page of this site, given from its root (`/mentors/`), under whatever base path it is published. */
export function href(path: `/${string}`): string {
  return base.replace(/\/$/, '') + path;
}
