import { database } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { analyze } from './load/analyze.server.ts';
import { type Say, seedStory } from './load/seed-story.server.ts';
import { stories } from './stories/by-name.ts';

export const seedRefusals = ['story-unknown', 'live-mode', 'real-database', 'other-story'] as const;
export type SeedRefusal = (typeof seedRefusals)[number];

export class SeedRefused extends Error {
  constructor(readonly code: SeedRefusal) {
    super(code);
  }
}

export interface SeedReport {
  story: string;
  /** Pemda told now; empty when the story stood already. */
  told: string[];
  seconds: number;
}

/**
 * Tells a story by name. A second time does nothing. Throws `SeedRefused` for an unknown story, in live mode, for a
 * database with a pemda that no story made, and for one that holds another story. `ownerUrl` lets it refresh statistics.
 */
export async function seed(story: string, say: Say, ownerUrl?: string): Promise<SeedReport> {
  const plans = Object.hasOwn(stories, story) ? stories[story] : undefined;
  if (!plans) throw new SeedRefused('story-unknown');
  if (config().mode !== 'demo') throw new SeedRefused('live-mode');
  const held = await database().select().from(pemda);
  if (held.some(row => row.story === null)) throw new SeedRefused('real-database');
  if (held.some(row => row.story !== story)) throw new SeedRefused('other-story');
  const done = new Set(held.filter(row => row.seededAt !== null).map(row => row.id));
  const begun = performance.now();
  const told: string[] = [];
  for (const plan of plans.filter(one => !done.has(one.pemda))) {
    await seedStory(plan, story, say);
    told.push(plan.pemda);
  }
  if (told.length > 0 && ownerUrl) await analyze(ownerUrl);
  return { story, told, seconds: Math.round((performance.now() - begun) / 100) / 10 };
}
