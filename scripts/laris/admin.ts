import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runCommand } from '~/audit/command.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { isPemdaId, systemActor } from '~/identity/actor.ts';
import { createAdmin } from '~/identity/create-admin.server.ts';
import { BadInput, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = 'admin create --pemda 33.25 --name "Nama" --contact 0812…|nama@…';

export const command: Command = {
  name: 'admin',
  usage,
  async run(args) {
    const { pemda, name, contact } = readArguments(args);
    // Made here and printed once: a password on the command line would stay in the shell's history.
    const password = randomBytes(12).toString('base64url');
    return withDatabase(async () => {
      const scope = { actor: systemActor(pemda), pemda };
      const made = await runCommand(scope, ctx => createAdmin(ctx, { name, contact, password }));
      if (made.ok)
        return { exit: 0, output: { personId: made.value.personId, pemda, role: 'ukpbj', password } };
      const problem = made.problems[0]!.code;
      throw new BadInput(problem, translate('id')(`identity.code.${problem}`));
    });
  },
};

function readArguments(args: string[]) {
  const options = {
    pemda: { type: 'string' },
    name: { type: 'string' },
    contact: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false });
  const { pemda, name, contact } = values;
  if (
    positionals[0] !== 'create' ||
    typeof name !== 'string' ||
    typeof contact !== 'string' ||
    !name.trim()
  ) {
    throw new BadInput('usage', `Pakai: ${usage}`);
  }
  if (!isPemdaId(pemda)) throw new BadInput('pemda-unknown', 'Kode daerah ditulis seperti 33.25.');
  return { pemda, name: name.trim(), contact };
}
