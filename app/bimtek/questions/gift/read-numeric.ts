import type { NumericOption, NumericQuestion, NumericRange } from '../question.ts';
import { GiftFault } from './gift-fault.ts';
import { type RawOption, readOptions } from './read-options.ts';
import { cut, findSign, type Piece, readEscapes, readOptional, trimmed } from './scan-text.ts';

const number = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?';
const asTolerance = new RegExp(`^(${number})(?:\\s*:\\s*(${number}))?$`);
const asBounds = new RegExp(`^(${number}?)\\s*\\.\\.\\s*(${number})$`);

/** `3`, `3:2` (3 ± 2) or `1..5`. The file writes a decimal point, whatever people write in the answer. */
function readRange(body: Piece): NumericRange {
  const text = readEscapes(body.text).trim();
  const bounds = asBounds.exec(text);
  if (bounds) {
    const [low, high] = [Number(bounds[1]), Number(bounds[2])];
    if (low > high) throw new GiftFault('gift-range-reversed', body.at);
    return { as: 'bounds', low, high };
  }
  const value = asTolerance.exec(text);
  const tolerance = Number(value?.[2] ?? 0);
  if (!value || tolerance < 0) throw new GiftFault('gift-number-invalid', body.at);
  return { as: 'tolerance', value: Number(value[1]), tolerance };
}

function readOption(raw: RawOption): NumericOption {
  return {
    range: readRange(raw.body),
    weight: raw.weight ?? 100,
    feedback: readOptional(raw.feedback?.text ?? null),
  };
}

function isCatchAll(raw: RawOption): boolean {
  return raw.body.text === '' || raw.body.text === '*';
}

/** Reads what follows the `#` of `{#…}`. A `~` may only be the catch-all: a wrong number needs no naming. */
export function readNumeric(answer: Piece): Pick<NumericQuestion, 'kind' | 'options' | 'otherwise'> {
  const several = findSign(answer.text, '=') !== -1 || findSign(answer.text, '~') !== -1;
  if (!several) {
    const [body, feedback] = cut(answer, '#');
    const option = { range: readRange(trimmed(body)), weight: 100 };
    const only = { ...option, feedback: readOptional(feedback?.text ?? null) };
    return { kind: 'numeric', options: [only], otherwise: null };
  }
  const raw = readOptions(answer);
  const wrong = raw.filter(option => option.sign === '~');
  const named = wrong.find(option => !isCatchAll(option));
  if (named) throw new GiftFault('gift-wrong-number-not-catch-all', named.at);
  const options = raw.filter(option => option.sign === '=').map(readOption);
  if (!options.some(option => option.weight === 100))
    throw new GiftFault('gift-right-answer-missing', answer.at);
  return { kind: 'numeric', options, otherwise: readOptional(wrong[0]?.feedback?.text ?? null) };
}
