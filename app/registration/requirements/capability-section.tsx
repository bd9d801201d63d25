import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Tag } from '~/ui/tag/tag.tsx';
import { type Task, TaskList } from '~/ui/task-list/task-list.tsx';
import { capabilityTone } from './capability-look.ts';
import type { CapabilityLine, DueLine } from './present-capabilities.ts';

/** From here on unanswered questions are one line: the form itself has the list. */
const fewAnswers = 4;

const tones = { now: 'wait', late: 'bad', waiting: 'busy', later: 'info' } as const;

/** One capability with what is due for it, each a link to where it is done. */
export function CapabilitySection({ line }: { line: CapabilityLine }) {
  const t = useWords();
  const language = useLanguage();
  const { key, capability, channels, due, later, met } = line;
  const why = ({ state, dueOn, problem, source }: DueLine) => {
    const day = dueOn ? formatDay(dueOn, language) : '';
    if (problem) return t(`requirements.problem.${problem}`, { day });
    const part = state === 'later' && !dueOn ? 'after' : state;
    return t(`requirements.due.${part}`, { day, source: t(`requirements.source.${source}`) });
  };
  const row = (one: DueLine): Task => ({
    name: t(one.name),
    to: one.to,
    small: why(one),
    status: {
      tone: tones[one.state],
      text: t(`requirements.tag.${one.problem === 'unreadable' ? 'unreadable' : one.state}`),
    },
  });
  const open = due.filter(one => one.problem === null && one.name.startsWith('registration.term.'));
  const folded = capability === 'submission' && open.length > fewAnswers;
  const answers: Task = {
    name: t('requirements.answers'),
    to: '/vendor/registration',
    small: t('requirements.answers.left', { n: open.length }),
    status: { tone: 'wait', text: t('requirements.tag.now') },
  };
  const rows = folded ? [answers, ...due.filter(one => !open.includes(one)).map(row)] : due.map(row);
  const tone = capabilityTone(line);
  const names = (words: string[]) => words.join(', ');
  return (
    <section id={key}>
      <h2>
        {t(`requirements.name.${key}`)}{' '}
        <Tag tone={tone}>{t(`requirements.status.${tone}`, { n: due.length })}</Tag>
      </h2>
      {channels.length > 0 ? (
        <p className="soft">{t('requirements.channels', { names: names(channels) })}</p>
      ) : null}
      {rows.length > 0 ? <TaskList tasks={rows} /> : null}
      {later.length > 0 ? (
        <>
          <h3>{t('requirements.later')}</h3>
          <TaskList tasks={later.map(row)} />
        </>
      ) : null}
      {rows.length === 0 && later.length === 0 ? <p>{t('requirements.nothing')}</p> : null}
      {met.length > 0 && capability !== 'submission' ? (
        <p className="soft small">{t('requirements.met', { names: names(met.map(name => t(name))) })}</p>
      ) : null}
    </section>
  );
}
