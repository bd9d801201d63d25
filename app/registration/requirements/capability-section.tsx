import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { capabilityTone } from './capability-look.ts';
import { gatherLater } from './gather-later.ts';
import type { CapabilityLine, DueLine } from './present-capabilities.ts';

const tones = { now: 'wait', late: 'bad', waiting: 'busy', later: 'info' } as const;

/** One thing that is due, as a link to where it is done. */
function Due({ line, needs }: { line: DueLine; needs?: readonly string[] }) {
  const t = useWords();
  const language = useLanguage();
  const { name, to, state, dueOn, problem, source } = line;
  const day = dueOn ? formatDay(dueOn, language) : '';
  const what = needs?.map(key => t(`requirements.short.${key}`)).join(', ');
  const parts = [
    problem ? t(`requirements.problem.${problem}`, { day }) : null,
    !problem && state === 'late' ? t('requirements.due.late', { day }) : null,
    !problem && state === 'waiting' ? t('requirements.due.waiting') : null,
    !problem && state === 'later' ? t(`requirements.due.${dueOn ? 'later' : 'after'}`, { day }) : null,
    source === 'office' || problem
      ? null
      : t('requirements.basis', { source: t(`requirements.source.${source}`) }),
    what ? t('requirements.needs', { what }) : null,
  ].filter(part => part !== null);
  return (
    <Item
      name={name}
      to={to}
      small={parts.length > 0 ? parts.join(' ') : undefined}
      status={{
        tone: tones[state],
        text: t(`requirements.tag.${problem === 'unreadable' ? problem : state}`),
      }}
    />
  );
}

/** One capability that is shut, with what keeps it so. */
export function CapabilitySection({ line }: { line: CapabilityLine }) {
  const t = useWords();
  const { key, channels, due } = line;
  const tone = capabilityTone(line);
  return (
    <section id={key}>
      <h2>
        {t(`requirements.name.${key}`)}{' '}
        <Tag tone={tone}>{t(`requirements.status.${tone}`, { n: due.length })}</Tag>
      </h2>
      {channels.length > 0 ? (
        <p className="soft">{t('requirements.channels', { names: channels.join(', ') })}</p>
      ) : null}
      <List>
        {due.map(one => (
          <li key={one.name}>
            <Due line={one} />
          </li>
        ))}
      </List>
    </section>
  );
}

/** What will be asked of a vendor, with its day: each thing once, whatever needs it. */
export function LaterSection({ lines }: { lines: readonly CapabilityLine[] }) {
  const t = useWords();
  const things = gatherLater(lines);
  if (things.length === 0) return null;
  return (
    <section id="later">
      <h2>{t('requirements.later')}</h2>
      <p className="soft">{t('requirements.later-lead')}</p>
      <List>
        {things.map(({ needs, ...line }) => (
          <li key={`${line.name} ${line.dueOn}`}>
            <Due line={line} needs={needs} />
          </li>
        ))}
      </List>
    </section>
  );
}
