import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type RoundDocument, readRoundDocument } from '~/promotion/round-document.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { BadInput, type Command } from './command.ts';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export const command: Command = {
  name: 'verify',
  usage: 'verify <round.json> [--previous <round-before.json>]',
  async run(args, io) {
    const { file, previous } = readOptions(args);
    const verdict = verifyRound(readDocument(file), hash, previous ? readDocument(previous) : undefined);
    const [first] = verdict.differences;
    if (first) io.say(`Tidak cocok: ${first.code}.`);
    return { exit: verdict.valid ? 0 : 1, output: verdict };
  },
};

function readOptions(args: string[]): { file: string; previous?: string } {
  let parsed: { values: { previous?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { previous: { type: 'string' } } });
  } catch {
    throw new BadInput('options-invalid', `Pilihan tidak dikenal. Pakai: ${command.usage}`);
  }
  const [file, ...rest] = parsed.positionals;
  if (!file || rest.length > 0)
    throw new BadInput('file-missing', `Sebutkan satu berkas. Pakai: ${command.usage}`);
  return { file, previous: parsed.values.previous };
}

function readDocument(file: string): RoundDocument {
  const bytes = readFileSync(file);
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadInput('document-not-readable', 'Berkas bukan JSON yang utuh.');
  }
  const document = readRoundDocument(input);
  if (document.ok) return document.value;
  const field = document.problems[0]?.field ?? 'document';
  throw new BadInput('document-not-readable', `Berkas bukan putaran yang diterbitkan: periksa "${field}".`);
}
