/** What a signature service adds to a PDF, without a real signature in it: an update at its end, over the whole file. */
export function signPdf(
  pdf: Buffer,
  { after = '', filter = 'adbe.pkcs7.detached', extra = '' } = {},
): Buffer {
  const contents = `<${'00'.repeat(64)}>`;
  const blank = '/ByteRange [0 0000000000 0000000000 0000000000]';
  const head = `\n900 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${filter} ${extra} ${blank} /Contents `;
  const tail = ' >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n';
  const from = pdf.length + head.length;
  const whole = Buffer.concat([pdf, Buffer.from(head + contents + tail, 'latin1')]);
  const pad = (value: number) => String(value).padStart(10, '0');
  const range = `/ByteRange [0 ${pad(from)} ${pad(from + contents.length)} ${pad(tail.length)}]`;
  const at = whole.indexOf(blank);
  whole.write(range, at, 'latin1');
  return Buffer.concat([whole, Buffer.from(after, 'latin1')]);
}
