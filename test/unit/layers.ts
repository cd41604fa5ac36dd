import type { SourceFile } from './source-file.ts';

/** One folder of the source, what it may import, and what it must not touch. */
export interface Layer {
  /** Folder, or a single file, from the root of the project. */
  folder: string;
  /** Layers that it may import, besides itself. */
  imports: readonly string[];
  /** Layers of which it may import types only. */
  types?: readonly string[];
  /** Where it runs: nowhere in particular, under Node at build, in a browser, or in Astro's pages. */
  runs: 'anywhere' | 'node' | 'browser' | 'astro';
  /** The only packages it may import; absent where any may be. */
  packages?: readonly string[];
}

const domain = ['src/schemas', 'src/directory'];
const rooms = [
  'src/report',
  'src/source',
  'src/content',
  'src/mdx',
  'src/handles',
  'src/edits',
  'src/import',
  'src/search',
  'src/shortlist',
  'src/upkeep',
  'src/coverage-page',
  'src/exports',
  'src/sharing',
  'src/follow',
  'src/message',
  'src/brand',
  'src/output',
  'src/serving',
  'src/sitemap',
  'src/calendar',
  'src/guides',
];
const base = [...domain, ...rooms, 'src/words'];

/** The layers, lowest first: who may import whom. */
export const LAYERS: readonly Layer[] = [
  { folder: 'src/schemas', imports: [], runs: 'anywhere', packages: ['zod'] },
  { folder: 'src/directory', imports: ['src/schemas'], runs: 'anywhere', packages: [] },
  { folder: 'src/words', imports: [], types: ['src/directory'], runs: 'anywhere', packages: [] },
  { folder: 'src/report', imports: domain, runs: 'anywhere', packages: [] },
  { folder: 'src/handles', imports: domain, runs: 'anywhere' },
  { folder: 'src/source', imports: [...domain, 'src/handles'], runs: 'anywhere', packages: ['zod', 'yaml'] },
  {
    folder: 'src/edits',
    imports: [...domain, 'src/handles', 'src/source'],
    runs: 'anywhere',
    packages: ['zod', 'yaml'],
  },
  { folder: 'src/mdx', imports: domain, runs: 'node' },
  { folder: 'src/search', imports: domain, runs: 'node' },
  { folder: 'src/shortlist', imports: domain, types: ['src/search'], runs: 'anywhere', packages: [] },
  {
    folder: 'src/upkeep',
    imports: [...domain, 'src/exports'],
    types: ['src/words'],
    runs: 'anywhere',
    packages: [],
  },
  {
    folder: 'src/coverage-page',
    imports: [...domain, 'src/upkeep', 'src/exports', 'src/brand'],
    types: ['src/words'],
    runs: 'node',
    packages: ['d3-scale'],
  },
  { folder: 'src/exports', imports: [...domain, 'src/handles'], runs: 'anywhere', packages: [] },
  { folder: 'src/sharing', imports: [...domain, 'src/brand', 'src/output'], runs: 'node' },
  { folder: 'src/follow', imports: domain, types: ['src/shortlist'], runs: 'anywhere', packages: [] },
  { folder: 'src/message', imports: domain, types: ['src/words'], runs: 'anywhere', packages: [] },
  { folder: 'src/brand', imports: domain, runs: 'anywhere' },
  { folder: 'src/output', imports: domain, runs: 'node' },
  { folder: 'src/serving', imports: [], runs: 'anywhere', packages: [] },
  { folder: 'src/sitemap', imports: ['src/exports'], runs: 'node' },
  { folder: 'src/calendar', imports: domain, runs: 'node' },
  { folder: 'src/guides', imports: domain, runs: 'node' },
  {
    folder: 'src/content',
    imports: [...domain, 'src/calendar', 'src/guides', 'src/mdx', 'src/handles', 'src/source', 'src/report'],
    runs: 'node',
  },
  { folder: 'src/import', imports: [...domain, 'src/handles', 'src/source'], runs: 'node' },
  {
    folder: 'src/sync',
    imports: [...domain, 'src/handles', 'src/content', 'src/source', 'src/report', 'src/output'],
    runs: 'node',
  },
  {
    folder: 'src/elements',
    imports: [
      ...domain,
      'src/search',
      'src/shortlist',
      'src/follow',
      'src/message',
      'src/brand',
      'src/words',
      'src/handles',
      'src/source',
      'src/edits',
      'src/mdx',
    ],
    runs: 'browser',
  },
  { folder: 'src/styles', imports: [], runs: 'browser' },
  { folder: 'src/content.config.ts', imports: [...domain, 'src/content', 'src/guides', 'src/words'], runs: 'astro' },
  { folder: 'src/site', imports: base, runs: 'astro' },
  { folder: 'src/components', imports: [...base, 'src/site', 'src/elements'], runs: 'astro' },
  {
    folder: 'src/layouts',
    imports: [...base, 'src/site', 'src/elements', 'src/components', 'src/styles'],
    runs: 'astro',
  },
  {
    folder: 'src/routes',
    imports: [...base, 'src/site', 'src/elements', 'src/components', 'src/layouts', 'src/styles'],
    runs: 'astro',
  },
  { folder: 'src/virtual-modules.ts', imports: domain, runs: 'node' },
  { folder: 'src/index.ts', imports: [...base, 'src/virtual-modules.ts'], runs: 'node' },
  { folder: 'src/virtual.d.ts', imports: ['src/schemas'], runs: 'anywhere' },
  { folder: 'scripts', imports: [...base, 'src/sync', 'src/index.ts'], runs: 'node' },
];

