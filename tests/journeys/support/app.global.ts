import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { runApp } from './run-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    appData: string;
  }
}

/** The product as a person gets it: built, its own database, the small story. Started once for all journeys. */
export default async function setup(project: TestProject) {
  await ensureBuilt();
  const app = await runApp('tiny');
  project.provide('appUrl', app.url);
  project.provide('appData', app.dataDir);
  return async () => {
    await app.stop();
  };
}
