import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/*
 * Reads QR codes for phones whose browser cannot: a worker of its own, so that the page stays quick. Loaded only there; the
 * code comes from our own site and is kept on the phone. Takes a picture, answers the text or null.
 */
const wasmPath = '/zxing_reader.wasm';

prepareZXingModule({ overrides: { locateFile: () => wasmPath }, fireImmediately: true });

const line = self as unknown as {
  onmessage: (event: MessageEvent<ImageData>) => void;
  postMessage(text: string | null): void;
};

line.onmessage = async ({ data }) => {
  const found = await readBarcodes(data, { formats: ['QRCode'], maxNumberOfSymbols: 1 }).catch(() => []);
  line.postMessage(found[0]?.text ?? null);
};
