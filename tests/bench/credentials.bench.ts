import { createHash } from 'node:crypto';
import { addProof } from '~/bimtek/credentials/add-proof.server.ts';
import { composeCredential } from '~/bimtek/credentials/credential.ts';
import {
  barePublicKey,
  isSignedBy,
  privateKeyOf,
  publicKeyOf,
  signBytes,
} from '~/bimtek/credentials/ed25519.server.ts';
import { jwkOfMultikey } from '~/bimtek/credentials/known-issuer.ts';
import { writeMultikey } from '~/bimtek/credentials/multikey.ts';
import { type Knowledge, verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import type { Row } from './row.ts';

const sign = privateKeyOf(createHash('sha256').update('bench').digest());
const publicKey = barePublicKey(sign);
const did = 'did:web:laris.example:issuers:33.25';
const keyId = `${did}#key-1`;
const at = new Date('2026-11-20T02:00:00Z');
const now = new Date('2026-11-21T02:00:00Z');
const many = 400;
const bareMany = 4_000;

/** As the certificates ask for it, without the status: the list is read once for many. */
function claim(n: number) {
  const { credentialStatus: _, ...plain } = composeCredential(
    {
      id: `https://laris.example/certificates/33.25/k${n}`,
      office: 'UKPBJ Kabupaten Batang',
      issuedAt: at,
      validUntil: null,
      recipient: { name: `Peserta ${n}`, personId: `orang-${n}` },
      achievement: {
        key: 'foto-produk-v1',
        name: 'Foto produk',
        description: 'Memotret produk dengan ponsel.',
        criteria: 'Hadir dan lulus kuis.',
        jp: 4,
      },
    },
    {
      issuer: did,
      folder: 'https://laris.example/issuers/33.25',
      status: { list: 1, position: n },
      identity: { salt: 'garam', hash: `sha256$${'0'.repeat(64)}` },
    },
  );
  return plain;
}

/** Times per second of computing by this process, whoever else is on the machine; the best of three rounds. */
async function rate(count: number, work: (n: number) => unknown): Promise<number> {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const begun = process.cpuUsage();
    for (let n = 0; n < count; n += 1) await work(n);
    const { user, system } = process.cpuUsage(begun);
    best = Math.max(best, (count * 1_000_000) / (user + system));
  }
  return Math.round(best);
}

/** Signing and judging credentials on one core, beside the bare signature that is inside each. */
export async function bench(): Promise<Row[]> {
  const jwk = jwkOfMultikey(writeMultikey(publicKey))!;
  const knowledge: Knowledge = {
    findIssuer: async id => ({
      id,
      aliases: [],
      keys: [{ id: keyId, jwk, validFrom: null, retiredAt: null }],
    }),
    findStatusList: async () => null,
  };
  const message = Buffer.alloc(64, 7);
  const signature = signBytes(sign, message);
  const key = publicKeyOf(publicKey);
  const bareSign = await rate(bareMany, () => signBytes(sign, message));
  const bareVerify = await rate(bareMany, () => isSignedBy(key, message, signature));
  const signed = await rate(many, n => addProof(claim(n), { keyId, sign, at }));
  const files: Uint8Array[] = [];
  for (let n = 0; n < many; n += 1)
    files.push(new TextEncoder().encode(JSON.stringify(await addProof(claim(n), { keyId, sign, at }))));
  const judged = await rate(many, async n => {
    const { valid } = await verifyCredential(files[n]!, { now, knowledge });
    if (!valid) throw new Error('a credential of our own was refused');
  });
  return [
    row('credentials signed (eddsa-rdfc-2022), one core', signed, bareSign, 30),
    row('credentials judged, one core', judged, bareVerify, 30),
  ];
}

function row(name: string, value: number, baseline: number, least: number): Row {
  return {
    ...{ name, value, baseline, unit: '/s' },
    ratio: Number((value / baseline).toFixed(4)),
    budget: `≥ ${least} /s`,
    pass: value >= least,
  };
}
