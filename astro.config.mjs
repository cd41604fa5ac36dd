import { defineConfig } from 'astro/config';
import mentorDirectory from './src/index.ts';

// The demo: the directory of `content/`.
export default defineConfig({
  integrations: [mentorDirectory()],
});
