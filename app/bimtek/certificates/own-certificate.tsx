import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { RevocationReason } from './certificate.ts';
import { heldText } from './certificate-paper.ts';
import type { CertificateState } from './judge-state.ts';

interface Held {
  id: string;
  name: string;
  number: string;
  code: string;
  token: string;
  jp: number;
  heldFrom: string;
  heldUntil: string;
  state: CertificateState;
  revokedFor: RevocationReason | null;
}

export const stateTones: Record<CertificateState, Tone> = {
  valid: 'good',
  waiting: 'wait',
  expired: 'wait',
  revoked: 'bad',
};

/** One certificate of the person who reads: what it is, and everything that can be taken along. */
export function OwnCertificate({ certificate }: { certificate: Held }) {
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda()?.id;
  const { id, name, number, code, token, jp, heldFrom, heldUntil, state, revokedFor } = certificate;
  const files = `/learning/certificates/${id}`;
  const held = heldText(heldFrom, heldUntil, language);
  return (
    <Card title={name} over={number}>
      <p>
        <Tag tone={stateTones[state]}>{t(`certificates.state.${state}`)}</Tag>{' '}
        {t('certificates.own.hours', { jp, held })}
      </p>
      {revokedFor ? <p>{t(`certificates.reason.${revokedFor}`)}</p> : null}
      {state === 'waiting' ? <p>{t('certificates.own.waiting')}</p> : null}
      {state === 'valid' || state === 'expired' ? (
        <Row>
          <ButtonLink to={`${files}/certificate.pdf`} icon="download" plain>
            {t('certificates.own.pdf')}
          </ButtonLink>
          <Action to={`/certificates/${pemda}/${code}#${token}`} plain about={number}>
            {t('certificates.own.share')}
          </Action>
        </Row>
      ) : (
        <Action to={`/certificates/${pemda}/${code}`} plain about={number}>
          {t('certificates.own.see')}
        </Action>
      )}
      {state === 'valid' || state === 'expired' ? (
        <Disclosure title={t('certificates.own.more')}>
          <p className="small soft">{t('certificates.own.more-text')}</p>
          <Action to={`${files}/badge.png`} icon="download" plain about={number}>
            {t('certificates.own.badge')}
          </Action>
          <Action to={`${files}/credential.json`} icon="download" plain about={number}>
            {t('certificates.own.json')}
          </Action>
          <Action to={`${files}/credential.jwt`} icon="download" plain about={number}>
            {t('certificates.own.jwt')}
          </Action>
        </Disclosure>
      ) : null}
    </Card>
  );
}
