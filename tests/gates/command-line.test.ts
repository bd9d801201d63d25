import { describe, expect, it } from 'vitest';
import { checkCommands } from './rules/command-line';
import { repository, source } from './support/source';

const registry = (...names: string[]) =>
  source('scripts/laris/commands.ts', ...names.map(n => `const ${n} = () => import('./${n}.ts');`));

describe('the command line', () => {
  it('registers every command file, and nothing that is not there', () => {
    expect(checkCommands(repository())).toEqual([]);
  });

  it('is caught with a dead entry, a forgotten file, a wrong name', () => {
    const good = source('scripts/laris/draw.ts', "export const command: Command = { name: 'draw' };");
    expect(checkCommands([registry('draw'), good])).toEqual([]);
    expect(checkCommands([registry('draw', 'quiz'), good])).toEqual([
      'scripts/laris/quiz: registered, but there is no such file',
    ]);
    expect(checkCommands([registry(), good])).toEqual([
      'scripts/laris/draw.ts: not registered in scripts/laris/commands.ts',
    ]);
    const indexed = source('scripts/laris/redo-draw.ts', "export const command: Command = { name: 'draw' };");
    const redo = source('scripts/laris/commands.ts', "const draw = () => import('./redo-draw.ts');");
    expect(checkCommands([redo, indexed])).toEqual([]);
    const wrong = source('scripts/laris/draw.ts', "export const command: Command = { name: 'verify' };");
    expect(checkCommands([registry('draw'), wrong])).toEqual(['scripts/laris/draw.ts: its name is not draw']);
  });
});
