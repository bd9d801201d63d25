import postgres from 'postgres';

/** The planner's statistics after a bulk load, as the owner of the tables: otherwise the first pages are planned blindly. */
export async function analyze(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await client`analyze`.finally(() => client.end());
}
