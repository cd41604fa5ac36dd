import type { FacetForm } from './facet-form.ts';
import { PackedDownloads } from './packed-downloads.ts';
import { remember } from './remember.ts';
import type { EngineSettings, Next, SearchEngine } from './search-engine.ts';
import { whenIdle } from './when-idle.ts';

/** Loads what a page does without until somebody looks for something, and loads it ahead where that is likely. */
export class EngineLoader {
  /** Throws an error when the engine cannot be loaded; the next call tries again. */
  readonly load: () => Promise<SearchEngine>;
  readonly #downloads = new PackedDownloads();
  readonly #settings: EngineSettings;

  constructor(root: ParentNode, settings: EngineSettings, form: FacetForm) {
    this.#settings = settings;
    this.load = remember(async () => {
      const { SearchEngine: Engine } = await import('./search-engine.ts');
      return new Engine(root, settings, form, this.#downloads);
    });
    // Whoever comes to a large directory will type; what things are called is small beside the page.
    if (settings.isLarge) whenIdle(() => this.#downloads.expect(settings.urls.terms));
  }

  /** Starts to load what is probably needed next: of a large site for words or for choices, of a small one for both. */
  expect(next: Next): void {
    const { urls, isLarge } = this.#settings;
    if (next === 'words' || !isLarge) this.#downloads.expect(urls.terms);
    if (next === 'choices' || !isLarge) this.#downloads.expect(urls.index);
    if (!isLarge) this.#downloads.expect(urls.details);
    this.load().then(
      (engine) => engine.prepare(next),
      () => undefined,
    );
  }
}
