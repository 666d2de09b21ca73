// `npm run match`: what the matcher finds in a text, as JSON lines. Nothing else may go to standard output.
import { runTool } from './setup/run-tool.mjs';

await runTool('match', 'tools/match/match.ts');
