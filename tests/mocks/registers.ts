import { HttpResponse, http } from 'msw';

/** The outside registers as their descriptions show them; numbers and names are invented. */
export const addresses = {
  oss: 'https://oss.register.test/api',
  djp: 'https://djp.register.test',
  inaproc: 'https://inaproc.register.test/api',
};

export const knownNib = '9120405123456';
export const knownNpwp = '0012345674901000';
export const knownCode = 'PYD-7781';

/** Shape of `inqueryNIB`, OSS-RBA 5.0.0, cut to the fields around those that are read. */
const ossAnswer = {
  responinqueryNIB: {
    kode: 200,
    keterangan: 'Data NIB Ditemukan',
    dataNIB: {
      nib: knownNib,
      tgl_terbit_nib: '2023-02-14',
      oss_id: 'O-000000000000000000000001',
      npwp_perseroan: '012345674901000',
      nama_perseroan: 'KERIPIK RENYAH BATANG',
      jenis_perseroan: '02',
      flag_umk: 'Y',
      data_proyek: [
        { id_proyek: 'R-1', kbli: '10794' },
        { id_proyek: 'R-2', kbli: '47242' },
      ],
    },
  },
};

const ossUnknown = { responinqueryNIB: { kode: 404, keterangan: 'Data NIB tidak ditemukan', dataNIB: null } };

/** Everything is well: the three registers answer. */
export const answering = [
  http.post(`${addresses.oss}/inqueryNIB`, async ({ request }) => {
    if (request.headers.get('user_key') !== 'kunci-oss') return new HttpResponse(null, { status: 401 });
    const body = (await request.json()) as { INQUERYNIB: { nib: string } };
    return HttpResponse.json(body.INQUERYNIB.nib === knownNib ? ossAnswer : ossUnknown);
  }),
  http.post(`${addresses.djp}/kswp`, async ({ request }) => {
    if (request.headers.get('Authorization') !== 'Bearer token-djp')
      return new HttpResponse(null, { status: 403 });
    const { npwp } = (await request.json()) as { npwp: string };
    if (npwp !== knownNpwp) return new HttpResponse('{}', { status: 404 });
    return HttpResponse.json({
      data: { npwp, nama: 'KERIPIK RENYAH BATANG', status: 'VALID', statusPkp: 'NON PKP' },
    });
  }),
  http.get(`${addresses.inaproc}/v1/ekatalog/penyedia-detail`, ({ request }) => {
    const code = new URL(request.url).searchParams.get('kode_penyedia');
    const row = {
      kode_penyedia: knownCode,
      nama_penyedia: 'CV Keripik Renyah Batang',
      nib: knownNib,
      npwp_penyedia: '01.234.567.4-901.000',
      bentuk_usaha: 'CV',
      status_aktif: true,
      status_umkk: 1,
    };
    return HttpResponse.json({ success: true, data: code === knownCode ? [row] : [] });
  }),
];

/** Every way of not answering, for the register of OSS. */
export const silences = {
  'server error': http.post(`${addresses.oss}/inqueryNIB`, () => new HttpResponse('oops', { status: 500 })),
  'too many': http.post(`${addresses.oss}/inqueryNIB`, () => new HttpResponse(null, { status: 429 })),
  'no network': http.post(`${addresses.oss}/inqueryNIB`, () => HttpResponse.error()),
  'not json': http.post(`${addresses.oss}/inqueryNIB`, () => new HttpResponse('<html>Pemeliharaan</html>')),
  'other shape': http.post(`${addresses.oss}/inqueryNIB`, () => HttpResponse.json({ hasil: 'ok' })),
  huge: http.post(`${addresses.oss}/inqueryNIB`, () => HttpResponse.json({ fill: 'x'.repeat(1_100_000) })),
  'its own error': http.post(`${addresses.oss}/inqueryNIB`, () =>
    HttpResponse.json({ responinqueryNIB: { kode: 504, keterangan: 'Timeout', dataNIB: null } }),
  ),
  'wrong key': http.post(`${addresses.oss}/inqueryNIB`, () => new HttpResponse(null, { status: 403 })),
  'sent elsewhere': http.post(
    `${addresses.oss}/inqueryNIB`,
    () => new HttpResponse(null, { status: 302, headers: { Location: 'https://elsewhere.test/' } }),
  ),
};
