import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';

const good = ['valid', 'rotated'] as const;
const bad = ['altered', 'revoked', 'unknown-key'] as const;
const wait = ['expired', 'unknown', 'no-record'] as const;

/**
 * What the phone itself finds in the QR code. Empty until the script has judged: then the one outcome that fits is shown,
 * with what the signature stands for. Without JavaScript the record of the page speaks alone.
 */
export function TokenCheck({ shell }: { shell?: boolean }) {
  const t = useWords();
  const say = (outcome: string) => t(`certificates.outcome.${outcome}`);
  const text = (outcome: string) => (
    <span data-when>{t(`certificates.outcome.${outcome}-text`, { when: '{when}' })}</span>
  );
  const blank = (fact: string) => <span data-fact={fact} />;
  const facts = (
    <div data-facts hidden>
      <Facts
        facts={[
          { term: t('certificates.fact.name'), value: blank('name') },
          { term: t('certificates.fact.jp'), value: blank('jp') },
          { term: t('certificates.fact.title'), value: blank('title') },
          { term: t('certificates.fact.held'), value: blank('held') },
          { term: t('certificates.fact.number'), value: blank('number') },
        ]}
      />
    </div>
  );
  return (
    <section data-check data-pemda={usePemda()?.id} data-shell={shell ? '' : undefined} hidden>
      <h2>{t('certificates.outcome.title')}</h2>
      <div role="status">
        {good.map(outcome => (
          <div key={outcome} data-outcome={outcome} hidden>
            <Notice tone="good" title={say(outcome)}>
              <p>{text(outcome)}</p>
            </Notice>
          </div>
        ))}
        {bad.map(outcome => (
          <div key={outcome} data-outcome={outcome} hidden>
            <Notice tone="bad" title={say(outcome)}>
              <p>{text(outcome)}</p>
            </Notice>
          </div>
        ))}
        {wait.map(outcome => (
          <div key={outcome} data-outcome={outcome} hidden>
            <Notice tone="wait" title={say(outcome)}>
              <p>{text(outcome)}</p>
            </Notice>
          </div>
        ))}
      </div>
      {shell ? facts : null}
    </section>
  );
}

/** Shown when the page comes from the phone: how old is what it says. */
export function AgeNotice() {
  const t = useWords();
  return (
    <div data-age hidden>
      <Notice tone="wait" icon="offline" title={t('certificates.age')}>
        <p>
          <span data-when>{t('certificates.age-text', { when: '{when}' })}</span>
        </p>
      </Notice>
    </div>
  );
}

/** Keeps the page on the phone and judges the token. */
export function CheckScripts() {
  return (
    <>
      <span data-kept="" hidden />
      <script src="/register.js" defer />
      <script src="/certificate.js" defer />
    </>
  );
}
