import { shelves } from './answer-request.ts';
import { activeWorker, askToKeep } from './ask-worker.ts';

/*
 * Script of reading pages. The worker keeps the page that is open; `[data-kept]` shows once it is kept, or the page that it
 * names; a button in `[data-keep]` keeps the pages whose paths stand there; `[data-outbox]` says how much waits to be sent.
 * Words come with the page.
 */
interface Words {
  doing: string;
  kept: string;
  full: string;
  signal: string;
}

const isKept = async (path: string) => (await caches.open(shelves.pages)).match(path).then(Boolean);

async function offerKeeping(worker: ServiceWorker, box: HTMLElement): Promise<void> {
  const paths = box.dataset.keep?.split(' ') ?? [];
  const words: Words = JSON.parse(box.dataset.words ?? '{}');
  const button = box.querySelector('button');
  const status = box.querySelector('[role=status]');
  if (!button || !status) return;
  const say = (text: string) => {
    status.textContent = text;
  };
  const all = await Promise.all(paths.map(isKept));
  box.hidden = false;
  if (all.every(Boolean)) {
    button.remove();
    return say(words.kept);
  }
  button.addEventListener('click', () => {
    button.disabled = true;
    // Asked for on a press only: some browsers put a question to the person.
    navigator.storage?.persist?.().catch(() => false);
    askToKeep(worker, paths, ({ done, of, ended, why = 'signal' }) => {
      say(ended ? words[why] : words.doing.replace('{done}', `${done}`).replace('{of}', `${of}`));
      button.disabled = !ended;
      if (why === 'kept') button.remove();
    });
  });
}

/** How much waits on this phone, asked of the worker, so that reading pages carry no database. */
function showWaiting(worker: ServiceWorker, line: HTMLElement): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: { waiting } }) => {
    const { one, many } = line.dataset;
    line.hidden = waiting === 0;
    line.textContent = (waiting === 1 ? one : many)?.replace('{n}', waiting) ?? '';
  };
  worker.postMessage({ flush: true }, [port2]);
}

async function start(): Promise<void> {
  const active = await activeWorker();
  if (!active) return;
  const here = location.pathname;
  for (const line of document.querySelectorAll<HTMLElement>('[data-outbox]')) showWaiting(active, line);
  for (const mark of document.querySelectorAll<HTMLElement>('[data-kept]')) {
    const show = () => {
      mark.hidden = false;
    };
    if (await isKept(mark.dataset.kept || here)) show();
    else if (!mark.dataset.kept) askToKeep(active, [here], ({ why }) => why === 'kept' && show());
  }
  for (const box of document.querySelectorAll<HTMLElement>('[data-keep]')) await offerKeeping(active, box);
}

// A private window may forbid all of it: the page stays as it is.
start().catch(() => {});
