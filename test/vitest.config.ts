import { configDefaults, defineConfig } from 'vitest/config';
import { DefaultReporter } from 'vitest/node';
import { findWebServers } from '../scripts/web-servers.mjs';

/** Ends the output with the counts alone on a line, for people and programs that read only the last one. */
class CountingReporter extends DefaultReporter {
  override onTestRunEnd(...run: Parameters<DefaultReporter['onTestRunEnd']>): void {
    super.onTestRunEnd(...run);
    const results = run[0].flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => results.filter((result) => result === state).length;
    this.log(`${count('passed')} passed, ${count('failed')} failed`);
  }
}

/** Where there is neither nginx nor Apache, and none can be brought, which `npm test` says, nothing serves the site with them. */
const hasWebServer = Object.values(findWebServers()).some((program) => program !== undefined);

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    reporters: [new CountingReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          maxWorkers: '100%',
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One after another: a build uses both cores by itself.
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(hasWebServer ? [] : ['test/browser/web-servers.test.ts'])],
          globalSetup: ['test/browser/demo.ts'],
          maxWorkers: '100%',
          // A busy machine may take its time before a page shows what it is asked for.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
