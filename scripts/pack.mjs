// `npm run pack`: tools for those who write packs.
import { runTool } from './setup/run-tool.mjs';

await runTool('pack', 'tools/pack/pack.ts');
