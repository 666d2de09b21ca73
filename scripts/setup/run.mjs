// Runs other programs in plain sight: what runs, how long it took, and its exit code where it fails.
import { spawn, spawnSync } from 'node:child_process';

export class StepFailed extends Error {
  name = 'StepFailed';

  constructor(title, exitCode) {
    super(`${title} failed (exit code ${exitCode}).`);
    this.exitCode = exitCode;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Prints the title, does the work, prints the time. */
export async function step(title, work) {
  console.log(`\n▸ ${title}`);
  const begin = performance.now();
  const result = await work();
  console.log(`  ${title}: ${seconds(begin)}`);
  return result;
}

/** Runs a command with its output in view. Throws StepFailed where it ends badly. */
export function run(command, args, { title = [command, ...args].join(' '), env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', (error) => {
      console.error(`  ${error.message}`);
      fail(new StepFailed(title, 1));
    });
    child.once('exit', (code, signal) => {
      if (code === 0) done();
      else fail(new StepFailed(title, code ?? (signal === 'SIGINT' ? 130 : 1)));
    });
  });
}

/** npm as it runs us: its own path is in the environment, which spares a shell on Windows. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  const title = options.title ?? `npm ${args.join(' ')}`;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], { ...options, title });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, title });
}

/** Whether a command ends well; silent. */
export function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
