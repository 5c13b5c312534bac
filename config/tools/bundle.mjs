// The one place that says how our TypeScript becomes a program for node: packages stay outside, the tsconfig aliases are resolved.
import { build } from 'esbuild'

export const bundleForNode = ({ entry, outfile }) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    loader: { '.csv': 'text' },
    logLevel: 'warning',
  })
