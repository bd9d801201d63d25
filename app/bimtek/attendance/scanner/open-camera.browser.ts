interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Reads the picture of this moment; null = no code in it. */
type Reader = (video: HTMLVideoElement) => Promise<string | null>;

/** The browser's own reader, where it has one for QR codes. */
async function ownReader(): Promise<Reader | null> {
  const Own = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Own || !(await Own.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) return null;
  const detector = new Own({ formats: ['qr_code'] });
  return async video => (await detector.detect(video))[0]?.rawValue ?? null;
}

/** Ours, in a worker: larger than all the rest together, so it is loaded only where the browser has none. */
function wasmReader(): Reader {
  const worker = new Worker('/read-qr.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  return video => {
    // A ticket that fills a third of the picture has more than four dots per square at this size.
    const scale = Math.min(1, 800 / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
    canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
    return new Promise(resolve => {
      worker.onmessage = event => resolve(event.data as string | null);
      worker.onerror = () => resolve(null);
      worker.postMessage(picture, [picture.data.buffer]);
    });
  };
}

let reader: Reader | undefined;

/** Opens the camera at the back and reads until stopped. Answers how to stop, or why it cannot. */
export async function openCamera(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<(() => void) | 'camera-none' | 'camera-refused'> {
  if (!navigator.mediaDevices?.getUserMedia) return 'camera-none';
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    });
  } catch (error) {
    return (error as Error).name === 'NotAllowedError' ? 'camera-refused' : 'camera-none';
  }
  video.srcObject = stream;
  video.style.width = '100%';
  await video.play().catch(() => {});
  reader ??= (await ownReader()) ?? wasmReader();
  let open = true;
  const look = async () => {
    while (open) {
      const text = video.readyState >= 2 ? await reader!(video).catch(() => null) : null;
      if (text && open) found(text);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  void look();
  return () => {
    open = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
