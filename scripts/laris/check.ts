import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Assessment } from '~/catalog/quality/assess-listing.ts';
import type { ProductUnderCheck } from '~/catalog/quality/assess-product.ts';
import type { ContextPhoto } from '~/catalog/quality/context.ts';
import { type ListingInput, listingSchema } from '~/catalog/quality/listing.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import { checking } from '~/catalog/quality/thread/checking.server.ts';
import { isCalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { BadInput, type Command, type Exit, type Io } from './command.ts';

const USAGE =
  'check <listing.json | -> [--channel gratis-ongkir|mbiz|tisera|e-katalog|bebeli] [--as-of YYYY-MM-DD]';
const MAX_LISTING_BYTES = 10_000_000;

interface Settings {
  file: string;
  channel: string;
  today: string;
}

/** `laris check`: one listing from a file, or many as JSON Lines from stdin; offline, no database. */
export const command: Command = {
  name: 'check',
  usage: USAGE,
  async run(args, io) {
    const settings = readArguments(args);
    if (settings.file === '-') return checkLines(io, settings);
    const input = parseListing(readText(settings.file));
    const product = await prepare(input, path.dirname(path.resolve(settings.file)));
    const [assessment] = await assess([product], settings);
    return { exit: assessment!.mayGoOut ? 0 : 1, output: verdict(assessment!) };
  },
};

function readArguments(args: string[]): Settings {
  const rest = [...args];
  const settings = { file: '', channel: 'base', today: wibDay(new Date()) };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--channel') settings.channel = rest.shift() ?? '';
    else if (word === '--as-of') settings.today = rest.shift() ?? '';
    else if (settings.file === '' && (word === '-' || !word.startsWith('--'))) settings.file = word;
    else throw new BadInput('usage', `Pakai: laris ${USAGE}`);
  }
  if (settings.file === '') throw new BadInput('usage', `Pakai: laris ${USAGE}`);
  if (settings.channel !== 'base' && !(CHANNELS as readonly string[]).includes(settings.channel)) {
    throw new BadInput(
      'channel-unknown',
      `Saluran "${settings.channel}" tidak dikenal. Yang ada: ${CHANNELS.join(', ')}.`,
    );
  }
  if (!isCalendarDay(settings.today)) {
    throw new BadInput('day-unreadable', `"${settings.today}" bukan tanggal berbentuk TTTT-BB-HH.`);
  }
  return settings;
}

/** A line of the input: a product, or what is wrong with it. */
type Line = { product: ProductUnderCheck } | { number: number; error: BadInput };

/** Lines at once: enough to keep the checking thread busy, few enough to hold. */
const AT_ONCE = 500;

/** One result line per line; a bad line gets its error in place, the others are kept, and the exit code is 2. */
async function checkLines(io: Io, settings: Settings): Promise<{ exit: Exit; output: string }> {
  const lines: string[] = [];
  let [exit, number]: [Exit, number] = [0, 0];
  let waiting: Line[] = [];
  const answer = async () => {
    const products = waiting.flatMap(line => ('product' in line ? [line.product] : []));
    const assessments = await assess(products, settings);
    for (const line of waiting) {
      if ('error' in line) {
        exit = 2;
        const { code, message } = line.error;
        io.say(`Baris ${line.number}: ${message}`);
        lines.push(JSON.stringify({ error: { code, message }, line: line.number }));
        continue;
      }
      const assessment = assessments.shift()!;
      if (!assessment.mayGoOut && exit === 0) exit = 1;
      lines.push(JSON.stringify(verdict(assessment)));
    }
    waiting = [];
  };
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    waiting.push(await readLine(line, number));
    if (waiting.length === AT_ONCE) await answer();
  }
  await answer();
  if (lines.length === 0) throw new BadInput('listing-empty', 'Tidak ada data produk di masukan.');
  return { exit, output: lines.join('\n') };
}

async function readLine(line: string, number: number): Promise<Line> {
  try {
    return { product: await prepare(parseListing(line), process.cwd()) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { number, error };
  }
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MAX_LISTING_BYTES)
      throw new BadInput('listing-too-large', `Berkas ${file} lebih besar dari 10 MB.`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput('file-unreadable', `Berkas tidak bisa dibaca: ${file}`);
  }
}

function parseListing(text: string): ListingInput {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadInput('json-broken', 'Isi berkas bukan JSON yang benar.');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new BadInput('listing-not-object', 'Satu produk harus berupa satu objek JSON.');
  }
  if (!('title' in json) || json.title === null)
    throw new BadInput('title-missing', 'Produk ini tidak punya "title" (judul).');
  const parsed = listingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new BadInput(
    'listing-malformed',
    `Isian "${first?.path.join('.') ?? ''}" tidak bisa dibaca: ${first?.message ?? ''}`,
  );
}

async function prepare(input: ListingInput, folder: string): Promise<ProductUnderCheck> {
  const photos: ContextPhoto[] = [];
  for (const photo of input.photos ?? []) photos.push(await measure(photo, folder));
  return { input, photos, waivers: [] };
}

/** In the checking thread, as the catalogue does it: a check that does not come back costs its own answer and no more. */
function assess(items: ProductUnderCheck[], { channel, today }: Settings): Promise<Assessment[]> {
  return checking().listings({ today, channel, items });
}

/** A path is taken from the listing's own folder, then from where the command runs. */
async function measure(photo: string, folder: string): Promise<ContextPhoto> {
  const bytes = readBytes(path.resolve(folder, photo)) ?? readBytes(path.resolve(photo));
  if (!bytes) throw new BadInput('photo-unreadable', `Foto tidak bisa dibaca: ${photo}`);
  // Loaded for a listing with photos only: the picture library takes longer to load than a listing to check.
  const { decodePhoto, photoFeatures } = await import('~/catalog/quality/photo-features.server.ts');
  const decoded = await decodePhoto(bytes);
  if (typeof decoded === 'string') return { id: photo, state: 'unreadable', reason: decoded };
  return { id: photo, state: 'measured', features: await photoFeatures(decoded) };
}

function readBytes(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The printed shape (design §6) with what a person needs to act on it: code, place, fix and points. */
function verdict({
  score,
  grade,
  mayGoOut,
  findings,
  statuses,
  channel,
  ruleSet,
  inputHash,
}: Assessment): object {
  const shown = findings.map(
    ({ check: id, severity, field, evidence, code, span, photo, fix, data, gain }) => ({
      check: id,
      severity,
      field,
      evidence,
      code,
      span,
      photo,
      fix,
      data,
      gain,
    }),
  );
  return { score, grade, mayGoOut, findings: shown, statuses, channel, ruleSet, inputHash };
}
