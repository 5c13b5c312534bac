import { bundleForNode } from './bundle.mjs'

await bundleForNode({ entry: 'cloud/main.ts', outfile: 'dist/cloud/main.cjs' })
