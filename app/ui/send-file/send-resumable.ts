import { type DetailedError, Upload } from 'tus-js-client';

/** Milliseconds between tries; the count begins anew whenever something got through. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Each piece is answered for by itself, so that also behind a proxy that holds bodies back no cut costs more than one.
 * Photos go in small pieces; the few large PDFs in larger ones, since each piece costs a round trip.
 */
const SMALL_PIECE = 64 * 1024;
const LARGE_PIECE = 512 * 1024;
const LARGE_FILE = 1024 * 1024;

export interface Sending {
  /** Stops without telling the server: what has arrived stays there. */
  stop(): void;
}

export interface SendingEvents {
  begun(url: string): void;
  progress(sent: number, all: number): void;
  /** The line broke; it is tried again by itself. */
  paused(): void;
  arrived(url: string): void;
  /** `answer` is what a refusing server wrote; null = the line is gone, and it can be tried again. */
  failed(answer: { status: number; body: string } | null): void;
}

/** The server said no. 409 and 423 only mean that another request of ours is still being written. */
function isRefusal({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return status >= 400 && status < 500 && status !== 409 && status !== 423;
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
    chunkSize: file.size > LARGE_FILE ? LARGE_PIECE : SMALL_PIECE,
    retryDelays: PAUSES,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => events.begun(upload.url ?? ''),
    onProgress: (sent, all) => events.progress(sent, all),
    onShouldRetry(error) {
      if (isRefusal(error as DetailedError)) return false;
      events.paused();
      return true;
    },
    onSuccess: () => events.arrived(upload.url ?? ''),
    onError(error) {
      const answer = (error as DetailedError).originalResponse;
      const refused = answer && isRefusal(error as DetailedError);
      events.failed(refused ? { status: answer.getStatus(), body: answer.getBody() } : null);
    },
  });
  upload.start();
  return { stop: () => void upload.abort() };
}
