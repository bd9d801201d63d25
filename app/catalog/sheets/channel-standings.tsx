import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Counts } from '~/ui/counts/counts.tsx';
import type { ShownStanding } from './shown-standing.ts';

interface ChannelStandingsProps {
  standings: readonly ShownStanding[];
  /** Path of the files: `<files>/<channel>.xlsx`. */
  files: string;
}

/** One card per channel: how many products are ready, what holds the others back, and the file to upload there. */
export function ChannelStandings({ standings, files }: ChannelStandingsProps) {
  const t = useWords();
  return (
    <>
      {standings.map(({ channelId, name, ready, held, reasons, source }) => (
        <Card key={channelId} title={name}>
          <Counts
            counts={[
              { term: t('sheets.ready'), value: formatNumber(ready) },
              { term: t('sheets.held'), value: formatNumber(held) },
            ]}
          />
          {reasons.length > 0 ? <p>{t('sheets.held-by', { reasons: reasons.join(', ') })}</p> : null}
          {source === null ? (
            <p className="soft">{t('sheets.no-template')}</p>
          ) : (
            <>
              <Row>
                <Action to={`${files}/${channelId}.xlsx`} download icon="download">
                  {t('sheets.download-xlsx', { channel: name })}
                </Action>
                <Action to={`${files}/${channelId}.csv`} download>
                  {t('sheets.download-csv')}
                </Action>
              </Row>
              <p className="small soft">{source}</p>
            </>
          )}
        </Card>
      ))}
    </>
  );
}
