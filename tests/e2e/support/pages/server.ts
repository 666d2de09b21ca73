/**
 * The web of the tests: one HTTP and one HTTPS server on loopback that answer for every host from a table of
 * pages, and remember every request. A request that a spec did not expect is a request that the extension made.
 */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { generate } from 'selfsigned';

export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
  status?: number;
  /** The page is all there but for its end, which comes when this settles. */
  endsAfter?: Promise<unknown>;
}

export interface SeenRequest {
  method: string;
  /** With scheme, host and query. */
  url: string;
}

export interface TestServer {
  readonly port: number;
  readonly tlsPort: number;
  /** Registers a page. Host and path count, http or https does not: some hosts are https by browser decree. */
  page(url: string, body: string, more?: Omit<ServedPage, 'body'>): void;
  /** Requests so far, in order. Browsers' own favicon requests are left out. */
  requests(): SeenRequest[];
  forgetRequests(): void;
  close(): Promise<void>;
}

const key = (url: URL) => url.host + url.pathname;

export async function startServer(): Promise<TestServer> {
  const pages = new Map<string, ServedPage>();
  let seen: SeenRequest[] = [];

  const answer = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `${secure ? 'https' : 'http'}://${request.headers.host}`);
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    seen.push({ method: request.method ?? '', url: url.href });
    const page = pages.get(key(url));
    response.writeHead(page?.status ?? (page ? 200 : 404), {
      'content-type': 'text/html; charset=utf-8',
      // A page that comes from a cache would not be seen here.
      'cache-control': 'no-store',
      ...page?.headers,
    });
    const body = page?.body ?? 'The test has no such page.';
    if (!page?.endsAfter) return void response.end(body);
    response.write(body);
    page.endsAfter.finally(() => response.end());
  };

  const pem = await generate([{ name: 'commonName', value: 'counterframe.test' }], { keySize: 2048 });
  const http = createHttpServer(answer(false));
  const https = createHttpsServer({ key: pem.private, cert: pem.cert }, answer(true));
  const [port, tlsPort] = await Promise.all([listen(http), listen(https)]);

  return {
    port,
    tlsPort,
    page: (url, body, more = {}) => void pages.set(key(new URL(url)), { body, ...more }),
    requests: () => [...seen],
    forgetRequests: () => {
      seen = [];
    },
    close: async () => {
      http.closeAllConnections();
      https.closeAllConnections();
      await Promise.all([stop(http), stop(https)]);
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

const stop = (server: Server) => new Promise<void>((done) => void server.close(() => done()));
