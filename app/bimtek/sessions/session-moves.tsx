import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { SessionMove } from './move-session.ts';

/** The moves that are possible now; calling off asks once more, since everybody is told. */
export function SessionMoves({
  moves,
  path,
  people,
}: {
  moves: readonly SessionMove[];
  path: string;
  people: number;
}) {
  const t = useWords();
  return moves.map(to => {
    const text = t(`sessions.taught.move-${to}-text`, { n: people });
    if (to === 'cancelled')
      return (
        <Disclosure key={to} title={t('sessions.taught.cancel')}>
          <p>{text}</p>
          <MoveForm to={to} path={path} />
        </Disclosure>
      );
    return (
      <Notice key={to} tone="info">
        <p>{text}</p>
        <MoveForm to={to} path={path} />
      </Notice>
    );
  });
}

function MoveForm({ to, path }: { to: SessionMove; path: string }) {
  const t = useWords();
  return (
    <form method="post" action={`${path}/state`}>
      <Button name="to" value={to} kind={to === 'cancelled' ? 'danger' : 'filled'}>
        {t(`sessions.taught.move-${to}`)}
      </Button>
    </form>
  );
}
