export type ContactKind =
  | 'contact-phone'
  | 'contact-email'
  | 'contact-link'
  | 'contact-handle'
  | 'contact-marketplace'
  | 'contact-invite';

export interface FoundSpan<K extends string = string> {
  kind: K;
  text: string;
  start: number;
  end: number;
}

const DIGIT_WORDS: Record<string, string> = {
  nol: '0',
  kosong: '0',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  sembilan: '9',
};

/** Letters that are written for digits to slip past a filter; every replacement has length one, so positions stay. */
const LOOKALIKES: Record<string, string> = {
  o: '0',
  O: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
};

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/giu;
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.])[a-z0-9-]{2,}(?:\.(?:com|net|org|id|co\.id|my\.id|shop|store|site|online|me|ee|link))(?:\/\S*)?(?![\p{L}\d])/giu;
const HANDLE = /(?<![\p{L}\d.@])@(?!\d)[a-z][\w.]{2,29}/giu;
const MARKETPLACE =
  /(?<![\p{L}\d])(?:shopee|tokopedia|lazada|bukalapak|blibli|tiktok\s*shop|zalora)(?![\p{L}\d])/giu;
const CHANNEL = String.raw`wa|whats?\s?app|telegram|ig|instagram|fb|facebook`;
const ASK = 'hub(?:ungi)?|chat|kontak|nomor|no|via|lewat|pesan|order|cek|follow|info';
/** "chat WA", "pesan lewat IG"; "WA: …", "IG: toko"; "WA 0812", "WA kami". */
const INVITE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${ASK})\.?\s*:?\s*(?:ke\s+|di\s+)?(?:${CHANNEL}|hp|telp|telepon)(?!\p{L})` +
    String.raw`|(?:${CHANNEL})\s*[:=]\s*(?=[\w@])|(?:wa|whats?\s?app)\s+(?:(?=\+?\d{3})|(?:kami|admin|saya)(?!\p{L})))`,
  'giu',
);

const PHONE_START = /^(?:620?|0)8/;
const DIGIT_RUN =
  /(?<![\p{L}\d])(?:\(?\+)?[\dOoIil|SsB](?:[\s.()\-_*,•·–—]{0,3}[\dOoIil|SsB]){7,15}(?![\p{L}\d])/gu;

/** Full-width digits and unseen characters in their plain form, one for one, so that places in the text stay true. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ' ');
}

/** Every way out of the marketplace written in a text: phone, e-mail, link, account, other marketplace, "hubungi WA". */
export function findContacts(written: string): FoundSpan<ContactKind>[] {
  const text = plain(written);
  const found: FoundSpan<ContactKind>[] = [];
  const add = (kind: ContactKind, start: number, length: number) => {
    const end = start + length;
    if (!found.some(other => other.start < end && start < other.end)) {
      found.push({ kind, text: written.slice(start, end).trim(), start, end });
    }
  };
  for (const match of text.matchAll(EMAIL)) add('contact-email', match.index, match[0].length);
  for (const match of text.matchAll(LINK)) add('contact-link', match.index, match[0].length);
  for (const [start, length] of phoneSpans(text)) add('contact-phone', start, length);
  for (const match of text.matchAll(HANDLE)) add('contact-handle', match.index, match[0].length);
  for (const match of text.matchAll(MARKETPLACE)) add('contact-marketplace', match.index, match[0].length);
  for (const match of text.matchAll(INVITE)) add('contact-invite', match.index, match[0].length);
  return found.sort((a, b) => a.start - b.start);
}

/** Mobile numbers: 08… or 62 8… with 9 to 13 digits, also spaced, with letters for digits, or spelled out. */
function phoneSpans(text: string): [start: number, length: number][] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(DIGIT_RUN)) {
    const real = match[0].replace(/\D/g, '').length;
    const digits = match[0]
      .replace(/[oOlIi|SsB]/g, letter => LOOKALIKES[letter] ?? letter)
      .replace(/\D/g, '');
    // A run that is mostly letters is a word ("Bolisioso"), not a disguise.
    if (isMobile(digits) && real >= 6) spans.push([match.index, match[0].length]);
  }
  return [...spans, ...spelledSpans(text)];
}

function spelledSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let [digits, start, end] = ['', 0, 0];
  const close = () => {
    if (isMobile(digits)) spans.push([start, end - start]);
    digits = '';
  };
  for (const match of text.matchAll(/[\p{L}]+|\d+|[.;!?\n]/gu)) {
    const word = match[0].toLowerCase();
    const value = DIGIT_WORDS[word] ?? (/^\d+$/.test(word) ? word : null);
    if (value === null) {
      close();
      continue;
    }
    if (digits === '') start = match.index;
    digits += value;
    end = match.index + word.length;
  }
  close();
  return spans;
}

function isMobile(digits: string): boolean {
  const national = digits.replace(/^620?/, '0');
  return PHONE_START.test(digits) && national.length >= 9 && national.length <= 13;
}
