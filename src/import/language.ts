import { fold } from '../directory/fold.ts';

/** Tags of the languages that people name; every tag of two letters that `Intl` knows is added to them. */
const LONGER_TAGS = [
  'ase',
  'bho',
  'ceb',
  'chr',
  'ckb',
  'fil',
  'gsw',
  'haw',
  'hmn',
  'luo',
  'mai',
  'yue',
  'pt-BR',
  'zh-Hans',
  'zh-Hant',
  'es-419',
];
const ALIASES: Readonly<Record<string, string>> = {
  asl: 'ase',
  'american sign language': 'ase',
  castellano: 'es',
  'chinese mandarin': 'zh',
  farsi: 'fa',
  flemish: 'nl',
  kiswahili: 'sw',
  mandarin: 'zh',
  'mandarin chinese': 'zh',
  punjabi: 'pa',
  tagalog: 'fil',
  'brazilian portuguese': 'pt-BR',
};

let byName: Map<string, string> | undefined;

/** The tag (BCP 47) of a language called by its name in English, by its own name, or by its tag. */
export function findLanguage(text: string): string | undefined {
  byName ??= languagesByName();
  const name = fold(text.replace(/\([^)]*\)/g, ' '));
  return ALIASES[name] ?? byName.get(name);
}

function languagesByName(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = [...letters.flatMap((first) => letters.map((second) => first + second)), ...LONGER_TAGS];
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const tag of tags) {
    const name = english.of(tag);
    if (name === undefined || new Intl.Locale(tag).toString() !== tag) continue;
    const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? name;
    for (const key of [tag, name, own].map(fold)) if (!names.has(key)) names.set(key, tag);
  }
  return names;
}
