import type { KbliEdition, KbliEntry } from '~/reference/kbli.ts';
import type { Area } from '~/reference/wilayah.ts';
import type { Question } from './questions.ts';

interface Tables {
  listDistricts(pemda: string): Area[];
  listVillages(district: string): Area[];
  listKbli(edition: KbliEdition): KbliEntry[];
}

export interface OfferLists {
  districts: Area[];
  villages: string[];
  fields: KbliEntry[];
}

/** What the questions of a page offer to choose from; empty where no question needs it, so that pages stay small. */
export function offersFor(asked: readonly Question[], pemda: string, tables: Tables): OfferLists {
  const districts = asked.includes('district') ? tables.listDistricts(pemda) : [];
  const villages = districts.flatMap(({ code }) => tables.listVillages(code).map(({ name }) => name));
  return {
    districts,
    villages: [...new Set(villages)].sort((a, b) => a.localeCompare(b, 'id')),
    fields: asked.includes('kbliCode') ? tables.listKbli('2020') : [],
  };
}
