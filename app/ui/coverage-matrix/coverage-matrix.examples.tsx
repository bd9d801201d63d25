import type { Example } from '../example.ts';
import { FigureWithSource } from '../figure-with-source/figure-with-source.tsx';
import { CoverageMatrix } from './coverage-matrix.tsx';

export const examples: Example[] = [
  {
    name: 'months',
    wide: true,
    view: say => (
      <FigureWithSource
        title={say('Data Tisera berhenti di bulan Juli', 'Tisera data stop in July')}
        meaning={say(
          'penuh = semua hari tercakup, arsir = sebagian, pucat = tidak ada berkas.',
          'full = all days covered, hatched = part, pale = no file.',
        )}
        source={say('daftar berkas masuk', 'list of files')}
        asOf="14 November 2026"
      >
        <CoverageMatrix
          caption={say('Kelengkapan data tiap saluran', 'Data coverage per channel')}
          heads={[
            say('Saluran', 'Channel'),
            say('Januari sampai Agustus 2026', 'January to August 2026'),
            say('Tercakup', 'Covered'),
          ]}
          letters={[...'JFMAMJJA']}
          rows={[
            {
              name: 'Gratis Ongkir',
              cells: ['full', 'full', 'full', 'full', 'full', 'full', 'full', 'part'],
              share: '96 %',
              label: say(
                'Gratis Ongkir: 96 persen hari tercakup',
                'Gratis Ongkir: 96 per cent of days covered',
              ),
            },
            {
              name: 'Tisera',
              cells: ['full', 'full', 'full', 'full', 'full', 'full', 'part', 'none'],
              share: '78 %',
              label: say('Tisera: 78 persen hari tercakup', 'Tisera: 78 per cent of days covered'),
            },
          ]}
        />
      </FigureWithSource>
    ),
  },
];
