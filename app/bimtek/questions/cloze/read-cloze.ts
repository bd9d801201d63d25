import { plainWords } from '../html/plain-words.ts';
import type { ClozeField, NumericOption, Option, Text, TextFormat } from '../question.ts';
import { ClozeFault } from './cloze-fault.ts';

type Answer = ClozeField['answer'];
type Shape =
  | { kind: 'short'; matchCase: boolean }
  | { kind: 'numeric' }
  | { kind: 'choice'; multiple: boolean; look: 'menu' | 'column' | 'row' };

const short = (matchCase: boolean): Shape => ({ kind: 'short', matchCase });
const choice = (look: 'menu' | 'column' | 'row', multiple = false): Shape => ({
  kind: 'choice',
  multiple,
  look,
});

/** Types of fields and their short names. `S` at the end asks for a shuffled order, which is the only one we show. */
const shapes: Record<string, Shape> = Object.fromEntries(
  (
    [
      ['SHORTANSWER SA MW', short(false)],
      ['SHORTANSWER_C SAC MWC', short(true)],
      ['NUMERICAL NM', { kind: 'numeric' }],
      ['MULTICHOICE MC MULTICHOICE_S MCS', choice('menu')],
      ['MULTICHOICE_V MCV MULTICHOICE_VS MCVS', choice('column')],
      ['MULTICHOICE_H MCH MULTICHOICE_HS MCHS', choice('row')],
      ['MULTIRESPONSE MR MULTIRESPONSE_S MRS', choice('column', true)],
      ['MULTIRESPONSE_H MRH MULTIRESPONSE_HS MRHS', choice('row', true)],
    ] as const
  ).flatMap(([names, shape]) => names.split(' ').map(name => [name, shape])),
);

const fieldStart = /\{\s*(\d{0,6})\s*:\s*([A-Z_]{1,20})\s*:/y;
const number =
  /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,2})?)(?:\s*:\s*((?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,2})?))?$/;
const weightMark = /^%(-?\d{1,3}(?:[.,]\d+)?)%/;

const readSigns = (text: string) => text.replace(/\\([}#~/"\\=])/g, '$1').trim();
const asNumber = (text: string) => Number(text.replace(',', '.'));

/** One alternative of a field: its weight, what it says, and what is said to it. */
interface Alternative {
  weight: number;
  body: string;
  feedback: string | null;
  at: number;
}

/** Positions of a sign that no backslash takes out, up to the first unescaped closing brace. */
function findEnd(text: string, from: number): { tildes: number[]; hashes: number[]; end: number } {
  const [tildes, hashes]: [number[], number[]] = [[], []];
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '~') tildes.push(at);
    else if (sign === '#' && text[at - 1] !== '&') hashes.push(at);
    else if (sign === '}') return { tildes, hashes, end: at };
  }
  return { tildes, hashes, end: -1 };
}

function readAlternative(text: string, from: number, to: number, hash: number | undefined): Alternative {
  const raw = text.slice(from, hash ?? to);
  const body = raw.trimStart();
  const at = from + raw.length - body.length;
  const feedback = hash === undefined ? null : readSigns(text.slice(hash + 1, to)) || null;
  if (body.startsWith('=')) return { weight: 100, body: readSigns(body.slice(1)), feedback, at };
  const mark = weightMark.exec(body);
  if (!mark) return { weight: 0, body: readSigns(body), feedback, at };
  const weight = asNumber(mark[1]!) + 0;
  if (Math.abs(weight) > 100) throw new ClozeFault('cloze-weight-unknown', at);
  return { weight, body: readSigns(body.slice(mark[0].length)), feedback, at };
}

function readNumber({ body, weight, feedback, at }: Alternative, format: TextFormat | null): NumericOption {
  const found = number.exec(body);
  if (!found) throw new ClozeFault('cloze-number-invalid', at);
  const range = {
    as: 'tolerance',
    value: asNumber(found[1]!),
    tolerance: asNumber(found[2] ?? '0'),
  } as const;
  return { range, weight, feedback: feedback === null ? null : { text: feedback, format } };
}

function readAnswer(shape: Shape, all: Alternative[], format: TextFormat | null): Answer {
  const said = (text: string | null): Text | null => (text === null ? null : { text, format });
  if (shape.kind === 'numeric') {
    const rest = all.find(({ body, weight }) => body === '*' && weight === 0);
    const options = all.filter(each => each !== rest).map(each => readNumber(each, format));
    return { kind: 'numeric', options, otherwise: said(rest?.feedback ?? null) };
  }
  const options = all.map(({ body, weight, feedback, at }): Option => {
    if (body === '') throw new ClozeFault('cloze-option-empty', at);
    // What somebody types is compared with words, not with markup.
    const text: Text =
      shape.kind === 'short'
        ? { text: plainWords({ text: body, format }), format: 'plain' }
        : { text: body, format };
    return { text, weight, feedback: said(feedback) };
  });
  return { ...shape, options };
}

/** Cuts what stands between the type and the closing brace at its tildes; an empty beginning belongs to none. */
function cutAlternatives(text: string, from: number): { all: Alternative[]; end: number } {
  const { tildes, hashes, end } = findEnd(text, from);
  const starts = [from, ...tildes.map(tilde => tilde + 1)];
  const all: Alternative[] = [];
  let next = 0;
  for (const [at, begin] of starts.entries()) {
    const to = tildes[at] ?? end;
    while (next < hashes.length && hashes[next]! < begin) next++;
    const hash = (hashes[next] ?? to) < to ? hashes[next] : undefined;
    const nothing = at === 0 && text.slice(begin, to).trim() === '';
    if (end !== -1 && !nothing) all.push(readAlternative(text, begin, to, hash));
  }
  return { all, end };
}

/**
 * Reads the text of a cloze question (Moodle's multianswer): `{2:MC:=ya#Tepat~tidak}`. A brace that begins no field is
 * text. Throws ClozeFault at the place of the first error.
 */
export function readCloze(text: string, format: TextFormat | null): (string | ClozeField)[] {
  const parts: (string | ClozeField)[] = [];
  let done = 0;
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
    fieldStart.lastIndex = at;
    const found = fieldStart.exec(text);
    if (!found) continue;
    const shape = shapes[found[2]!];
    if (!shape) throw new ClozeFault('cloze-type-unknown', at);
    const { all, end } = cutAlternatives(text, fieldStart.lastIndex);
    if (end === -1) throw new ClozeFault('cloze-field-unclosed', at);
    const answer = readAnswer(shape, all, format);
    if (!answer.options.some(({ weight }) => weight > 0))
      throw new ClozeFault('cloze-right-answer-missing', at);
    if (at > done) parts.push(text.slice(done, at));
    parts.push({ weight: Number(found[1] || 1), answer });
    done = end + 1;
    at = end;
  }
  if (parts.length === 0) throw new ClozeFault('cloze-field-missing', 0);
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}
