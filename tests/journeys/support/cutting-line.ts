import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

export interface CuttingLine {
  /** Stands in front of the product: whoever comes through here has a bad line. */
  url: string;
  /** Bytes that reached the product in bodies of PATCH requests, in the order in which they came. */
  brought(): number;
  /** How often the line broke. */
  cuts(): number;
  /** Breaks the next uploads after so many more bytes each; an empty list mends the line. */
  cutAfter(bytes: number[]): void;
  /** Refuses everything: no signal at all. */
  goDark(dark: boolean): void;
  stop(): Promise<void>;
}

/**
 * A line to the product that breaks in the middle of an upload, as a phone's does: bytes before the cut have arrived, those
 * after it have not, and neither side is told why.
 */
export async function openCuttingLine(target: string): Promise<CuttingLine> {
  const { hostname, port } = new URL(target);
  let plan: number[] = [];
  let broken = 0;
  let arrived = 0;
  let dark = false;
  const sockets = new Set<Socket>();

  const server = createServer(phone => {
    if (dark) return void phone.destroy();
    const product = dial(Number(port), hostname);
    for (const each of [phone, product]) {
      sockets.add(each);
      each.on('error', () => {});
      each.on('close', () => sockets.delete(each));
    }
    let body = 0;
    phone.on('data', piece => {
      const text = piece.toString('latin1');
      const head = /^(PATCH|POST|GET|HEAD) /.exec(text);
      const headEnd = head?.[1] === 'PATCH' ? text.indexOf('\r\n\r\n') + 4 : 0;
      if (head) body = head[1] === 'PATCH' ? Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0) : 0;
      const carried = body > 0 ? Math.min(body, piece.length - headEnd) : 0;
      body -= carried;
      const room = plan[0] ?? Number.POSITIVE_INFINITY;
      if (carried >= room) {
        arrived += room;
        plan.shift();
        broken += 1;
        product.write(piece.subarray(0, headEnd + room), () => product.destroy());
        phone.destroy();
        return;
      }
      if (plan[0] !== undefined) plan[0] -= carried;
      arrived += carried;
      product.write(piece);
    });
    phone.on('end', () => product.end());
    phone.on('close', () => product.destroy());
    product.on('data', piece => phone.write(piece));
    product.on('close', () => phone.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    brought: () => arrived,
    cuts: () => broken,
    cutAfter(bytes) {
      plan = [...bytes];
    },
    goDark(now) {
      dark = now;
      if (now) for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
