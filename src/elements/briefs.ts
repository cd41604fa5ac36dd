import { briefFileName, briefFileOf, type Brief } from '../shortlist/brief.ts';

const TIMEOUT_MS = 20_000;

type BriefFile = Readonly<Record<string, Brief>>;

/** The briefs of mentors, loaded in the files that hold them, each file once. */
export class Briefs {
  readonly #folder: string;
  readonly #files: number;
  readonly #loaded = new Map<number, Promise<BriefFile>>();

  /** `folder` is the address of the folder of the files, with a slash at its end; `files`, how many there are. */
  constructor(folder: string, files: number) {
    this.#folder = folder;
    this.#files = files;
  }

  /**
   * The briefs of mentors, in the order of their ids; whoever is no longer in the directory has none. Throws an error
   * when a file does not come; it is asked for again the next time.
   */
  async load(ids: readonly string[]): Promise<Map<string, Brief>> {
    const found = await Promise.all(ids.map(async (id) => [id, (await this.#fileOf(id))[id]] as const));
    return new Map(found.flatMap(([id, brief]) => (brief ? [[id, brief] as const] : [])));
  }

  #fileOf(id: string): Promise<BriefFile> {
    const number = briefFileOf(id, this.#files);
    const known = this.#loaded.get(number);
    if (known) return known;
    const file = this.#fetch(number);
    this.#loaded.set(number, file);
    file.catch(() => this.#loaded.delete(number));
    return file;
  }

  async #fetch(number: number): Promise<BriefFile> {
    const url = `${this.#folder}${briefFileName(number, this.#files)}.json`;
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`${url}: the server answered ${response.status}.`);
    const briefs = (await response.json()) as BriefFile;
    // An id such as "constructor" finds what every object has.
    return Object.assign(Object.create(null) as BriefFile, briefs);
  }
}
