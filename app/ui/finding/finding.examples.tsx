import { Row } from '../arrange/arrange.tsx';
import { Action } from '../button/action.tsx';
import { ButtonLink } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { Finding } from './finding.tsx';

export const examples: Example[] = [
  {
    name: 'stop',
    view: say => (
      <Finding
        stop
        severity={say('Wajib', 'Must')}
        gain={say('+8 nilai', '+8 points')}
        title={say('Tertulis “halal”, suratnya belum ada', 'Says “halal” without a certificate')}
      >
        <blockquote>
          Emping asli Limpung, <mark>halal</mark>, tanpa pengawet.
        </blockquote>
        <p>
          {say(
            'Unggah sertifikat halal, atau hapus kata itu dulu.',
            'Upload the certificate, or remove the word for now.',
          )}
        </p>
        <Row>
          <ButtonLink kind="second" to="/">
            {say('Unggah surat', 'Upload it')}
          </ButtonLink>
          <Action to="/">{say('Hapus kata “halal”', 'Remove “halal”')}</Action>
        </Row>
      </Finding>
    ),
  },
  {
    name: 'advice',
    view: say => (
      <Finding
        severity={say('Saran', 'Advice')}
        gain={say('+7 nilai', '+7 points')}
        title={say('Judul terlalu pendek', 'The title is too short')}
      >
        <p>{say('Tambahkan rasa, merek, dan isi bersih.', 'Add flavour, brand and net content.')}</p>
      </Finding>
    ),
  },
];
