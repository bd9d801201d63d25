import { useWords } from '~/i18n/use-words.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';

interface LinkActsProps {
  /** Somebody who learns is signed in on this device. */
  signedIn: boolean;
  /** Where a reading is marked. */
  read: string | null;
  question: boolean;
  lessonTo: string;
}

/** What can be done after reading. Nothing here needs the name of the account: the code finds its own phone. */
export function LinkActs({ signedIn, read, question, lessonTo }: LinkActsProps) {
  const t = useWords();
  if (question)
    return (
      <form method="post" className="flow">
        <Button full>{t(signedIn ? 'bimtek.link.answer' : 'bimtek.link.answer-by-code')}</Button>
        {signedIn ? null : <p className="small soft">{t('bimtek.link.code-note')}</p>}
        <p>
          <Action to={lessonTo} icon="book" plain>
            {t('bimtek.link.read-first')}
          </Action>
        </p>
      </form>
    );
  return (
    <>
      {signedIn && read ? (
        <form method="post" action={read}>
          <Button full>{t('bimtek.learning.mark')}</Button>
        </form>
      ) : (
        <form method="post" className="flow">
          <Button full>{t('bimtek.link.mark-by-code')}</Button>
          <p className="small soft">{t('bimtek.link.code-note')}</p>
        </form>
      )}
      <form method="post">
        <input type="hidden" name="next" value="quiz" />
        <Button kind="second" full>
          {t('bimtek.course.to-quiz')}
        </Button>
      </form>
    </>
  );
}
