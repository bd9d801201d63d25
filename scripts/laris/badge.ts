import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import en from '#content/locales/en/credentials.json';
import id from '#content/locales/id/credentials.json';
import { isObject, issuerOf, type Json } from '~/bimtek/credentials/check-schema.ts';
import type { CredentialsCode, Note, Reason } from '~/bimtek/credentials/codes.ts';
import { pemdaOfDid } from '~/bimtek/credentials/issuer.ts';
import { readDidDocument } from '~/bimtek/credentials/known-issuer.ts';
import { MOST_PICTURE, parseJson } from '~/bimtek/credentials/read-document.server.ts';
import {
  type Knowledge,
  type Verdict,
  verifyCredential,
} from '~/bimtek/credentials/verify-credential.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { BadInput, type Command, type Io, type Outcome } from './command.ts';

const usage = 'badge verify <file> [--issuer did.json]… [--status list.json]… | badge rotate-key --pemda C';

export const command: Command = {
  name: 'badge',
  usage,
  async run([task, ...rest], io) {
    if (task === 'verify') return verify(rest, io);
    if (task === 'rotate-key') return rotateKey(rest);
    throw new BadInput('usage', `Pakai: laris ${usage}`);
  },
};

/** These words hold no values, so they are read as they are: putting all words of the portal together takes longer than the check. */
function explain(code: Reason | Note | CredentialsCode): { id: string; en: string } {
  const key = `code.${code}` as const;
  return { id: id[key], en: en[key] };
}

/** Files that are no credential at all: bad input rather than a verdict. */
const unreadable: readonly Reason[] = [
  'too-large',
  'json-malformed',
  'jwt-malformed',
  'png-malformed',
  'svg-malformed',
  'image-empty',
  'not-a-credential',
];

async function verify(args: string[], io: Io): Promise<Outcome> {
  const { file, given } = await readVerifyOptions(args);
  const bytes = readCapped(file);
  const now = new Date();
  const first = await verifyCredential(bytes, { now, knowledge: given });
  const verdict = await askOwnRecords(first, given, io, knowledge =>
    verifyCredential(bytes, { now, knowledge }),
  );
  const words = [...verdict.reasons, ...verdict.notes].map(code => [code, explain(code)] as const);
  for (const [, text] of words) io.say(text.id);
  const exit = verdict.valid ? 0 : verdict.reasons.some(reason => unreadable.includes(reason)) ? 2 : 1;
  const { valid, reasons, notes, faults } = verdict;
  return {
    exit,
    output: {
      ...{ valid, reasons, notes },
      ...(faults.length > 0 ? { faults } : {}),
      explanations: Object.fromEntries(words),
    },
  };
}

async function readVerifyOptions(args: string[]): Promise<{ file: string; given: Knowledge }> {
  const { parseArgs } = await import('node:util');
  const many = { type: 'string', multiple: true } as const;
  let parsed: { values: { issuer?: string[]; status?: string[] }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { issuer: many, status: many } });
  } catch {
    throw new BadInput('options-invalid', `Pilihan tidak dikenal atau tanpa nilai. Pakai: laris ${usage}`);
  }
  const [file, ...rest] = parsed.positionals;
  if (!file || rest.length > 0)
    throw new BadInput('file-missing', `Sebutkan satu berkas. Pakai: laris ${usage}`);
  const { issuer = [], status = [] } = parsed.values;
  return { file, given: gather(issuer.map(readGiven), status.map(readGiven)) };
}

function readCapped(file: string): Uint8Array {
  // One byte more than may be is enough to see that it is too many.
  return statSync(file).size > MOST_PICTURE ? new Uint8Array(MOST_PICTURE + 1).fill(32) : readFileSync(file);
}

function readGiven(file: string): Json {
  const value = parseJson(readFileSync(file, 'utf8'));
  if (isObject(value)) return value;
  throw new BadInput('document-not-readable', `${file} bukan JSON yang utuh.`);
}

/** Documents of issuers and lists that were fetched before, so that nothing has to be fetched now. */
function gather(issuers: Json[], lists: Json[]): Knowledge {
  const known = issuers.map(document => {
    const issuer = readDidDocument(document);
    if (issuer) return issuer;
    throw new BadInput('issuer-not-readable', '--issuer harus dokumen DID (did.json) penerbit.');
  });
  return {
    findIssuer: async id => {
      const found = known.find(each => each.id === id || each.aliases.includes(id));
      return found ? { ...found, id } : null;
    },
    findStatusList: async url => lists.find(each => each.id === url) ?? null,
  };
}

/**
 * A credential that names an issuer of our form, and whose keys or list were not given: our own records say more, where
 * this machine has them. Everything else is judged without a database.
 */
async function askOwnRecords(
  first: Verdict,
  given: Knowledge,
  io: Io,
  again: (knowledge: Knowledge) => Promise<Verdict>,
): Promise<Verdict> {
  const pemda = first.credential && pemdaOfDid(issuerOf(first.credential) ?? '');
  const open = first.reasons.includes('key-unknown') || first.reasons.includes('status-unknown');
  const settings = config();
  const hasRecords = settings.database || existsSync(path.join(settings.dataDir, 'database.json'));
  if (!pemda || !open || !hasRecords) return first;
  const [{ withDatabase }, { inPemda }, { ownKnowledge }, { systemClock }] = await Promise.all([
    import('./with-database.ts'),
    import('#db/client.server.ts'),
    import('~/bimtek/credentials/own-knowledge.server.ts'),
    import('~/platform/clock/clock.ts'),
  ]);
  try {
    return await withDatabase(() =>
      inPemda(pemda, async tx => {
        const own = ownKnowledge({ tx, pemda, clock: systemClock });
        return again({
          findIssuer: async id => (await given.findIssuer(id)) ?? own.findIssuer(id),
          findStatusList: async url => (await given.findStatusList(url)) ?? own.findStatusList(url),
        });
      }),
    );
  } catch {
    io.say('Basis data tidak terbuka: kunci dan daftar pencabutan milik sendiri tidak diperiksa.');
    return first;
  }
}

async function rotateKey(args: string[]): Promise<Outcome> {
  const { readOptions, readPemda, requirePemda } = await import('./pemda-options.ts');
  const { values, positionals } = readOptions(args, { pemda: { type: 'string' } }, usage);
  if (positionals.length > 0) throw new BadInput('usage', `Pakai: laris ${usage}`);
  const pemda = readPemda(values.pemda);
  const [{ withDatabase }, { runCommand }, { systemActor }, { rotateIssuerKey }] = await Promise.all([
    import('./with-database.ts'),
    import('~/audit/command.server.ts'),
    import('~/identity/actor.ts'),
    import('~/bimtek/credentials/rotate-issuer-key.server.ts'),
  ]);
  return withDatabase(async () => {
    await requirePemda(pemda);
    const rotated = await runCommand({ actor: systemActor(pemda), pemda }, rotateIssuerKey);
    if (rotated.ok) return { exit: 0 as const, output: { pemda, ...rotated.value } };
    const problem = rotated.problems[0]!.code;
    throw new BadInput(problem, explain(problem).id);
  });
}
