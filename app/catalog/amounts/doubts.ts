import type { Dimension } from '../unit.ts';
import { unitOfWord } from '../unit.ts';
import type { Token } from './tokens.ts';

interface Reading {
  dimension: Dimension;
  amount: number;
  total: number;
  text: string;
  start: number;
  end: number;
}

/** What a machine bears or holds, the smallest order, the stock: amounts, but not of what is sold. */
const NOT_OF_THE_GOODS = new Set(
  'kapasitas kap muat maks max maksimal maksimum beban minimal minimum min moq stok stock sisa rp idr'.split(
    ' ',
  ),
);
/** Directly before the amount: a gift, or what the goods are used with. */
const FOR_OTHERS = new Set(['bonus', 'free', 'gratis', 'untuk', 'utk']);
const MACHINES = /\b(?:dongkrak|katrol|timbangan|mesin cuci|ransel|carrier|koper)\b/i;
const MEMORY =
  /\b(?:ram|rom|usb|flash\s?dis[ck]|ssd|hdd|memor[iy]|sdhc|micro\s?sd|sd card|ddr\d?|iphone|android|hp|smartphone|tablet|laptop|kingston|sandisk|lte|wi-?fi|wireless|modem|router|mouse|keyboard|handheld)\b/i;
const CLOTHES =
  /\b(?:baju|kaos|kaus|kemeja|celana|daster|gamis|jaket|hoodie|rok|dress|ukuran|size|jumbo|piyama|seragam|legging)\b/i;
/** Paper is sold by the sheet and described by the gram, cloth for banners too. */
const PAPER =
  /\b(?:hvs|kertas|paper|ivory|brosur|sertifikat|undangan|cetak|print|flexi|spanduk|banner|x-?banner|stiker|sticker|buku|jilid|fotokopi)\b/i;
const ENGINES =
  /\b(?:motor|mobil|honda|yamaha|suzuki|kawasaki|vario|beat|mio|nmax|aerox|karburator|piston|blok)\b/i;
const TANKS = /\b(?:drum|tandon|tangki|toren|bak|ember|kulkas|freezer|aquarium|akuarium|cooler|tong)\b/i;
const TAPE = /\b(?:tape|lem|vhb|scotch|post-?it|masker|respirator|perekat|amplas)\b/i;
const GAMES = /\b(?:games?|gaming|windows|origin|steam|komputer|laptop|xbox|ps[345]?)\b/i;
const FLUIDS = /\b(?:oli|cairan|coolant|minyak|sampo|shampoo|semir|botol|pembersih|wax)\b/i;

/** What else the text speaks of, looked up once per text however many amounts it has. */
export interface Topics {
  speaksOf(topic: RegExp): boolean;
}

export function topicsOf(text: string): Topics {
  const known = new Map<RegExp, boolean>();
  return {
    speaksOf(topic) {
      const before = known.get(topic);
      if (before !== undefined) return before;
      const found = topic.test(text);
      known.set(topic, found);
      return found;
    },
  };
}

const LETTER_AT_END = /\d(\p{L})$/u;
const PERSONAL_COMPUTER = /\sPC$/;
const CUBIC_CENTIMETRES = /\dcc$|\d\s+cc$/i;

/** Whether an amount at token `at` is something else than how much of the goods one buys. */
export function isNoContent(topics: Topics, tokens: readonly Token[], at: number, read: Reading): boolean {
  return (
    isOfAnotherThing(tokens, at) ||
    isRate(tokens, read.end) ||
    isLetterForOther(topics, read) ||
    isPaperWeight(topics, read) ||
    (read.dimension === 'mass' && read.amount >= 1000 && topics.speaksOf(MACHINES)) ||
    (CUBIC_CENTIMETRES.test(read.text) && topics.speaksOf(ENGINES) && !topics.speaksOf(FLUIDS))
  );
}

/** "kapasitas 5 kg", "min. order 3 pcs", "Rp 5 m". */
function isOfAnotherThing(tokens: readonly Token[], at: number): boolean {
  if (FOR_OTHERS.has(tokens[at - 1]?.word ?? '')) return true;
  for (let before = at - 1; before >= at - 3 && before >= 0; before--) {
    const token = tokens[before];
    if (!token || token.kind === 'number' || token.text === ',') return false;
    if (NOT_OF_THE_GOODS.has(token.word)) return true;
  }
  return false;
}

/** "70 gr/m2", "40 liter/jam", "10 ml/liter": an amount per amount. */
function isRate(tokens: readonly Token[], end: number): boolean {
  const at = firstFrom(tokens, end);
  if (tokens[at]?.text !== '/') return false;
  const word = tokens[at + 1]?.word ?? '';
  const role = unitOfWord(word)?.role;
  return role === 'measure' || role === 'time' || word === 'menit' || word === 'detik';
}

/** Index of the first token at or after a character; tokens are in order. */
function firstFrom(tokens: readonly Token[], character: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "4G", "RAM 8G", "kaos 3L", "lem 3M", "868L": the letter is no gram, litre or metre. */
function isLetterForOther(topics: Topics, { text: written, amount, dimension }: Reading): boolean {
  const letter = LETTER_AT_END.exec(written)?.[1];
  if (letter === 'G' && [2, 2.4, 3, 4, 5].includes(amount)) return true;
  if (letter?.toLowerCase() === 'g' && dimension === 'mass') return topics.speaksOf(MEMORY);
  if (letter?.toLowerCase() === 'm' && amount === 3000) return topics.speaksOf(TAPE);
  if (PERSONAL_COMPUTER.test(written)) return topics.speaksOf(GAMES);
  if (letter === 'L' && amount >= 100_000) return !topics.speaksOf(TANKS);
  return letter === 'L' && amount <= 10_000 && topics.speaksOf(CLOTHES);
}

function isPaperWeight(topics: Topics, { dimension, amount, total }: Reading): boolean {
  return dimension === 'mass' && amount === total && amount >= 50 && amount <= 450 && topics.speaksOf(PAPER);
}
