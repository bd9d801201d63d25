import type { ReactNode } from 'react';
import type { Translate } from '~/i18n/words.ts';
import { Tag } from '~/ui/tag/tag.tsx';
import type { Remark } from './present-remarks.ts';

/** Remarks as a Form takes them: lines below each field, by its name. */
export function remarkLines(
  remarks: Readonly<Record<string, readonly Remark[]>>,
  t: Translate,
): Record<string, ReactNode> {
  return Object.fromEntries(
    Object.entries(remarks).map(([input, each]) => [
      input,
      each.map(({ severity, says, fix }) => (
        <p key={says} className="small">
          <Tag tone={severity === 'stop' ? 'bad' : 'wait'}>{t(`catalog.severity.${severity}`)}</Tag>{' '}
          <b>{says}.</b> {fix}
        </p>
      )),
    ]),
  );
}
