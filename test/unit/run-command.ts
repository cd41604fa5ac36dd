import { Writable } from 'node:stream';
import { type Command, parseArguments } from '../../scripts/command.ts';

/** Runs a command in this process; the folder is shown as DIR. */
export async function run(
  command: Command,
  words: string[],
  folder: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const collect = (take: (text: string) => void): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        take(chunk.toString());
        done();
      },
    });
  const output = { stdout: collect((text) => (stdout += text)), stderr: collect((text) => (stderr += text)) };
  const code = await command.run(parseArguments(command, words), output);
  const show = (text: string): string => text.replaceAll(folder, 'DIR');
  return { code, stdout: show(stdout), stderr: `\n${show(stderr)}` };
}
