import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { nameCategory } from '~/catalog/category-options.server.ts';
import { FindingEvidence } from '~/catalog/findings/finding-evidence.tsx';
import { presentFindings } from '~/catalog/findings/present-findings.ts';
import { QualitySummary } from '~/catalog/findings/quality-summary.tsx';
import { checkTitle, speaker } from '~/catalog/quality/say-finding.server.ts';
import { findReportedProduct } from '~/catalog/report/find-reported-product.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Finding } from '~/ui/finding/finding.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.quality-product',
  access: ['ukpbj'],
  words: ['report', 'catalog.score', 'catalog.reason', 'catalog.severity', 'catalog.finding'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { productId } = v.params;
  const today = wibDay(v.clock.now());
  const found = isId(productId)
    ? await v.readPrimary(tx => findReportedProduct(tx, { productId, today }))
    : null;
  if (!found) throw notFound();
  const { product, vendor, photos, channels, quality, accepted } = found;
  const say = speaker(v.language);
  const around = { product, photos, channels, stops: quality?.stops ?? {} };
  const place = vendor?.district ? findArea(vendor.district)?.name : null;
  return {
    title: product.title,
    id: product.id,
    pemdaId: v.pemda,
    owner: [vendor?.name, place].filter(Boolean).join(', '),
    category: nameCategory(product.category, v.language),
    price: product.priceRupiah === null ? '' : formatRupiah(product.priceRupiah),
    score: quality?.score ?? null,
    passed: Object.values(quality?.statuses ?? {}).filter(status => status === 'done').length,
    findings: presentFindings(quality?.findings ?? [], around, say),
    accepted: accepted.map(({ check, code, reason, acceptedAs, untilOn }) => ({
      check,
      code,
      reason,
      acceptedAs,
      title: checkTitle(check, v.language),
      until: formatDay(untilOn, v.language),
    })),
    mayAccept: v.session?.rights === 'full',
  };
});

export default function ReportedProduct() {
  const page = useLoaderData<typeof loader>();
  const { id, pemdaId, findings, accepted, mayAccept } = page;
  const t = useWords();
  const must = findings.filter(finding => finding.severity === 'stop').length;
  const here = `/ukpbj/quality/products/${id}`;
  return (
    <>
      <BackLink to="/ukpbj/quality/findings">{t('report.findings.title')}</BackLink>
      <PageHeader title={page.title} crumb={page.owner} />
      <QualitySummary score={page.score} must={must} should={findings.length - must} passed={page.passed} />
      <Facts
        facts={[
          { term: t('report.column.category'), value: page.category },
          { term: t('report.price'), value: page.price || t('report.no-price') },
        ]}
      />
      <section>
        <h2>{t('report.findings.caption', { n: findings.length })}</h2>
        {findings.map((finding, at) => (
          <Finding
            key={`${finding.check} ${finding.code} ${at}`}
            stop={finding.severity === 'stop'}
            severity={t(`catalog.severity.${finding.severity}`)}
            title={finding.says}
          >
            <FindingEvidence finding={finding} pemda={pemdaId} />
            <p>{finding.fix}</p>
            {mayAccept ? (
              <Action to={`${here}/acceptances/${finding.check}/${finding.code}`} about={finding.says}>
                {t('report.accept.begin')}
              </Action>
            ) : null}
          </Finding>
        ))}
      </section>
      {accepted.length > 0 ? (
        <section>
          <h2>{t('report.accepted')}</h2>
          <ul>
            {accepted.map(each => (
              <li key={`${each.check} ${each.code}`}>
                {each.title}: {t(`catalog.reason.${each.reason}`)}.{' '}
                {t(`report.accepted.${each.acceptedAs}`, { day: each.until })}
                {mayAccept ? (
                  <Form
                    action={`${here}/acceptances/${each.check}/${each.code}/ending`}
                    say={problem => t(`catalog.code.${problem.code}`)}
                  >
                    <Action about={each.title}>{t('report.accept.end')}</Action>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
