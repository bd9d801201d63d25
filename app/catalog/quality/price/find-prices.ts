export interface FoundPrice {
  text: string;
  start: number;
  end: number;
}

const START = String.raw`(?<![\p{L}\d.,])`;
const GROUPED = String.raw`\d{1,3}(?:[.,]\d{3})+`;
const THOUSAND = '(?:rb|ribu|jt|juta)(?:an)?';
/** "100 ribu jam", "50 ribu kali": a count and no price. */
const COUNTED =
  'jam|kali|orang|km|mah|watt|rpm|lumen|buah|pcs|biji|butir|lembar|batang|ekor|pelanggan|pembeli|siklus|tahun|unit|halaman|klik';
const END = String.raw`(?![\p{L}\d])`;
const PRICES = new RegExp(
  [
    // Rp 15.000, Rp15000, IDR 15 rb; "RP 250" without thousands is a model.
    String.raw`${START}(?:rp|idr)\s?[.:]?\s?(?:${GROUPED}(?:,\d\d)?|\d{4,}|\d+(?:[.,]\d+)?\s?(?:${THOUSAND}|k)${END})`,
    // 15rb, 15 ribu, 1,5 juta
    String.raw`${START}\d+(?:[.,]\d+)?\s?(?:${THOUSAND})${END}(?!\s*(?:${COUNTED})${END})`,
    // harga 15.000, cuma 15k, mulai 15.000
    String.raw`(?<!\p{L})(?:harga(?:nya)?|cuma|hanya|only|mulai(?:\sdari)?)\s?[:=]?\s?(?:${GROUPED}${END}(?!\s*(?:${COUNTED})${END})|\d{1,3}k${END})`,
    // 15.000,- and 15.000/kg
    String.raw`${START}${GROUPED}(?:,-|\s?/\s?(?:kg|pcs|buah|bungkus|pak|dus|botol|porsi|ekor|meter|liter)${END})`,
  ].join('|'),
  'giu',
);

/** Without one of these nothing can match: a quick look that most texts end with. */
const HINT = /(?:rp|idr)[\s.:]{0,3}\d|\d\s?(?:rb|ribu|jt|juta|k)|\d[.,]\d{3}/i;

/** Every price that is written in a text: "Rp 15.000", "15rb", "harga 15.000", "cuma 15k", "15.000,-". Not "isi 10", not "4K". */
export function findPrices(text: string): FoundPrice[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(PRICES)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
