import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { ButtonLink } from '../button/button.tsx';
import type { IconName } from '../icon/icon.tsx';

interface ConfirmDialogProps {
  /** Address of the page that asks the same question: the way without JavaScript. */
  to: string;
  /** Words of the button that opens it. */
  trigger: string;
  kind?: 'second' | 'danger';
  icon?: IconName;
  /** The question. */
  title: ReactNode;
  /** What will happen, and the form that does it. */
  children: ReactNode;
}

/** A link to a confirmation page; with JavaScript the same question opens in a native dialog. */
export function ConfirmDialog({ to, trigger, kind = 'second', icon, title, children }: ConfirmDialogProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const open = (event: MouseEvent) => {
    if (!dialog.current?.showModal) return;
    event.preventDefault();
    dialog.current.showModal();
  };
  return (
    <>
      <ButtonLink to={to} kind={kind} icon={icon} onClick={open}>
        {trigger}
      </ButtonLink>
      <dialog className="dialog" ref={dialog} aria-labelledby={heading}>
        <div className="flow">
          <h2 id={heading}>{title}</h2>
          {children}
          <form method="dialog">
            <button className="action" type="submit">
              {t('ui.cancel')}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
