import { setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from './languages.ts';

/** Compiled messages by full key, `catalog.title.hint`; plain JSON, so that a loader can send them. */
export type Words = Record<string, CompiledMessage>;

export type Values = Record<string, unknown>;
export type Translate = (key: string, values?: Values) => string;

/** Looks a key up and fills it. A missing key shows itself: a gate keeps that from happening. */
export function translator(language: Language, words: Words): Translate {
  const i18n = setupI18n({ locale: language, messages: { [language]: words } });
  return (key, values) => i18n._(key, values);
}
