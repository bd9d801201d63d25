import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Head } from '~/audit/chain.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { isPemdaId } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { BadInput, type Command, type Outcome } from './command.ts';
import { withDatabase } from './with-database.ts';

const headShape = z.object({ pemda: z.string(), count: z.int().min(0), link: z.string() });
/** What `audit heads` prints, or the one head that is kept in storage every night. */
const headsShape = z.union([
  z.object({ heads: z.array(headShape) }).transform(file => file.heads),
  headShape.transform(head => [head]),
]);

export type PublishedHeads = z.output<typeof headsShape>;

export const command: Command = {
  name: 'audit',
  usage: 'audit verify [--pemda C] [--head heads.json] | audit heads [--pemda C]',
  async run(args) {
    const { action, pemda, head } = readArguments(args);
    const published = head === undefined ? undefined : readHeads(head);
    return withDatabase(async () => {
      const chosen = await choosePemda(pemda);
      return action === 'heads' ? printHeads(chosen) : verifyChains(chosen, published);
    });
  },
};

function readArguments(args: string[]) {
  try {
    const options = { pemda: { type: 'string' }, head: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [action, ...rest] = positionals;
    if ((action === 'verify' || action === 'heads') && rest.length === 0) return { action, ...values };
  } catch {
    // Falls through to the one message that shows how it is used.
  }
  throw new BadInput('usage', `Pakai: laris ${command.usage}`);
}

function readHeads(file: string): PublishedHeads {
  const text = readFileSync(file, 'utf8');
  try {
    return headsShape.parse(JSON.parse(text));
  } catch {
    throw new BadInput('head-unreadable', `${file} bukan berkas kepala rantai audit.`);
  }
}

async function choosePemda(wanted: string | undefined): Promise<string[]> {
  const all = (await listPemda()).map(p => p.id);
  if (wanted === undefined) return all;
  if (!isPemdaId(wanted) || !all.includes(wanted))
    throw new BadInput('pemda-unknown', `Tidak ada pemda dengan kode ${wanted}.`);
  return [wanted];
}

/** What to keep outside the database; `audit verify --head` compares with it and so finds a cut-off tail. */
export async function printHeads(pemda: string[]): Promise<Outcome> {
  const heads: PublishedHeads = [];
  for (const code of pemda) {
    const { head } = await verifyChain(code);
    heads.push({ pemda: code, ...head });
  }
  return { exit: 0, output: { heads } };
}

/** Recomputes the chain of each pemda; exit 1 when one of them shows an altered, removed, moved or cut-off row. */
export async function verifyChains(pemda: string[], published?: PublishedHeads): Promise<Outcome> {
  const chains: { pemda: string; valid: boolean; events: number; head: Head; faults: unknown[] }[] = [];
  for (const code of pemda) {
    const { events, head, faults } = await verifyChain(
      code,
      published?.find(p => p.pemda === code),
    );
    chains.push({ pemda: code, valid: faults.length === 0, events, head, faults });
  }
  const valid = chains.every(chain => chain.valid);
  return { exit: valid ? 0 : 1, output: { valid, chains } };
}
