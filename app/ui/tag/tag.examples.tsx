import { Row } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { Tag } from './tag.tsx';

export const examples: Example[] = [
  {
    name: 'tasks',
    view: say => (
      <Row>
        <Tag tone="good">{say('Selesai', 'Done')}</Tag>
        <Tag tone="busy">{say('Sedang diperiksa', 'Being checked')}</Tag>
        <Tag tone="wait">{say('Kurang data', 'Incomplete')}</Tag>
        <Tag tone="bad">{say('Perlu diperbaiki', 'Put right')}</Tag>
        <Tag tone="info">{say('Belum mulai', 'Not started')}</Tag>
      </Row>
    ),
  },
  {
    name: 'sales',
    view: say => (
      <Row>
        <Tag tone="good">{say('Laku', 'Sold')}</Tag>
        <Tag tone="turn">{say('Belum laku', 'Never sold')}</Tag>
        <Tag tone="unknown">{say('Belum pasti', 'Uncertain')}</Tag>
        <Tag>{say('Masih baru', 'Still new')}</Tag>
      </Row>
    ),
  },
];
