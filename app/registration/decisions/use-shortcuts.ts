import { useEffect, useState } from 'react';
import { isTyping } from './typing.ts';

const setting = 'laris-shortcuts';

/**
 * One-letter shortcuts of a page: each letter finds its element and acts on it. Off while somebody types, with a modifier
 * held, and altogether where the person switched them off (WCAG 2.1.4); the choice is kept on this device.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>) {
  // Null until the page runs: without JavaScript there is nothing to switch.
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(localStorage.getItem(setting) !== 'off'), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const act = Object.hasOwn(shortcuts, event.key) ? shortcuts[event.key] : undefined;
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping(event.target as Element | null)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, shortcuts]);
  const turn = (to: boolean) => {
    localStorage.setItem(setting, to ? 'on' : 'off');
    setOn(to);
  };
  return { on, turn };
}
