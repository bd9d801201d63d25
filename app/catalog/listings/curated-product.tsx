import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Tiles } from '~/ui/arrange/arrange.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Finding } from '~/ui/finding/finding.tsx';
import { Table } from '~/ui/table/table.tsx';
import { FindingEvidence } from '../findings/finding-evidence.tsx';
import type { FindingView } from '../findings/present-findings.ts';
import { photoUrl } from '../photos/photo-url.ts';

/** Every open finding at once, gravest first, with its evidence and what the owner is told to do. */
export function CurationFindings({ findings }: { findings: readonly FindingView[] }) {
  const t = useWords();
  const pemda = usePemda();
  if (findings.length === 0) return <p>{t('listings.review.no-findings')}</p>;
  return (
    <>
      {findings.map((finding, at) => (
        <Finding
          key={`${finding.check} ${finding.code} ${at}`}
          stop={finding.severity === 'stop'}
          severity={t(`catalog.severity.${finding.severity}`)}
          title={finding.says}
        >
          <FindingEvidence finding={finding} pemda={pemda?.id ?? ''} />
          <p>{finding.fix}</p>
        </Finding>
      ))}
    </>
  );
}

interface Photo {
  sha256: string;
  width: number;
  height: number;
}

/** The photos as the channel would show them; each opens whole. */
export function CurationPhotos({ photos }: { photos: readonly Photo[] }) {
  const t = useWords();
  const pemda = usePemda()?.id ?? '';
  if (photos.length === 0) return <p className="soft">{t('listings.review.no-photos')}</p>;
  return (
    <Tiles>
      {photos.map(({ sha256, width, height }, at) => (
        <li key={sha256}>
          <a href={photoUrl(pemda, sha256)} target="_blank" rel="noreferrer">
            <figure className="photo">
              <img
                src={photoUrl(pemda, sha256, 'thumb')}
                alt={t('listings.review.photo', { at: at + 1 })}
                width={width}
                height={height}
              />
            </figure>
          </a>
        </li>
      ))}
    </Tiles>
  );
}

interface Paper {
  kind: string;
  number: string;
  holder: string | null;
  expiresOn: string | null;
}

export interface CurationFacts {
  vendor: string;
  category: string;
  price: string;
  priceOn: string | null;
  unit: string;
  netContent: string;
  brand: string;
  tkdn: number | null;
  documents: readonly Paper[];
}

/** What the owner wrote, each beside its name. */
export function CurationFactList({ facts }: { facts: CurationFacts }) {
  const t = useWords();
  const priceOn = facts.priceOn ? ` (${t('listings.review.price-on', { day: facts.priceOn })})` : '';
  return (
    <Facts
      facts={[
        { term: t('listings.review.vendor'), value: facts.vendor },
        { term: t('listings.field.category'), value: facts.category },
        { term: t('listings.field.priceRupiah'), value: `${facts.price}${priceOn}` },
        { term: t('listings.field.unit'), value: facts.unit },
        { term: t('listings.field.netContent'), value: facts.netContent },
        { term: t('listings.field.brand'), value: facts.brand },
        ...(facts.tkdn === null
          ? []
          : [{ term: t('listings.field.tkdnPercent'), value: t('listings.review.tkdn', { n: facts.tkdn }) }]),
        ...facts.documents.map(paper => ({
          term: t(`catalog.document.${paper.kind}`),
          value: (
            <>
              {paper.number}
              {paper.holder ? ` · ${paper.holder}` : ''}
              {paper.expiresOn ? ` · ${t('listings.review.expires', { day: paper.expiresOn })}` : ''}
            </>
          ),
        })),
      ]}
    />
  );
}

/** What others ask for the goods whose titles are nearest. */
export function CurationNeighbours({
  neighbours,
}: {
  neighbours: readonly { title: string; price: string }[];
}) {
  const t = useWords();
  if (neighbours.length === 0) return <p className="soft">{t('listings.review.no-neighbours')}</p>;
  return (
    <Table
      caption={t('listings.review.neighbours')}
      unseenCaption
      rows={neighbours.map((neighbour, at) => ({ ...neighbour, at }))}
      rowKey={row => String(row.at)}
      columns={[
        { key: 'title', head: t('listings.queue.product'), rowHead: true, cell: row => row.title },
        { key: 'price', head: t('listings.queue.price'), end: true, cell: row => row.price },
      ]}
    />
  );
}
