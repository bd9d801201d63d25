/** Why a register gave no answer that can be used. Never a reason for a person to wait. */
export type Silence = 'timeout' | 'refused' | 'unreadable' | 'unreachable';

export type Reply = { status: number; body: unknown } | { silent: Silence };

/** A register gets this long; the work behind a registration never waits for it. */
const patienceMs = 10_000;
const mostBytes = 1_000_000;

/** Asks a register for JSON. What goes wrong on the way is one word; nothing of the question is logged. */
export async function ask(url: URL, init: RequestInit): Promise<Reply> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      headers: { Accept: 'application/json', ...init.headers },
    });
  } catch (error) {
    return {
      silent: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
    };
  }
  if (response.status === 401 || response.status === 403) return { silent: 'refused' };
  if (response.status >= 500 || response.status === 429) return { silent: 'unreachable' };
  try {
    const text = await response.text();
    if (text.length > mostBytes) return { silent: 'unreadable' };
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { silent: 'unreadable' };
  }
}
