import { findArea, listDistricts } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import type { ListWorld } from '~/registration/lists/read-list-row.ts';

export const world: ListWorld = {
  today: '2026-11-21',
  pemda: '33.25',
  findArea,
  findKbli,
  districts: listDistricts('33.25'),
};
