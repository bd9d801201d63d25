import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { ShownSession } from './present-session.ts';
import type { PoolRoom, SignUpState } from './sign-up-state.ts';

interface SignUpFormProps {
  shown: ShownSession;
  room: readonly PoolRoom[];
  signUp: SignUpState;
  problems?: Problem[] | undefined;
}

/** Sign-up where there is one, and where there is none, why. */
export function SignUpForm({ shown, room, signUp, problems }: SignUpFormProps) {
  const t = useWords();
  if (signUp !== 'open') {
    const { opens } = shown;
    return <Notice tone="info">{t(`sessions.one.no-sign-up-${signUp}`, { opens })}</Notice>;
  }
  const full = room.every(({ free }) => free === 0);
  const [only] = room;
  return (
    <Form problems={problems} say={problem => t(`sessions.code.${problem.code}`, problem.data)}>
      {full ? <Notice tone="wait">{t('sessions.one.full')}</Notice> : null}
      {room.length > 1 ? (
        <Choice
          name="pool"
          label={t('sessions.one.pool')}
          value={room.find(({ free }) => free > 0)?.pool ?? only?.pool}
          options={room.map(({ pool, free, waiting }) => ({
            value: pool,
            text: t(`sessions.one.pool-${pool}`),
            hint: free > 0 ? t('sessions.one.pool-free', { free }) : t('sessions.one.pool-full', { waiting }),
          }))}
        />
      ) : (
        <input type="hidden" name="pool" value={only?.pool} />
      )}
      <Button full>{t(full ? 'sessions.one.queue' : 'sessions.one.sign-up')}</Button>
    </Form>
  );
}
