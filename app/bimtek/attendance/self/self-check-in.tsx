import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

interface SelfCheckInProps {
  title: string;
  page: {
    session: { id: string; title: string };
    state: 'none' | 'cancelled' | 'early' | 'over' | 'open' | 'in';
    opensAt: Date | string;
    notedAt: Date | string | null;
    code: string;
    nonce: string;
  };
  refusal?: { problems: Problem[]; values: Record<string, string> };
}

/** Noting one's own arrival: before the window it says when it opens, inside it asks for the code, afterwards it is done. */
export function SelfCheckIn({ title, page, refusal }: SelfCheckInProps) {
  const t = useWords();
  const language = useLanguage();
  const { session, state, opensAt, notedAt, code, nonce } = page;
  const problem = refusal?.problems[0];
  const wrong = problem && t(`attendance.code.${problem.code}`, problem.data);
  const opens = formatInstant(new Date(opensAt), language);
  return (
    <>
      <BackLink to={`/learning/sessions/${session.id}`}>{session.title}</BackLink>
      <PageHeader
        title={title}
        crumb={session.title}
        lead={state === 'open' ? t('attendance.self.lead') : undefined}
      />
      {state === 'in' ? (
        <Notice tone="good" live title={t('attendance.self.in')}>
          {t('attendance.since.in', { time: notedAt ? wibTime(new Date(notedAt)) : '' })}
        </Notice>
      ) : null}
      {state === 'early' ? (
        <Notice tone="wait" title={t('attendance.self.early', { opens })}>
          {t('attendance.self.early-why')}
        </Notice>
      ) : null}
      {state === 'over' || state === 'none' || state === 'cancelled' ? (
        <Notice tone="wait" title={t(`attendance.self.${state}`)} />
      ) : null}
      {state === 'open' ? (
        <form method="post">
          <input type="hidden" name="nonce" value={nonce} />
          <TextField
            name="code"
            label={t('attendance.self.code')}
            hint={t('attendance.self.code-hint')}
            error={wrong}
            defaultValue={refusal?.values.code ?? code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            figures
            short
          />
          <Button>{t('attendance.self.send')}</Button>
        </form>
      ) : null}
    </>
  );
}
