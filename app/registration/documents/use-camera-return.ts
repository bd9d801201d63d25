import { useCallback, useEffect, useState } from 'react';

const NOTE = 'laris-camera';

/**
 * A phone with little memory throws the page away while the camera is open and loads it anew: the photo is lost and nobody
 * says so. `note` remembers the kind before the camera opens, `forget` when the photo came; `lost` is what never came.
 */
export function useCameraReturn() {
  const [lost, setLost] = useState<string | null>(null);
  useEffect(() => {
    setLost(sessionStorage.getItem(NOTE));
    sessionStorage.removeItem(NOTE);
  }, []);
  const note = useCallback((kind: string) => sessionStorage.setItem(NOTE, kind), []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(NOTE);
    setLost(null);
  }, []);
  useEffect(() => {
    // Came back to the same page: the camera was closed, nothing is lost.
    const back = () => {
      if (document.visibilityState === 'visible') sessionStorage.removeItem(NOTE);
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, []);
  return { lost, note, forget };
}
