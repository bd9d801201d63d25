import { useEffect, useRef, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import { type LookLimits, remarksOnLook } from './photo-look.ts';
import type { LookedPhoto } from './watch-photos.ts';

/** Stands inside the form with the file fields: says at once what is worth taking again. Without JavaScript it is empty. */
export function PhotoLooks({ limits }: { limits: LookLimits }) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [photos, setPhotos] = useState<LookedPhoto[]>([]);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let end = () => {};
    let gone = false;
    void import('./watch-photos.ts').then(({ watchPhotos }) => {
      if (!gone) end = watchPhotos(form, setPhotos);
    });
    return () => {
      gone = true;
      end();
    };
  }, []);
  const remarks = photos.flatMap(({ name, look }) =>
    remarksOnLook(look, limits).map(remark => ({ name, remark })),
  );
  return (
    <div ref={place} role="status">
      {remarks.length > 0 ? (
        <Notice tone="wait" title={t('catalog.look.title')}>
          <ul>
            {remarks.map(({ name, remark }) => (
              <li key={`${name} ${remark}`}>
                {name}: {t(`catalog.look.${remark}`)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {photos.length > 0 && remarks.length === 0 ? (
        <Notice tone="good">{t('catalog.look.good', { n: photos.length })}</Notice>
      ) : null}
    </div>
  );
}
