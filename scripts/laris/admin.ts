import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runCommand } from '~/audit/command.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { findAccount } from '~/identity/accounts.server.ts';
import { isPemdaId, systemActor } from '~/identity/actor.ts';
import { parseContact } from '~/identity/contact.ts';
import { createAdmin } from '~/identity/create-admin.server.ts';
import { resetSecondStep } from '~/identity/second-step/remove-second-step.server.ts';
import { BadInput, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage =
  'admin create --pemda 33.25 --name "Nama" --contact 0812…|nama@… | admin reset-second-step --pemda 33.25 --contact 0812…|nama@…';

export const command: Command = {
  name: 'admin',
  usage,
  async run(args) {
    const { verb, pemda, name, contact } = readArguments(args);
    if (verb === 'reset-second-step') return resetStep(pemda, contact);
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

/** For somebody whose phone and paper are both lost: identity is checked by people, before this is run. */
function resetStep(pemda: string, text: string) {
  return withDatabase(async () => {
    const contact = parseContact(text);
    const found = contact.ok ? await findAccount(contact.value) : null;
    const member = found?.memberships.some(one => one.pemda === pemda);
    if (!found || !member)
      throw new BadInput('contact-unknown', 'Tidak ada akun dengan nomor atau e-mail itu di daerah ini.');
    const scope = { actor: systemActor(pemda), pemda };
    const { personId } = found;
    const reset = await runCommand(scope, ctx => resetSecondStep(ctx, { personId }));
    if (reset.ok) return { exit: 0 as const, output: { personId, pemda } };
    const problem = reset.problems[0]!.code;
    throw new BadInput(problem, translate('id')(`identity.code.${problem}`));
  });
}

function readArguments(args: string[]) {
  const options = {
    pemda: { type: 'string' },
    name: { type: 'string' },
    contact: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false });
  const { pemda, name = '', contact } = values;
  const [verb] = positionals;
  const known = verb === 'create' || verb === 'reset-second-step';
  const named = typeof name === 'string' && (verb !== 'create' || name.trim() !== '');
  if (!known || !named || typeof contact !== 'string') throw new BadInput('usage', `Pakai: ${usage}`);
  if (!isPemdaId(pemda)) throw new BadInput('pemda-unknown', 'Kode daerah ditulis seperti 33.25.');
  return { verb, pemda, name: name.trim(), contact };
}
