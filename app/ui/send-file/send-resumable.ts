import { type DetailedError, Upload } from 'tus-js-client';

/** Milliseconds between tries; the count begins anew whenever something got through. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

export interface Sending {
  /** Stops without telling the server: what has arrived stays there. */
  stop(): void;
}

export interface SendingEvents {
  begun(url: string): void;
  progress(sent: number, all: number): void;
  arrived(url: string): void;
  /** `answer` is what a refusing server wrote; null = the line is gone, and it can be tried again. */
  failed(answer: { status: number; body: string } | null): void;
}

/** Sends a file so that a cut costs only what was under way (tus 1.0). */
export function sendResumable(
  file: Blob,
  to: { endpoint: string; url: string | null; metadata: Record<string, string> },
  events: SendingEvents,
): Sending {
  const upload = new Upload(file, {
    endpoint: to.endpoint,
    uploadUrl: to.url,
    metadata: to.metadata,
    retryDelays: PAUSES,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => events.begun(upload.url ?? ''),
    onProgress: (sent, all) => events.progress(sent, all),
    onSuccess: () => events.arrived(upload.url ?? ''),
    onError(error) {
      const answer = (error as DetailedError).originalResponse;
      const refused = answer && answer.getStatus() >= 400 && answer.getStatus() < 500;
      events.failed(refused ? { status: answer.getStatus(), body: answer.getBody() } : null);
    },
  });
  upload.start();
  return { stop: () => void upload.abort() };
}
