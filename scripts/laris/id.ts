import { findArea } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { explainIdentifier, identifierKinds, isIdentifierKind } from '~/reference/explain-identifier.ts';
import { BadInput, type Command } from './command';

const kinds = identifierKinds.join('|');

export const command: Command = {
  name: 'id',
  usage: `id <${kinds}> <nomor>`,
  async run(args, io) {
    const [kind, ...rest] = args;
    if (!kind) throw new BadInput('kind-missing', `Sebutkan jenis nomornya: ${kinds}.`);
    if (!isIdentifierKind(kind)) {
      throw new BadInput('kind-unknown', `Jenis "${kind}" tidak dikenal. Yang ada: ${kinds}.`);
    }
    // A number with spaces that nobody quoted arrives in pieces.
    const value = rest.join(' ');
    if (value.trim() === '') throw new BadInput('value-missing', `Tulis nomornya: laris id ${kind} <nomor>.`);
    const explanation = explainIdentifier(kind, value, { today: wibDay(new Date()), findArea, findKbli });
    if (!explanation.valid) io.say(`${kind} tidak sah: ${explanation.errors.join(', ')}`);
    return { exit: explanation.valid ? 0 : 1, output: explanation };
  },
};
