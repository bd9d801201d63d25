import { useWords } from '~/i18n/use-words.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { Standing } from './standing.ts';

/** Whether somebody gets a certificate; why not stands beside it. */
function StandingTag({ standing }: { standing: Standing }) {
  const t = useWords();
  const { certificate, obstacles } = standing;
  if (certificate && !certificate.revokedFor)
    return certificate.tte === 'waiting' ? (
      <Tag tone="wait">{t('certificates.state.waiting')}</Tag>
    ) : (
      <Tag tone="good">{t('certificates.session.has')}</Tag>
    );
  if (obstacles.length === 0) return <Tag tone="info">{t('certificates.session.gets')}</Tag>;
  return <Tag>{t('certificates.session.gets-none')}</Tag>;
}

/** Everybody of a session: presence, whether a certificate follows from it, and the certificate. */
export function StandingTable({ standings }: { standings: readonly Standing[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('certificates.session.table', { n: standings.length })}
      rows={standings}
      rowKey={row => row.seatId}
      columns={[
        {
          key: 'name',
          head: t('certificates.fact.name'),
          rowHead: true,
          cell: row => row.name ?? t('certificates.fact.erased'),
        },
        {
          key: 'presence',
          head: t('certificates.session.presence'),
          end: true,
          cell: row => (row.presence ? `${row.presence.percent} %` : '–'),
        },
        {
          key: 'state',
          head: t('certificates.fact.state'),
          cell: row => (
            <>
              <StandingTag standing={row} />
              {row.obstacles
                .filter(each => each.code !== 'certified-already')
                .map(({ code, data }) => (
                  <small key={code}>{t(`certificates.code.${code}`, data)}</small>
                ))}
            </>
          ),
        },
        {
          key: 'number',
          head: t('certificates.fact.number'),
          cell: row =>
            row.certificate ? (
              <>
                <Link to={`/trainer/certificates/${row.certificate.id}`}>{row.certificate.number}</Link>
                {row.certificate.revokedFor ? <small>{t('certificates.state.revoked')}</small> : null}
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
