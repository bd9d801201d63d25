import { useCallback, useEffect, useRef, useState } from 'react';
import type { PictureRemark } from '~/reference/picture/measure-picture.ts';
import type { Sender, SendState } from '~/ui/send-file/open-sender.ts';
import { somethingWaits } from '~/ui/send-file/something-waits.ts';
import { passesByItself } from './codes.ts';
import { refuseSize } from './document-rules.ts';

export interface Slot {
  state?: SendState;
  remarks?: PictureRemark[];
}

/** What a browser needs to keep and send photos by itself; without it the plain form does the same work. */
function canKeep(): boolean {
  return (
    globalThis.isSecureContext && 'indexedDB' in globalThis && typeof globalThis.crypto?.subtle === 'object'
  );
}

/**
 * Sends chosen files by themselves: kept on the phone first, taken up after a cut, a closed page or a reboot. `ready` is
 * false where the plain form must do. The code for it is fetched when the first file is chosen, or when one waits.
 */
export function useSending(options: { phoneKey: string; endpoint: string; onKept(slot: string): void }) {
  const { phoneKey, endpoint } = options;
  const [slots, setSlots] = useState<Record<string, Slot>>({});
  const [ready, setReady] = useState(false);
  const sender = useRef<Promise<Sender>>();
  const onKept = useRef(options.onKept);
  onKept.current = options.onKept;

  const open = useCallback(() => {
    const change = (slot: string, part: Slot) =>
      setSlots(known => ({ ...known, [slot]: { ...known[slot], ...part } }));
    sender.current ??= import('~/ui/send-file/open-sender.ts').then(({ openSender }) =>
      openSender({
        key: phoneKey,
        endpoint,
        refuseSize,
        mayPass: passesByItself,
        onState(slot, state) {
          change(slot, { state });
          if (state.step === 'kept') onKept.current(slot);
        },
        onRemarks: (slot, remarks) => change(slot, { remarks }),
      }),
    );
    return sender.current;
  }, [phoneKey, endpoint]);

  /** The code did not come, or the browser has no place to keep things: the plain form's button is back. */
  const giveWay = useCallback(() => {
    sender.current = undefined;
    setReady(false);
  }, []);

  const resume = useCallback(
    () =>
      void open()
        .then(own => own.resume())
        .catch(giveWay),
    [open, giveWay],
  );

  useEffect(() => {
    if (!canKeep()) return;
    setReady(true);
    const takeUp = () => {
      if (somethingWaits()) resume();
    };
    takeUp();
    addEventListener('online', takeUp);
    return () => removeEventListener('online', takeUp);
  }, [resume]);

  const choose = useCallback(
    (slot: string, file: File) =>
      void open()
        .then(own => own.choose(slot, file))
        .catch(giveWay),
    [open, giveWay],
  );
  return { ready, slots, choose, resume };
}
