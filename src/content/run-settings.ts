import { z } from 'zod';

const VARIABLE = 'MENTOR_DIRECTORY_RUN';

const schema = z.strictObject({
  /** The folder in which the command was started; messages show paths from there. */
  from: z.string().optional(),
  /** The content folder, absolute. */
  content: z.string().optional(),
  /** Publish without the files that have errors. */
  keepGoing: z.boolean().optional(),
  site: z.string().optional(),
  base: z.string().optional(),
});

/** What the command line says of this one run, above the configuration. */
export type RunSettings = z.output<typeof schema>;

/** Hands settings from a command to the integration, which Astro starts in the same process. */
export function setRunSettings(settings: RunSettings): void {
  process.env[VARIABLE] = JSON.stringify(settings);
}

/** The settings that a command handed over; none where Astro was started by itself. */
export function getRunSettings(): RunSettings {
  const text = process.env[VARIABLE] ?? '{}';
  if (text !== last.text) last = { text, settings: schema.parse(JSON.parse(text)) };
  return last.settings;
}

/** They are asked for with every file, and do not change while a command runs. */
let last: { text: string; settings: RunSettings } = { text: '{}', settings: {} };
