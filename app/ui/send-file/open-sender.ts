import { type PictureRemark, remarksOn } from '~/reference/picture/measure-picture.ts';
import type { Problem } from '~/reference/result.ts';
import { type Box, hashOf, openBox, type WaitingFile } from './sealed-box.ts';
import { type Sending, sendResumable } from './send-resumable.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** How it stands with one file. `waiting` = kept on this phone, to be sent when the line is back. */
export type SendState =
  | { step: 'preparing' | 'waiting' | 'checking' | 'kept' }
  | { step: 'sending'; share: number }
  | { step: 'refused'; problem: Problem };

export interface SenderOptions {
  /** 32 bytes as hex, of the person who is signed in. */
  key: string;
  /** Where uploads are begun; the address of one with `/receipt` behind it gives the receipt. */
  endpoint: string;
  /** What is refused by its size alone, before it is read into memory. */
  refuseSize(bytes: number): Problem | null;
  /** Whether a refusal may pass, so that the copy here stays. */
  mayPass(code: string): boolean;
  onState(slot: string, state: SendState): void;
  /** What the phone found hard to read; advice, nothing waits for it. */
  onRemarks(slot: string, remarks: PictureRemark[]): void;
}

export interface Sender {
  choose(slot: string, file: File): Promise<void>;
  /** Takes up everything that waits, also from before a reboot. */
  resume(): Promise<void>;
}

interface Receipt {
  kept?: boolean;
  sha256?: string;
  problem?: Problem;
  problems?: Problem[];
}

/** How often the whole file travels anew by itself; after that somebody must want it. */
const MOST_ROUNDS = 2;

/** The way of a file from the camera to the server's receipt. */
export async function openSender({
  key,
  endpoint,
  refuseSize,
  mayPass,
  onState,
  onRemarks,
}: SenderOptions): Promise<Sender> {
  const box = await openBox(key);
  const current = new Map<string, { id: string; sending: Sending }>();

  function isCurrent(file: WaitingFile): boolean {
    return current.get(file.slot)?.id === file.id;
  }

  function say(file: WaitingFile, state: SendState): void {
    if (isCurrent(file)) onState(file.slot, state);
  }

  function send(file: WaitingFile): void {
    current.get(file.slot)?.sending.stop();
    const blob = new Blob([file.bytes], { type: file.type });
    onState(file.slot, { step: 'sending', share: 0 });
    const sending = sendResumable(
      blob,
      { endpoint, url: file.url, metadata: { kind: file.slot } },
      {
        begun: url => {
          file.url = url;
          void box.setUrl(file.id, url);
        },
        progress: (sent, all) => say(file, { step: 'sending', share: sent / all }),
        paused: () => say(file, { step: 'waiting' }),
        arrived: url => void collect(file, url),
        failed: answer => void fail(file, answer),
      },
    );
    current.set(file.slot, { id: file.id, sending });
  }

  async function collect(file: WaitingFile, url: string): Promise<void> {
    say(file, { step: 'checking' });
    const receipt = await askReceipt(url, file.sha256);
    if (!receipt) return say(file, { step: 'waiting' });
    if (receipt.kept && receipt.sha256 === file.sha256) {
      await box.remove(file.id);
      return say(file, { step: 'kept' });
    }
    const problem = receipt.problem ?? receipt.problems?.[0] ?? { code: 'document-damaged' };
    // Damaged on its way: the copy here is whole, so it travels once more.
    if (problem.code === 'document-damaged') return again(file);
    await refuse(file, problem);
  }

  const rounds = new Map<string, number>();

  async function again(file: WaitingFile): Promise<void> {
    const round = (rounds.get(file.id) ?? 0) + 1;
    rounds.set(file.id, round);
    await box.setUrl(file.id, null);
    if (round > MOST_ROUNDS) return say(file, { step: 'waiting' });
    if (isCurrent(file)) send({ ...file, url: null });
  }

  async function fail(file: WaitingFile, answer: { status: number; body: string } | null): Promise<void> {
    const problems = answer?.status === 422 ? (JSON.parse(answer.body) as Receipt).problems : undefined;
    if (!problems?.[0]) return say(file, { step: 'waiting' });
    await refuse(file, problems[0]);
  }

  async function refuse(file: WaitingFile, problem: Problem): Promise<void> {
    if (!mayPass(problem.code)) await box.remove(file.id);
    say(file, { step: 'refused', problem });
  }

  return {
    async choose(slot, chosen) {
      onRemarks(slot, []);
      onState(slot, { step: 'preparing' });
      const shrunk = chosen.type === 'application/pdf' ? null : await shrinkPhoto(chosen);
      const blob = shrunk?.blob ?? chosen;
      const problem = refuseSize(blob.size);
      if (problem) return onState(slot, { step: 'refused', problem });
      const bytes = await blob.arrayBuffer();
      const waiting = { id: crypto.randomUUID(), slot, bytes, type: blob.type, url: null };
      const file = { ...waiting, sha256: await hashOf(bytes), savedAt: Date.now() };
      await keep(box, file);
      if (shrunk) onRemarks(slot, remarksOn(shrunk.measure));
      send(file);
    },
    async resume() {
      const files = await box.list();
      for (const file of files.sort((a, b) => a.savedAt - b.savedAt)) send(file);
    },
  };
}

/** A newer file for the same place makes the older one pointless. A phone without room sends it all the same. */
async function keep(box: Box, file: WaitingFile): Promise<void> {
  try {
    for (const older of await box.list()) if (older.slot === file.slot) await box.remove(older.id);
    await box.put(file);
  } catch {
    // Sent from memory then: only a reboot would lose it.
  }
}

const PAUSES = [1_000, 3_000, 9_000];

/** Null when the line stays gone or the server is not well: to be asked again. */
async function askReceipt(url: string, sha256: string): Promise<Receipt | null> {
  for (const pause of [...PAUSES, null]) {
    try {
      const body = new URLSearchParams({ sha256 });
      const answer = await fetch(`${url}/receipt`, { method: 'POST', body });
      // Forgotten in the meantime: as good as lost on the way.
      if (answer.status === 404) return { problem: { code: 'document-damaged' } };
      return answer.ok || answer.status === 422 ? ((await answer.json()) as Receipt) : null;
    } catch {
      if (pause !== null) await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  return null;
}
