import { findPhones } from './find-phones.ts';
import { type FoundSpan, overlaps } from './found-span.ts';

export type ContactKind =
  | 'contact-phone'
  | 'contact-email'
  | 'contact-link'
  | 'contact-handle'
  | 'contact-marketplace'
  | 'contact-invite';

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/giu;
/** "siti [at] contoh (dot) id". */
const SPELLED_EMAIL =
  /[\w.+-]{1,64}\s*[([{]\s*(?:at|et)\s*[)\]}]\s*[\w-]+\s*(?:\.|[([{]\s*(?:dot|titik)\s*[)\]}])\s*[a-z]{2,}/giu;
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.])[a-z0-9-]{2,}\.(?:com|net|org|id|co\.id|my\.id|shop|store|site|online|me|ee|link)(?:\/\S*)?(?![\p{L}\d])/giu;
const HANDLE = /(?<![\p{L}\d.@])@(?!\d)[a-z][\w.]{2,29}/giu;
/** "isi 12 @kotak": per box, not an account. */
const EACH =
  /@(?:bungkus|botol|buah|biji|box|butir|dus|gelas|gram|ikat|jerigen|kaleng|kantong|karton|karung|kemasan|kilo|kotak|lembar|liter|lusin|meter|mika|orang|pack|paket|pasang|pcs|porsi|pouch|potong|roll|rim|sachet|sak|set|toples|unit)\.?$/iu;
const MARKETPLACE =
  /(?<![\p{L}\d])(?:shopee|tokopedia|tokped|lazada|bukalapak|blibli|tiktok\s*shop|zalora)(?![\p{L}\d])/giu;
/** Tape and labels that are printed for a marketplace are goods. */
const PRINTED =
  /(?<!\p{L})(?:amplop|isolasi|kardus|kertas(?:\s+resi)?|label|lakban|plastik|polymailer|resi|stiker|thermal|voucher)\s+\p{L}+(?:\s+shop)?$/iu;
const CHANNEL = String.raw`wa|whats?\s?app|telegram|ig|instagram|fb|facebook`;
const ASK = 'hub(?:ungi)?|chat|kontak|nomor|no|via|lewat|pesan|order|cek|follow|info';
/** "chat WA", "pesan lewat IG"; "WA: …", "IG: toko"; "WA 0812", "WA kami"; "Telp. (0285) 391 234". */
const INVITE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${ASK})\.?\s*:?\s*(?:ke\s+|di\s+)?(?:${CHANNEL}|hp|telp|telepon)(?!\p{L})` +
    String.raw`|(?:${CHANNEL})\s*[:=]\s*(?=[\w@])|(?:wa|whats?\s?app)\s+(?:(?=\+?\d{3})|(?:kami|admin|saya)(?!\p{L}))` +
    String.raw`|(?:telp|tlp|telepon|phone|call)\.?\s*:?\s*\(?0\d{2,3}\)?[\s-]?\d{3,})`,
  'giu',
);
/** What the patterns above cannot do without, in lower case; most texts have none of it. */
const CLUES = {
  address: /@|[([{]\s*(?:at|et)\s*[)\]}]/,
  link: /www\.|:\/\/|\.(?:com|net|org|id|co|my|shop|store|site|online|me|ee|link)/,
  marketplace: /shopee|tok(?:ope|ped)|lazada|bukalap|blibli|tiktok|zalora/,
  channel: /\b(?:(?:wa|ig|fb|hp)\b|whats?|teleg|telep|insta|facebook|te?lp|phone|call)/,
};

/** Unseen characters in their plain form, one for one, so that places in the text stay true. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

function plain(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** Every way out of the marketplace written in a text: phone, e-mail, link, account, other marketplace, "hubungi WA". */
export function findContacts(written: string): FoundSpan<ContactKind>[] {
  const text = plain(written);
  const low = text.toLowerCase();
  const found: FoundSpan<ContactKind>[] = [];
  const add = (kind: ContactKind, start: number, end: number) => {
    const quoted = written.slice(start, end).trimEnd();
    const span = { kind, text: quoted, start, end: start + quoted.length };
    if (!found.some(other => overlaps(other, span))) found.push(span);
  };
  const addAll = (kind: ContactKind, pattern: RegExp, passes?: RegExp) => {
    for (const { 0: hit, index } of text.matchAll(pattern)) {
      if (!passes?.test(text.slice(Math.max(0, index - 30), index + hit.length)))
        add(kind, index, index + hit.length);
    }
  };
  const hasAddress = CLUES.address.test(low);
  if (hasAddress) addAll('contact-email', EMAIL);
  if (hasAddress) addAll('contact-email', SPELLED_EMAIL);
  if (CLUES.link.test(low)) addAll('contact-link', LINK);
  for (const [start, end] of findPhones(text)) add('contact-phone', start, end);
  if (hasAddress) addAll('contact-handle', HANDLE, EACH);
  if (CLUES.marketplace.test(low)) addAll('contact-marketplace', MARKETPLACE, PRINTED);
  if (CLUES.channel.test(low)) addAll('contact-invite', INVITE);
  return found.sort((a, b) => a.start - b.start);
}
