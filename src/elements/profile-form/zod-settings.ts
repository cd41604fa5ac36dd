import { config } from 'zod';

/** Keeps zod from compiling its schemas, which the security policy forbids. Call it before any module with a schema is loaded. */
export function forbidCompiling(): void {
  config({ jitless: true });
}
