import type { Command } from './command';

type Load = () => Promise<{ command: Command }>;

/** One line per command; the import is lazy, so that an offline command never loads the database. */
const commands: Record<string, Load> = {
  id: () => import('./id'),
  check: () => import('./check'),
  'calibrate-price': () => import('./calibrate-price'),
  photo: () => import('./photo'),
  'calibrate-photos': () => import('./calibrate-photos'),
  import: () => import('./import'),
  vendors: () => import('./vendors'),
  unsold: () => import('./unsold'),
  totals: () => import('./totals'),
  draw: () => import('./draw'),
  badge: () => import('./badge'),
  quiz: () => import('./quiz'),
  verify: () => import('./verify'),
  audit: () => import('./audit'),
  index: () => import('./rotate-index'),
  seed: () => import('./seed'),
  retention: () => import('./retention'),
  breach: () => import('./breach'),
  messages: () => import('./messages'),
  pemda: () => import('./pemda'),
  admin: () => import('./admin'),
};

export function listCommands(): string[] {
  return Object.keys(commands);
}

/** The command of that name, or null. */
export async function findCommand(name: string): Promise<Command | null> {
  if (!Object.hasOwn(commands, name)) return null;
  const { command } = await commands[name]!();
  return command;
}
