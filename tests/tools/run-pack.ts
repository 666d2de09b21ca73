/** The pack tools in a folder of their own, with `town.json` as `new` writes it and `sound.json`, of which nobody complains. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { pack } from '../../scripts/tools/pack/pack.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** To be called once a file, outside of tests. */
export function packFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  const file = (name: string) => path.join(folder, name);
  const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
  const write = (name: string, value: unknown) => writeFileSync(file(name), JSON.stringify(value));

  /** In this process: the one test of the command itself takes half a second. */
  async function run(...args: string[]): Promise<Said> {
    const catchAll = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockImplementation(() => true);
    const [out, err] = [catchAll(process.stdout), catchAll(process.stderr)];
    const code = await pack(args, folder);
    const [said, complained] = [out, err].map(({ mock }) => mock.calls.map(([text]) => text).join(''));
    out.mockRestore();
    err.mockRestore();
    return { code, out: said!, err: complained! };
  }

  beforeAll(async () => {
    await run('new', 'town.json');
    const town = read('town.json');
    for (const framing of town.claims[0].framings) framing.url = 'https://www.reuters.com/town';
    delete town.claims[0].framings[1].speaker;
    write('sound.json', town);
    writeFileSync(file('news.txt'), 'The bridge of shame.\nNothing.\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file, read, write, run };
}
