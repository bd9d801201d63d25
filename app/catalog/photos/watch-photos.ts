import type { LookAnswer, LookOrder } from './look-at-photo.worker.ts';
import type { PhotoLook } from './photo-look.ts';

export interface LookedPhoto {
  name: string;
  look: PhotoLook;
}

/**
 * Looks at the photos of a file field as soon as they are chosen and puts smaller ones in their place, so that the same
 * form sends less. Without workers or a canvas off the page nothing happens: the photos go as they are. Returns what ends it.
 */
export function watchPhotos(form: HTMLFormElement, tell: (photos: LookedPhoto[]) => void): () => void {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return () => {};
  const waiting = new Map<number, (answer: LookAnswer) => void>();
  let worker: Worker | null = null;
  let numbers = 0;
  let round = 0;

  function look(file: File): Promise<LookAnswer> {
    worker ??= openWorker();
    numbers += 1;
    const order: LookOrder = { number: numbers, file };
    worker.postMessage(order);
    return new Promise(resolve => waiting.set(order.number, resolve));
  }

  function openWorker(): Worker {
    const opened = new Worker(new URL('./look-at-photo.worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<LookAnswer>) => {
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    });
    return opened;
  }

  async function onChange({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
    round += 1;
    const own = round;
    const files = [...target.files];
    tell([]);
    const answers = await Promise.all(files.map(look));
    // Other photos were chosen meanwhile: these are no longer in the field.
    if (own !== round) return;
    const chosen = new DataTransfer();
    for (const [at, file] of files.entries()) chosen.items.add(smaller(file, answers[at]));
    target.files = chosen.files;
    tell(
      files.flatMap(({ name }, at) => {
        const found = answers[at]?.look;
        return found ? [{ name, look: found }] : [];
      }),
    );
  }

  form.addEventListener('change', onChange);
  return () => {
    form.removeEventListener('change', onChange);
    worker?.terminate();
  };
}

function smaller(file: File, answer: LookAnswer | undefined): File {
  if (!answer?.look || !answer.blob) return file;
  return new File([answer.blob], file.name.replace(/\.\w+$/, '.jpg'), { type: answer.blob.type });
}
