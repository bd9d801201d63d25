import type { Tx } from '#db/client.server.ts';
import { certificateSetting } from '#db/schema/bimtek/certificates.ts';
import { defaultNumberForm } from './number-form.ts';

export interface CertificateSetting {
  numberForm: string;
  asksTte: boolean;
  /** Null = certificates never run out. */
  validYears: number | null;
}

/** What the office has said about its certificates, or how the product comes. */
export async function findSetting(tx: Tx): Promise<CertificateSetting> {
  const [row] = await tx.select().from(certificateSetting);
  if (!row) return { numberForm: defaultNumberForm, asksTte: false, validYears: null };
  const { numberForm, asksTte, validYears } = row;
  return { numberForm, asksTte, validYears };
}
