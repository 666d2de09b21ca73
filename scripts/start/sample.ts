/**
 * The sample page and a way for the extension to read it without a click. The page must not sit under the name of a
 * real newspaper, so it has a name that browsers keep for this machine, and the browser gets a copy of the build
 * whose manifest names that host besides the news sites. Nothing else differs from the build.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture } from '../../tests/e2e/support/pages/fixtures.ts';
import { startServer } from '../../tests/e2e/support/pages/server.ts';

const HOST = 'sample.localhost';

interface Manifest {
  content_scripts?: { matches?: string[] | undefined }[] | undefined;
  host_permissions?: string[] | undefined;
}

/** Adds the sample's host to the sites that the extension reads. */
export function coverSample<M extends Manifest>(manifest: M): M {
  const pattern = `http://${HOST}/*`;
  for (const script of manifest.content_scripts ?? []) script.matches?.push(pattern);
  if (manifest.host_permissions) manifest.host_permissions = [...manifest.host_permissions, pattern];
  return manifest;
}

/** @returns the copy's folder. It lives as long as this process, however that ends. */
export function copyForSample(extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(coverSample(JSON.parse(readFileSync(file, 'utf8')))));
  return folder;
}

export interface Sample {
  url: string;
  /** A page on the same host that mentions nothing contested. */
  quiet: string;
  close: () => Promise<void>;
}

export async function serveSample(): Promise<Sample> {
  const server = await startServer();
  const url = `http://${HOST}:${server.port}/`;
  const quiet = `${url}football`;
  server.page(url, fixture('sample'));
  server.page(quiet, fixture('football'));
  return { url, quiet, close: server.close };
}
