import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { ConsentState } from './consent.ts';
import type { ShownConsent } from './present-consents.ts';

const tones: Record<ConsentState, Tone> = {
  given: 'good',
  outdated: 'wait',
  withdrawn: 'neutral',
  unanswered: 'wait',
};

/** One section per purpose: what for, on which law, where it stands, and the one button that changes it. */
export function ConsentSections({ consents }: { consents: readonly ShownConsent[] }) {
  const t = useWords();
  const language = useLanguage();
  return consents.map(each => (
    <section key={each.purpose} id={each.purpose}>
      <h2>{each.title}</h2>
      <p>
        <Tag tone={tones[each.state]}>{t(`privacy.consent.state.${each.state}`)}</Tag>{' '}
        {each.answeredAt ? <span className="soft">{formatInstant(each.answeredAt, language)}</span> : null}
      </p>
      {each.paragraphs.map(text => (
        <p key={text}>{text}</p>
      ))}
      {each.state === 'unanswered' && each.holds ? <p>{t('privacy.consent.silence')}</p> : null}
      {each.state === 'outdated' ? (
        <p>{t(each.holds ? 'privacy.consent.older-holds' : 'privacy.consent.older-ended')}</p>
      ) : null}
      <p className="soft small">{t('privacy.consent.basis', { law: each.law, version: each.version })}</p>
      <ConsentForms consent={each} />
    </section>
  ));
}

function ConsentForms({ consent: { purpose, title, required, state } }: { consent: ShownConsent }) {
  const t = useWords();
  const address = `/account/privacy/consents/${purpose}`;
  return (
    <>
      {state === 'given' ? null : (
        <form method="post" action={address}>
          <Button kind="second" full aria-label={`${t('privacy.consent.give')}: ${title}`}>
            {t('privacy.consent.give')}
          </Button>
        </form>
      )}
      {state !== 'withdrawn' && !required ? (
        <form method="post" action={`${address}/withdrawal`}>
          <Button kind="danger" full aria-label={`${t('privacy.consent.withdraw')}: ${title}`}>
            {t('privacy.consent.withdraw')}
          </Button>
        </form>
      ) : null}
      {required ? (
        <p>
          <Link to="/account/privacy/deletion">{t('privacy.consent.required')}</Link>
        </p>
      ) : null}
    </>
  );
}
