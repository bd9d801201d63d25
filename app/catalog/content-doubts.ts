import type { Token } from './amount-tokens.ts';
import type { Dimension } from './unit.ts';
import { unitOfWord } from './unit.ts';

interface Reading {
  dimension: Dimension;
  amount: number;
  total: number;
  text: string;
  start: number;
  end: number;
}

/** What a machine bears or holds, the smallest order, the stock, a gift: amounts, but not of what is sold. */
const NOT_OF_THE_GOODS = new Set(
  'kapasitas kap muat maks max maksimal maksimum beban minimal minimum min moq stok stock sisa bonus free gratis rp idr'.split(
    ' ',
  ),
);
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
const FLUIDS = /\b(?:oli|cairan|coolant|minyak|sampo|shampoo|semir|botol|pembersih|wax)\b/i;

/** Whether an amount at token `at` is something else than how much of the goods one buys. */
export function isNoContent(text: string, tokens: readonly Token[], at: number, read: Reading): boolean {
  return (
    isOfAnotherThing(tokens, at) ||
    isRate(tokens, read.end) ||
    isLetterForOther(text, read) ||
    isPaperWeight(text, read) ||
    (read.dimension === 'mass' && read.amount >= 1000 && MACHINES.test(text)) ||
    (/\dcc$|\d\s+cc$/i.test(read.text) && ENGINES.test(text) && !FLUIDS.test(text))
  );
}

/** "kapasitas 5 kg", "min. order 3 pcs", "Rp 5 m". */
function isOfAnotherThing(tokens: readonly Token[], at: number): boolean {
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

/** "4G", "RAM 8G", "kaos 3L": the letter is no gram and no litre. */
function isLetterForOther(text: string, { text: written, amount, dimension }: Reading): boolean {
  const letter = /\d(\p{L})$/u.exec(written)?.[1];
  if (letter === 'G' && [2, 2.4, 3, 4, 5].includes(amount)) return true;
  if (letter?.toLowerCase() === 'g' && dimension === 'mass') return MEMORY.test(text);
  return letter === 'L' && amount <= 10_000 && CLOTHES.test(text);
}

function isPaperWeight(text: string, { dimension, amount, total }: Reading): boolean {
  return dimension === 'mass' && amount === total && amount >= 50 && amount <= 450 && PAPER.test(text);
}