/** Globals that only the given places have, or that make a result depend on more than what was passed in. */
const GLOBALS_ELSEWHERE = {
  anywhere: [
    'document',
    'window',
    'navigator',
    'localStorage',
    'sessionStorage',
    'process',
    'Buffer',
    'fetch',
    'console',
  ],
  node: ['document', 'window', 'localStorage', 'sessionStorage'],
  browser: ['process', 'Buffer'],
  astro: [],
} as const satisfies Record<Layer['runs'], readonly string[]>;

const VAGUE_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager'];
const MAX_LINES = 300;

/** Every rule that a file breaks, each as a sentence with the file, what was found and the rule. */
export function findBreaches(file: SourceFile, layers: readonly Layer[] = LAYERS): string[] {
  const layer = layerOf(file.path, layers);
  if (layer === undefined) return [`${file.path} is in no layer: add its folder to the table in test/unit/layers.ts.`];
  return [
    ...file.imports.flatMap(({ specifier, isType }) => {
      const rule = breachOfImport(file.path, specifier, isType, layer, layers);
      return rule === undefined ? [] : [`${file.path} imports "${specifier}": ${rule}.`];
    }),
    ...file.globals
      .filter((name) => (GLOBALS_ELSEWHERE[layer.runs] as readonly string[]).includes(name))
      .map((name) => `${file.path} uses "${name}": ${layer.folder} runs ${PLACES[layer.runs]}.`),
    ...(layer.runs === 'anywhere' && file.readsClock
      ? [`${file.path} reads the clock: ${layer.folder} is given the day instead.`]
      : []),
    ...breachesOfShape(file),
  ];
}

const PLACES: Record<Layer['runs'], string> = {
  anywhere: 'anywhere, so it knows neither Node nor DOM, network or console',
  node: 'under Node',
  browser: 'in browsers',
  astro: 'in Astro',
};

function breachOfImport(
  path: string,
  specifier: string,
  isType: boolean,
  layer: Layer,
  layers: readonly Layer[],
): string | undefined {
  if (specifier.startsWith('.')) return breachOfFile(resolve(path, specifier), isType, layer, layers);
  if (/^(?:astro|virtual):/.test(specifier)) {
    return layer.runs === 'astro' ? undefined : `${layer.folder} does not know Astro's modules`;
  }
  if (specifier.startsWith('node:')) {
    return layer.runs === 'node' || layer.runs === 'astro' ? undefined : `${layer.folder} does not know Node`;
  }
  if (layer.packages === undefined || layer.packages.includes(packageOf(specifier))) return undefined;
  return `${layer.folder} may import ${layer.packages.length > 0 ? layer.packages.join(', ') + ' only' : 'no package'}`;
}

function breachOfFile(target: string, isType: boolean, layer: Layer, layers: readonly Layer[]): string | undefined {
  if (layer.folder === 'scripts' && target === 'package.json') return undefined;
  const imported = layerOf(target, layers)?.folder;
  if (imported === 'scripts' && layer.folder !== 'scripts') return 'nothing imports scripts';
  if (target.startsWith('test/')) return 'nothing imports test';
  if (imported === layer.folder || layer.imports.includes(imported ?? '')) return undefined;
  if (layer.types?.includes(imported ?? '')) {
    return isType ? undefined : `${layer.folder} may import only types of ${imported}`;
  }
  const allowed = [...layer.imports, ...(layer.types ?? [])].join(', ');
  return `${layer.folder} may import ${allowed === '' ? 'no other folder' : `${allowed} only`}`;
}

function breachesOfShape({ path, lines, onlyReexports }: SourceFile): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = path.split(/[/.-]/);
  return [
    ...VAGUE_NAMES.filter((vague) => words.includes(vague)).map(
      (vague) => `${path} is called "${vague}": name what it holds instead.`,
    ),
    ...(lines > MAX_LINES ? [`${path} has ${lines} lines: more than ${MAX_LINES} is two modules.`] : []),
    ...(onlyReexports || (name === 'index.ts' && path !== 'src/index.ts')
      ? [`${path} is a barrel: import from the module itself.`]
      : []),
  ];
}

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  return layers.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolve(path: string, specifier: string): string {
  return new URL(specifier, `file:///${path}`).pathname.slice(1);
}
