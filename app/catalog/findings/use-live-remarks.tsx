import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { AttributeField } from '../products/attribute-fields.ts';
import type { Section } from '../products/sections.ts';
import type { LiveAnswer } from './live-answer.ts';
import type { Remark } from './present-remarks.ts';
import { remarkLines } from './remark-lines.tsx';

interface Ground {
  remarks: Record<string, Remark[]>;
  asked: readonly AttributeField[];
}

/**
 * Remarks below the fields of a page: first those of what is saved, then, where script runs, those of what is being
 * typed. `line` goes into the form: it says how it stands, and finds the form to listen to.
 */
export function useLiveRemarks(
  saved: Ground,
  { section, productId }: { section: Section | 'new'; productId?: string },
): {
  remarks: Record<string, ReactNode>;
  noticed: string[];
  asked: readonly AttributeField[];
  line: ReactNode;
} {
  const t = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  const [live, setLive] = useState<LiveAnswer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved since replaces what was typed before.
  useEffect(() => setLive(null), [saved.remarks]);
  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    let stop = () => {};
    let gone = false;
    void import('./use-typing-watch.ts').then(({ watchTyping }) => {
      if (!gone) stop = watchTyping(form, { section, productId }, setLive);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [section, productId]);
  const shown = live?.remarks ?? saved.remarks;
  const count = Object.values(shown).flat().length;
  return {
    remarks: remarkLines(shown, t),
    noticed: Object.keys(shown),
    asked: live?.asked ?? saved.asked,
    line: (
      <p className="small soft" role="status" ref={line}>
        {live ? t('catalog.live.count', { count }) : null}{' '}
        {live && live.score !== null ? t('catalog.live.score', { score: live.score }) : null}
      </p>
    ),
  };
}
