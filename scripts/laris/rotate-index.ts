import { listPemda } from '~/identity/list-pemda.server.ts';
import { rotateContacts } from '~/identity/rotate-contacts.server.ts';
import { rotateVendorIndex } from '~/registration/duplicates/rotate-index.server.ts';
import { BadInput, type Command, type Io, type Outcome } from './command.ts';
import { readOptions, readPemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = 'index rotate [--pemda C]';

/** A line at most every second: long enough to read, short enough to see that it goes on. */
function progress(io: Io, what: string) {
  let told = 0;
  return (done: number, all: number) => {
    const now = Date.now();
    if (now - told < 1000 && done < all) return;
    told = now;
    io.say(`${what}: ${done} dari ${all} diganti`);
  };
}

/** Exit 0 = nothing is left under an old key, which may now go; 1 = something is. */
export async function rotate(chosen: string[], withContacts: boolean, io: Io): Promise<Outcome> {
  const begun = performance.now();
  const pemda: Record<string, unknown>[] = [];
  for (const code of chosen)
    pemda.push({ pemda: code, ...(await rotateVendorIndex(code, progress(io, code))) });
  const contacts = withContacts ? await rotateContacts(progress(io, 'kontak')) : null;
  const left = [...pemda, contacts ?? { left: 0 }].reduce((sum, one) => sum + Number(one.left), 0);
  const seconds = Math.round(performance.now() - begun) / 1000;
  io.say(
    left > 0
      ? `${left} baris masih memakai kunci lama. Jalankan lagi; kunci lama jangan dihapus dulu.`
      : 'Selesai. Kunci lama boleh dihapus dari LARIS_INDEX_KEY_OLD.',
  );
  return { exit: left > 0 ? 1 : 0, output: { pemda, ...(contacts ? { contacts } : {}), left, seconds } };
}

/** Brings the blind indexes under LARIS_INDEX_KEY while the portal runs; can be stopped and begun again at any time. */
export const command: Command = {
  name: 'index',
  usage,
  async run(args, io) {
    const { values, positionals } = readOptions(args, { pemda: { type: 'string' } } as const, usage);
    if (positionals.length !== 1 || positionals[0] !== 'rotate')
      throw new BadInput('usage', `Pakai: laris ${usage}`);
    const wanted = values.pemda === undefined ? null : readPemda(values.pemda);
    return withDatabase(async () => {
      const all = (await listPemda()).map(each => each.id);
      if (wanted && !all.includes(wanted))
        throw new BadInput('pemda-unknown', `Tidak ada pemda dengan kode ${wanted}.`);
      return rotate(wanted ? [wanted] : all, wanted === null, io);
    });
  },
};
