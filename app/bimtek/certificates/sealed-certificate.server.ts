import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';

/** What names the holder: closed under a key of the certificate's own. */
export interface Personal {
  name: string;
  trainer: string | null;
  /** Token of the QR code. */
  token: string;
  /** Open Badges 3.0 as JSON text, and as VC-JWT. */
  json: string;
  jwt: string;
}

interface Sealed {
  wrappedKey: Buffer | null;
  sealedName: Buffer | null;
  sealedTrainer: Buffer | null;
  sealedToken: Buffer | null;
  sealedCredential: Buffer | null;
}

export function sealPersonal(certificateId: string, personal: Personal): Sealed {
  const wrappedKey = newWrappedKey(config().secrets.column, certificateId);
  const seal = openSeal(config().secrets.column, certificateId, wrappedKey);
  const { name, trainer, token, json, jwt } = personal;
  return {
    wrappedKey,
    sealedName: seal.seal('name', name),
    sealedTrainer: trainer === null ? null : seal.seal('trainer', trainer),
    sealedToken: seal.seal('token', token),
    sealedCredential: seal.seal('credential', JSON.stringify([json, jwt])),
  };
}

/** The seal of a certificate; null once its holder is forgotten. */
export function sealOf(row: { id: string; wrappedKey: Buffer | null }): Seal | null {
  return row.wrappedKey ? openSeal(config().secrets.column, row.id, row.wrappedKey) : null;
}

/** The name alone, or null once it is erased. */
export function openName(row: { id: string } & Pick<Sealed, 'wrappedKey' | 'sealedName'>): string | null {
  return row.sealedName ? (sealOf(row)?.open('name', row.sealedName) ?? null) : null;
}

export function openPersonal(row: { id: string } & Sealed): Personal | null {
  const seal = sealOf(row);
  if (!seal || !row.sealedName || !row.sealedToken || !row.sealedCredential) return null;
  const [json, jwt] = JSON.parse(seal.open('credential', row.sealedCredential)) as [string, string];
  return {
    name: seal.open('name', row.sealedName),
    trainer: row.sealedTrainer ? seal.open('trainer', row.sealedTrainer) : null,
    token: seal.open('token', row.sealedToken),
    json,
    jwt,
  };
}

/** Where the signed paper of a certificate lies in the storage. */
export function signedFileKey(pemda: string, certificateId: string, sha256: string): string {
  return `${pemda}/certificates/${certificateId}-${sha256.slice(0, 16)}.sealed`;
}
