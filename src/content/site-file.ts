import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../directory/problem.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { isFile, shownPath } from './files.ts';
import { checkGuideSettings } from './guide-settings.ts';
import { fileProblem, formatField } from '../source/position.ts';
import { readYamlFile } from './yaml-file.ts';

const UNNAMED: Site = { name: 'Mentor directory' };

/** A link to a page of the site itself, where it stands in the settings. */
export type SettingsLink = Pick<Problem, 'file' | 'line' | 'column' | 'field'> & { address: string };

/** The settings of `content/site.yaml`; a directory without one is built under a plain name, and says so. */
export async function readSite(folder: string): Promise<{ site: Site; links: SettingsLink[]; problems: Problem[] }> {
  const path = join(folder, 'site.yaml');
  if (!existsSync(path)) {
    return {
      site: UNNAMED,
      links: [],
      problems: [
        fileProblem(
          'site-missing',
          shownPath(path),
          'The file is missing, so the site is called "Mentor directory".',
          'Write one with the line "name: …".',
        ),
      ],
    };
  }
  const { value, source, problems } = await readYamlFile(path, siteSchema);
  if (value?.logo !== undefined && !(await isFile(join(folder, value.logo)))) {
    problems.push({
      kind: 'photo-unusable',
      file: shownPath(path),
      ...source?.positionOf(['logo']),
      field: 'logo',
      message: `There is no file "${value.logo}" beside this one.`,
      advice: 'Put the picture into the content folder, or delete logo.',
    });
  }
  for (const [index, language] of (value?.languages ?? []).entries()) {
    if (language === 'en') continue;
    problems.push({
      kind: 'site-language',
      file: shownPath(path),
      ...source?.positionOf(['languages', index]),
      field: `languages[${index}]`,
      message: `The interface has no words in "${language}" yet, so English is used.`,
      advice: 'Leave it for a later version, or delete it.',
    });
  }
  if (value) problems.push(...(await checkGuideSettings(value, { file: shownPath(path), source, folder })));
  const links = (value?.links ?? []).flatMap(({ href }, index): SettingsLink[] => {
    if (!href.startsWith('/')) return [];
    const field = ['links', index, 'href'];
    return [{ address: href, file: shownPath(path), ...source?.positionOf(field), field: formatField(field) }];
  });
  return { site: value ?? UNNAMED, links, problems };
}
