import { importsOf } from '../support/imports';
import type { Breaches, Source } from '../support/source';

const registry = 'scripts/laris/commands.ts';

/** Every file of scripts/laris that exports a command is registered under its own name. */
export function checkCommands(files: Source[]): Breaches {
  const commands = files.filter(
    f => /^scripts\/laris\/[^/]+\.ts$/.test(f.path) && /^export const command\b/m.test(f.text),
  );
  const list = files.find(f => f.path === registry);
  const registered = list
    ? importsOf(list)
        .filter(i => !i.typeOnly)
        .map(i => i.target!)
    : [];
  const bare = (path: string) => path.replace(/\.ts$/, '');
  return [
    ...registered
      .filter(target => !commands.some(f => bare(f.path) === target))
      .map(target => `${target}: registered, but there is no such file`),
    ...commands.flatMap(f => {
      const name = bare(f.path).split('/').at(-1)!;
      if (!registered.includes(bare(f.path))) return [`${f.path}: not registered in ${registry}`];
      // A file index.ts would look like a barrel: the command may stand at the end of a verb-noun name, rotate-index.
      const names = [name, name.split('-').at(-1)].join('|');
      return new RegExp(`\\bname: '(${names})'`).test(f.text) ? [] : [`${f.path}: its name is not ${name}`];
    }),
  ];
}
