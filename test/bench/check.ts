import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { type Problem, type ProblemKind } from '../../src/directory/problem.ts';
import { formatMadeProfile, makeProfile } from './made-profile.ts';
import { type Fault, FAULTS, MARK, SHARED_FAULTS } from './planted-faults.ts';

const HELP = `Makes a directory with planted faults, checks it, and says how long that took and whether all were found and nothing else.

Usage: npm run bench:check -- [options]

Options:
  --n N        profiles to make (default: 10000)
  --faults N   faults of each kind (default: 100)
  --seconds N  fail where it takes longer (default: 10)
  --keep       keep the temporary folder, and say where it is
  -h, --help   show this help
`;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    faults: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else process.exitCode = await runBench(Number(values.n), Number(values.faults), Number(values.seconds), values.keep);

/** A problem as it is compared: its kind, file and place. */
type Place = `${ProblemKind} ${string}`;

async function runBench(count: number, faults: number, mostSeconds: number, keeps: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-directory-check-'));
  try {
    const expected = await writeDirectory(folder, count, faults);
    const start = performance.now();
    const found = await runCheck(folder);
    const seconds = (performance.now() - start) / 1000;
    const missed = without(expected, found);
    const more = without(found, expected);
    for (const place of missed.slice(0, 20)) process.stdout.write(`missed: ${place}\n`);
    for (const place of more.slice(0, 20)) process.stdout.write(`not planted: ${place}\n`);
    const kinds = new Set(expected.map((place) => place.split(' ', 1)[0])).size;
    process.stdout.write(
      `${count} profiles, ${expected.length} problems of ${kinds} kinds expected: ${missed.length} missed, ` +
        `${more.length} not planted, in ${seconds.toFixed(1)} s.\n`,
    );
    return missed.length + more.length > 0 || seconds > mostSeconds ? 1 : 0;
  } finally {
    if (keeps) process.stdout.write(`${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a content folder, and gives every problem that has to be found in it. */
async function writeDirectory(folder: string, count: number, faults: number): Promise<Place[]> {
  const today = new Date().toISOString().slice(0, 10);
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles);
  writeFileSync(join(folder, 'site.yaml'), 'name: Mentors\ncontact: { email: office@example.edu }\n');
  writeFileSync(join(profiles, 'small.png'), await makePicture(120));
  writeFileSync(join(profiles, 'large.png'), await makePicture(400));
  const expected: Place[] = [];
  const plan = planFaults(faults);
  if (plan.length + faults > count) throw new RangeError(`${plan.length} faults do not fit into ${count} profiles.`);
  for (let index = 0; index < count; index++) {
    const profile = makeProfile(index, today);
    const { fault, number } = plan[index] ?? {};
    fault?.spoil(profile, number ?? 0);
    const honest = formatMadeProfile(profile);
    const text = fault?.rewrite?.(honest) ?? honest;
    writeFileSync(join(profiles, `${profile.id}.mdx`), text.replaceAll(MARK, ''));
    if (!fault) continue;
    const places = placesOf(text);
    // What lacks a mark concerns the whole file, or the fields as a whole; whom a lookalike copies does nothing wrong.
    if (places.length === 0 && fault.kind !== 'name-lookalike')
      places.push(fault.kind === 'field-missing' ? ':2:1' : '');
    for (const place of places) expected.push(`${fault.kind} profiles/${profile.id}.mdx${place}`);
  }
  for (let index = 0; index < faults; index++) expected.push(...writeOddFiles(profiles, index, today));
  expected.push(...writeInterests(folder, faults), ...writeRemoved(folder, faults, count));
  return expected;
}

/** Own interests, each of which is said to be broader than itself. */
function writeInterests(folder: string, faults: number): Place[] {
  const text = Array.from({ length: faults }, (_, index) => {
    const id = `own-${index}`;
    return `  - id: ${id}\n    label: Own ${index}\n    kind: research\n    broader: ${MARK}[${id}]\n`;
  }).join('');
  const yaml = `interests:\n${text}`;
  writeFileSync(join(folder, 'interests.yaml'), yaml.replaceAll(MARK, ''));
  return placesOf(yaml).map((place): Place => `interest-cycle interests.yaml${place}`);
}

/** Some of the last profiles, which are honest, as people who were taken down. */
function writeRemoved(folder: string, faults: number, count: number): Place[] {
  const ids = Array.from({ length: faults }, (_, index) => makeProfile(count - 1 - index, '2026-01-01').id);
  writeFileSync(join(folder, 'removed.txt'), `${ids.join('\n')}\n`);
  return ids.map((id): Place => `removed-present profiles/${id}.mdx`);
}

/** Which fault stands in which profile; those that need a partner come in pairs. */
function planFaults(faults: number): { fault: Fault; number: number }[] {
  const each = (kinds: readonly Fault[], times: number): { fault: Fault; number: number }[] =>
    kinds.flatMap((fault) => Array.from({ length: times }, (_, number) => ({ fault, number })));
  return [...each(SHARED_FAULTS, 2 * faults), ...each(FAULTS, faults)];
}

/** Files beside the profiles that have something wrong with their names, or are none. */
function writeOddFiles(profiles: string, index: number, today: string): Place[] {
  const honest = (offset: number): string => formatMadeProfile(makeProfile(100_000 + offset + index, today));
  mkdirSync(join(profiles, `twice-${index}`));
  writeFileSync(join(profiles, `Upper-${index}.mdx`), honest(0));
  writeFileSync(join(profiles, `twice-${index}.mdx`), honest(1000));
  writeFileSync(join(profiles, `twice-${index}`, `twice-${index}.mdx`), honest(2000));
  writeFileSync(join(profiles, `notes-${index}.txt`), 'Notes');
  symlinkSync('/etc/hostname', join(profiles, `linked-${index}.mdx`));
  writeFileSync(join(profiles, `lost-${index}.png`), 'no picture, and nobody looks');
  return [
    `file-name profiles/Upper-${index}.mdx`,
    `id-duplicate profiles/twice-${index}.mdx`,
    `id-duplicate profiles/twice-${index}/twice-${index}.mdx`,
    `file-link profiles/linked-${index}.mdx`,
    `file-unread profiles/notes-${index}.txt`,
    `photo-unused profiles/lost-${index}.png`,
  ];
}

/** Every mark of a text as `:line:column`. */
function placesOf(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf(MARK);
    return column < 0 ? [] : [`:${index + 1}:${column + 1}`];
  });
}

async function makePicture(pixels: number): Promise<Buffer> {
  return sharp({ create: { width: pixels, height: pixels, channels: 3, background: '#356' } })
    .png()
    .toBuffer();
}

/** Runs the command as people do, in a process of its own. */
async function runCheck(folder: string): Promise<Place[]> {
  const output = join(folder, 'report.json');
  const stdout = openSync(output, 'w');
  const script = join(import.meta.dirname, '../../scripts/mentor-directory.mjs');
  const command = spawn(process.execPath, [script, 'check', '--json', '--content', folder], {
    stdio: ['ignore', stdout, 'inherit'],
  });
  await new Promise((resolve) => command.on('close', resolve));
  closeSync(stdout);
  const { problems } = JSON.parse(readFileSync(output, 'utf8')) as { problems: Problem[] };
  return problems.map(({ kind, file, line, column }) => {
    const place = line === undefined ? '' : `:${line}:${column}`;
    return `${kind} ${file.slice(folder.length + 1)}${place}` as Place;
  });
}

/** What stands in `all` more often than in `others`. */
function without(all: readonly Place[], others: readonly Place[]): Place[] {
  const counts = new Map<Place, number>();
  for (const place of others) counts.set(place, (counts.get(place) ?? 0) + 1);
  return all.filter((place) => {
    const left = counts.get(place) ?? 0;
    counts.set(place, left - 1);
    return left <= 0;
  });
}
