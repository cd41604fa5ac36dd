import type { Words } from '../directory/words.ts';
import { PLATFORM_RULES } from '../handles/platforms.ts';
import type { Platform } from '../schemas/handles.ts';
import type { WordKey } from '../words/en.ts';

/** What people call a platform. A website has a name in each language; the others have one of their own. */
export function platformName(platform: Platform, words: Words<WordKey>): string {
  return platform === 'website' ? words.say('platform.website') : PLATFORM_RULES[platform].name;
}
