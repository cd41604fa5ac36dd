import type { Holder } from '../directory/records.ts';
import { PLATFORMS, type Platform } from '../schemas/handles.ts';
import { isRefusal, parseHandle, type Handle, type Refusal } from './handle.ts';

/** What a profile gives for a platform, and what that means. */
export interface GivenHandle {
  platform: Platform;
  /** Whether it is a text alone, or a mapping with the text in its field `handle`. */
  isText: boolean;
  result: Handle | Refusal;
}

/** What a profile names, platform by platform in their order, refused handles included. */
export function readHandles({ handles }: Holder): readonly GivenHandle[] {
  if (!handles) return [];
  const known = read.get(handles);
  if (known) return known;
  const given = PLATFORMS.flatMap((platform) => {
    const value = handles[platform];
    if (value === undefined) return [];
    const isText = typeof value === 'string';
    return [{ platform, isText, result: parseHandle(platform, isText ? value : value.handle) }];
  });
  read.set(handles, given);
  return given;
}

/** The same profile is asked about more than once, and reading a handle takes its time. */
const read = new WeakMap<object, readonly GivenHandle[]>();

/** The accounts that a profile names, in the order of the platforms, each with its address. What is no handle is left out. */
export function handlesOf(profile: Holder): Handle[] {
  return readHandles(profile).flatMap(({ result }) => (isRefusal(result) ? [] : [result]));
}
