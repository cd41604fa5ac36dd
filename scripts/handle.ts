import { isRefusal, parseHandle } from '../src/handles/handle.ts';
import { parseRor } from '../src/handles/ror.ts';
import { findNearest } from '../src/directory/nearest.ts';
import { PLATFORMS, type Platform } from '../src/schemas/handles.ts';
import { type Command, EXIT, UsageError } from './command.ts';

/** What can be asked for: every platform of a profile, and ids of institutions. */
const KINDS = [...PLATFORMS, 'ror'] as const;

export const command: Command = {
  name: 'handle',
  summary: 'show what a pasted handle means, or why it is none',
  usage: 'handle PLATFORM TEXT [options]',
  takesWords: true,
  options: { json: { type: 'boolean', help: 'print the handle, or the refusal, as JSON' } },
  examples: [
    'mentor-directory handle mastodon "https://med.example/@grace"',
    'mentor-directory handle orcid 0000-0002-1825-0097 --json',
  ],
  run: (args, { stdout, stderr }) => {
    const [platform, ...texts] = args.positionals;
    if (platform === undefined || texts.length === 0) {
      throw new UsageError(`Name a platform and what was pasted. The platforms: ${KINDS.join(', ')}.`);
    }
    const result = read(platform, texts.join(' '));
    if (args.values['json'] === true) stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (isRefusal(result)) stderr.write(`${result.refusal}\n${result.hint}\n`);
    else
      stdout.write(
        Object.entries(result)
          .map(([name, value]) => `${`${name}:`.padEnd(10)}${value}\n`)
          .join(''),
      );
    return Promise.resolve(isRefusal(result) ? EXIT.problems : EXIT.clean);
  },
};

function read(platform: string, text: string): ReturnType<typeof parseHandle> | ReturnType<typeof parseRor> {
  if (platform === 'ror') return parseRor(text);
  if (isPlatform(platform)) return parseHandle(platform, text);
  const nearest = findNearest(platform, KINDS);
  const advice = nearest === undefined ? `The platforms: ${KINDS.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new UsageError(`There is no platform "${platform}". ${advice}`);
}

const isPlatform = (text: string): text is Platform => (PLATFORMS as readonly string[]).includes(text);
