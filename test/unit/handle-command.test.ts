import { describe, expect, it } from 'vitest';
import { command } from '../../scripts/handle.ts';
import { run } from './run-command.ts';

describe('mentor-directory handle', () => {
  it('shows the canonical form, the address and the stable key of what was pasted', async () => {
    expect(await run(command, ['mastodon', 'https://MED.example/@Grace'], '-')).toEqual({
      code: 0,
      stdout:
        'platform: mastodon\nhandle:   @Grace@med.example\nurl:      https://med.example/@Grace\nkey:      grace@med.example\n',
      stderr: '\n',
    });
  });

  it('reads an institution’s id, and prints JSON where asked to', async () => {
    const { code, stdout } = await run(command, ['ror', '03vek6s52', '--json'], '-');
    expect({ code, result: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      result: { ror: 'https://ror.org/03vek6s52' },
    });
  });

  it('says why a text is no handle and what to paste instead, and ends with 1', async () => {
    const { code, stderr } = await run(command, ['bluesky', 'alice'], '-');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        '\n"alice" has no dot, and every Bluesky handle has one.\n' +
        'If the account is on Bluesky\'s own server, write "alice.bsky.social".\n',
    });
  });

  it.each([
    [['blusky', 'x'], 'There is no platform "blusky". Did you mean "bluesky"?'],
    [['github'], 'Name a platform and what was pasted. The platforms: bluesky, mastodon,'],
  ])('refuses %j as wrong usage', async (words, message) => {
    await expect(async () => run(command, words, '-')).rejects.toThrow(message);
  });
});
