import type { LiveAnswer } from './live-answer.ts';

/** After this long without a key the form is looked at. */
const QUIET_MS = 600;

interface Place {
  section: string;
  productId?: string;
}

/**
 * Asks the portal about a form while it is being filled in. Only the latest question counts; one that fails is forgotten,
 * since without signal nobody wants to read about it and saving checks everything anyway. Returns what ends the listening.
 */
export function watchTyping(
  form: HTMLFormElement,
  { section, productId }: Place,
  tell: (answer: LiveAnswer) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  const ask = async () => {
    asking?.abort();
    const own = new AbortController();
    asking = own;
    const body = new URLSearchParams({ section, ...(productId ? { productId } : {}) });
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    try {
      const answer = await fetch('/vendor/products/checks', { method: 'POST', body, signal: own.signal });
      if (!answer.ok || answer.redirected) return;
      const said = (await answer.json()) as LiveAnswer;
      if (asking === own) tell(said);
    } catch {
      // Offline, or overtaken by the next question.
    }
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  };
  const end = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  };
  form.addEventListener('input', wait);
  form.addEventListener('submit', end);
  return () => {
    end();
    form.removeEventListener('input', wait);
    form.removeEventListener('submit', end);
  };
}
