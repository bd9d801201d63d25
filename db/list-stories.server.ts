import postgres from 'postgres';

export interface StoryRow {
  /** Null = a real pemda, made by an operator. */
  story: string | null;
  seededAt: Date | null;
}

/** Which stories made the pemda of a database; read before anything is connected. */
export async function listStories(url: string): Promise<StoryRow[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await client<StoryRow[]>`select story, seeded_at as "seededAt" from pemda`;
  } finally {
    await client.end();
  }
}
