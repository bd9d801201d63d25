import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readInPemda } from '#db/client.server.ts';
import { breachGround } from '~/composition.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { breachForm } from '~/privacy/breach/breach-form.ts';
import { breachKinds } from '~/privacy/breach/breach-kinds.ts';
import { notifyBy } from '~/privacy/breach/breach-pack.ts';
import { getBreachPack } from '~/privacy/breach/get-breach-pack.server.ts';
import { presentPack, writePackMarkdown } from '~/privacy/breach/present-breach.ts';
import { writePaper } from '~/privacy/write-paper.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BadInput, type Command } from './command.ts';
import { readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const kinds = breachKinds.join('|');
const usage = `breach --pemda C --from YYYY-MM-DD --to YYYY-MM-DD [--kind ${kinds}] [--suspect ID] [--known YYYY-MM-DD] [--how TEXT] [--handling TEXT] [--out FOLDER]`;

const text = { type: 'string' } as const;
const options = {
  ...{ pemda: text, from: text, to: text, kind: text, suspect: text },
  ...{ known: text, how: text, handling: text, out: text },
};

/** `laris breach`: who may be affected, which fields, the trail and both letters. Reads only; nobody is told by it. */
export const command: Command = {
  name: 'breach',
  usage,
  async run(args, io) {
    const { values } = readOptions(args, options, usage);
    const pemda = readPemda(values.pemda);
    const said = (name: string) => String(values[name] ?? '');
    const madeAt = systemClock.now();
    const input = parseForm(
      breachForm,
      Object.entries({
        kind: said('kind') || 'access',
        from: said('from'),
        to: said('to'),
        knownOn: said('known') || wibDay(madeAt),
        suspect: said('suspect'),
        how: said('how'),
        handling: said('handling'),
      }),
    );
    if (!input.ok) {
      const [problem] = input.problems;
      throw new BadInput(
        problem?.code ?? 'usage',
        `--${problem?.field}: ${translate('id')(`privacy.code.${problem?.code}`)} Pakai: ${usage}`,
      );
    }
    const breach = { id: newId(), ...input.value };
    const say = translate('id');
    const { office, pack } = await withDatabase(async () => {
      await requirePemda(pemda);
      const place = await findPemdaById(pemda);
      const question = {
        pemda,
        office: place?.office ?? pemda,
        breach,
        ground: breachGround,
        say,
        language: 'id' as const,
      };
      return { office: question.office, pack: await readInPemda(pemda, tx => getBreachPack(tx, question)) };
    });
    const output = {
      pemda,
      office,
      kind: breach.kind,
      from: breach.from,
      to: breach.to,
      knownAt: breach.knownAt,
      notifyBy: notifyBy(breach.knownAt),
      affected: {
        persons: pack.personIds.length,
        vendors: pack.vendorIds.length,
        unclaimedVendors: pack.unclaimedVendorIds.length,
        personIds: pack.personIds,
        vendorIds: pack.vendorIds,
        unclaimedVendorIds: pack.unclaimedVendorIds,
      },
      fields: pack.fields,
      timeline: [...pack.trail].reverse(),
      letters: { person: pack.person, authority: pack.authority },
    };
    if (values.out !== undefined) {
      const folder = path.resolve(said('out'));
      const letters = [pack.authority, pack.person];
      const sections = presentPack(letters, pack.trail, say, 'id');
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'breach.json'), `${JSON.stringify(output, null, 2)}\n`);
      writeFileSync(path.join(folder, 'breach.md'), writePackMarkdown(letters, pack.trail, say));
      const title = pack.authority.title;
      writeFileSync(
        path.join(folder, 'breach.pdf'),
        await writePaper({ title, language: 'id', lead: [office], sections, madeAt }),
      );
      io.say(`Berkas ada di ${folder}`);
    }
    return { exit: 0, output };
  },
};
