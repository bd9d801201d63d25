import { readFileSync } from 'node:fs';
import { inRoot } from '~/platform/config/root.server.ts';
import { purposeFile } from './purposes.ts';
import { type LegalText, readText } from './read-text.ts';

const held = new Map<string, LegalText>();

/** The text of a purpose in one version; null for a pair that is not in consents.json, so that no other file can be asked for. */
export function findText(purpose: string, version: number, language: 'id' | 'en'): LegalText | null {
  const known = purposeFile.purposes.find(each => each.purpose === purpose);
  if (!known?.texts.some(text => text.version === version)) return null;
  const name = `${language}/${purpose}-${version}.md`;
  const text = held.get(name) ?? readText(readFileSync(inRoot('content/legal', name), 'utf8'));
  held.set(name, text);
  return text;
}
