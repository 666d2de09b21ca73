/** Runs the benchmark and prints it: see README.md in this folder. */
import path from 'node:path';
import { readMaterial } from './material.ts';
import { mb, median, ms, p95, printTable, times } from './measure.ts';
import { measureCaches, measureFloor, measureOurs, type Ours } from './ours.ts';
import { measurePeers, type Peer } from './peers.ts';

const SIZES = [1_000, 10_000, 100_000] as const;

const count = (value: number) => value.toLocaleString('en-US');

function printOurs(all: readonly Ours[], floor: number[], caches: number): void {
  printTable('Counterframe, ms; an article is some 1,500 words', [
    ['claims', 'build', 'longest', 'write', 'open', 'scan', 'p95', '÷ floor', 'phrases', '+ own', 'add one'],
    ['floor', '', '', '', '', ms(median(floor)), ms(p95(floor)), '', '', '', ''],
    ...all.map((one) => [
      count(one.claims),
      ms(one.buildMs),
      ms(one.longestMs),
      ms(one.writeMs),
      ms(one.openMs),
      ms(median(one.scans)),
      ms(p95(one.scans)),
      times(median(one.scans) / median(floor)),
      ms(median(one.phraseScans)),
      ms(median(one.scansBeside)),
      ms(one.addOneMs),
    ]),
  ]);
  printTable('Size', [
    ['claims', 'bytes, MB', 'per claim', 'of it phrases', 'buffers, MB', 'heap, MB', 'scratch, MB'],
    ...all.map((one) => [
      count(one.claims),
      mb(one.bytes),
      `${Math.round(one.bytes / one.claims)} B`,
      `${Math.round(one.phraseBytes / one.claims)} B`,
      mb(one.memory.buffers),
      mb(one.memory.heap),
      mb(one.scratch),
    ]),
  ]);
  console.log(`and ${mb(caches)} MB of heap for what is known of the pages' words, whatever the claims`);
  printTable('Growth: ten times the claims take', [
    ['claims', 'build', 'open', 'scan', 'bytes'],
    ...all.slice(1).map((one, at) => {
      const less = all[at]!;
      return [
        `${count(less.claims)} → ${count(one.claims)}`,
        times(one.buildMs / less.buildMs),
        times(one.openMs / less.openMs),
        times(median(one.scans) / median(less.scans)),
        times(one.bytes / less.bytes),
      ];
    }),
  ]);
}

function printPeers(peers: readonly Peer[], all: readonly Ours[]): void {
  printTable(
    'Peers, ms; behind each figure how many times ours it is (for Aho–Corasick, ours of the phrases)',
    [
      ['library', 'claims', 'build', '÷ ours', 'scan', 'p95', '÷ ours', 'memory, MB', '÷ ours'],
      ...peers.map((peer) => {
        const ours = all.find(({ claims }) => claims === peer.claims)!;
        const scans = peer.part === 'phrases' ? ours.phraseScans : ours.scans;
        const held = peer.memory.heap + peer.memory.buffers;
        return [
          peer.name,
          count(peer.claims),
          ms(peer.buildMs),
          times(peer.buildMs / ours.buildMs),
          ms(median(peer.scans)),
          ms(p95(peer.scans)),
          times(median(peer.scans) / median(scans)),
          mb(held),
          times(held / (ours.memory.heap + ours.memory.buffers)),
        ];
      }),
    ],
  );
}

export function bench(args: readonly string[], env: NodeJS.ProcessEnv, from: string): void {
  const named = args.find((arg) => !arg.startsWith('--')) ?? env.COUNTERFRAME_BENCH_DATA;
  const allPeers = args.includes('--all-peers');
  const { source, statements, articles } = readMaterial(named && path.resolve(from, named));
  console.log(
    `${source}; ${articles.length} articles; node ${process.version}` +
      `${globalThis.gc ? '' : '; memory is a guess without --expose-gc'}`,
  );
  const floor = measureFloor(articles);
  const caches = measureCaches(statements.slice(0, 50), articles);
  const ours = SIZES.map((size) => measureOurs(statements.slice(0, size), articles));
  printOurs(ours, floor, caches);
  const peers = SIZES.flatMap((size, at) =>
    size <= 10_000 || allPeers ? measurePeers(statements.slice(0, size), articles, at as 0 | 1 | 2) : [],
  );
  printPeers(peers, ours);
}
