import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Difference } from '~/promotion/difference.ts';
import { readRoundDocument } from '~/promotion/round-document.ts';
import { verifyRound } from '~/promotion/verify-round.ts';

/*
 * Recomputes a published round in the visitor's own browser, with the very code that drew it. The page holds the
 * words: <section data-round="…json" data-words='{"valid": …, "codes": {…}}'> with a hidden button and an output.
 */
interface Words {
  working: string;
  valid: string;
  invalid: string;
  failed: string;
  codes: Record<string, string>;
}

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

function tell({ code, ...details }: Difference, words: Words): string {
  const text = words.codes[code] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
}

async function recompute(address: string, words: Words): Promise<{ valid: boolean; lines: string[] }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const read = readRoundDocument(await response.json());
  if (!read.ok) return { valid: false, lines: [words.failed] };
  const { valid, differences } = verifyRound(read.value, hash);
  const lines = differences.slice(0, 5).map(difference => tell(difference, words));
  return { valid, lines: [valid ? words.valid : words.invalid, ...lines] };
}

for (const section of document.querySelectorAll<HTMLElement>('[data-round]')) {
  const button = section.querySelector('button');
  const output = section.querySelector('output');
  if (!button || !output) continue;
  const words = JSON.parse(section.dataset.words ?? '{}') as Words;
  button.closest('[hidden]')?.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    button.disabled = true;
    output.className = 'notice';
    output.textContent = words.working;
    // One frame, so that the words stand there while the numbers run.
    await new Promise(resolve => setTimeout(resolve, 30));
    try {
      const { valid, lines } = await recompute(section.dataset.round ?? '', words);
      output.className = valid ? 'notice good' : 'notice bad';
      output.replaceChildren(
        ...lines.map(line => Object.assign(document.createElement('p'), { textContent: line })),
      );
    } catch {
      output.className = 'notice bad';
      output.textContent = words.failed;
    }
    button.disabled = false;
  });
}
