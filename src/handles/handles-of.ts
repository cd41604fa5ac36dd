import { PLATFORMS } from '../schemas/handles.ts';
import type { Profile } from '../schemas/profile.ts';
import { isRefusal, parseHandle, type Handle } from './handle.ts';

/** The accounts that a profile names, in the order of the platforms, each with its address. What is no handle is left out. */
export function handlesOf({ handles = {} }: Profile): Handle[] {
  return PLATFORMS.flatMap((platform) => {
    const given = handles[platform];
    if (given === undefined) return [];
    const handle = parseHandle(platform, typeof given === 'string' ? given : given.handle);
    return isRefusal(handle) ? [] : [handle];
  });
}
