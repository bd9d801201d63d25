import { parseArgs } from 'node:util';
import { runCommand } from '~/audit/command.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { isPemdaId, systemActor } from '~/identity/actor.ts';
import { createPemda } from '~/identity/create-pemda.server.ts';
import { BadInput, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = 'pemda create --code 33.25 --name "Kabupaten Batang" --office "UKPBJ Kabupaten Batang"';

export const command: Command = {
  name: 'pemda',
  usage,
  async run(args) {
    const { code, name, office } = readArguments(args);
    return withDatabase(async () => {
      const scope = { actor: systemActor(code), pemda: code };
      const made = await runCommand(scope, ctx => createPemda(ctx, { name, office }));
      if (made.ok) return { exit: 0, output: { pemda: code, name, office } };
      const problem = made.problems[0]!.code;
      throw new BadInput(problem, translate('id')(`identity.code.${problem}`));
    });
  },
};

function readArguments(args: string[]) {
  const options = { code: { type: 'string' }, name: { type: 'string' }, office: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false });
  const { code, name, office } = values;
  if (positionals[0] !== 'create') throw new BadInput('usage', `Pakai: ${usage}`);
  if (!isPemdaId(code)) throw new BadInput('pemda-unknown', 'Kode daerah ditulis seperti 33.25.');
  if (typeof name !== 'string' || !name.trim() || typeof office !== 'string' || !office.trim()) {
    throw new BadInput('usage', `Pakai: ${usage}`);
  }
  return { code, name: name.trim(), office: office.trim() };
}
