import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import dev from './dev'
import prod from './prod'

const root = path.resolve(__dirname, '..')
const inRoot = (...parts: string[]) => path.resolve(root, ...parts)

/** weapp, h5 or h5-demo: set by build-client.mjs. The demo is the H5 client with sample sign-ins. */
const buildName = process.env.CLIENT_BUILD ?? process.env.TARO_ENV ?? 'h5'
const apiBase = buildName === 'weapp' ? (process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:3000') : ''

/** What of webpack-chain is used here; the package itself is Taro's own dependency. */
interface WebpackChain {
  merge(options: object): unknown
  module: { rule(name: string): { use(name: string): { tap(change: (options: object) => object): unknown } } }
}

const withBabel = (chain: WebpackChain) =>
  chain.module.rule('script').use('babelLoader').tap((options) => ({ ...options, configFile: inRoot('config/babel.config.cjs') }))

const vendors = {
  framework: { name: 'framework', test: /[\\/]node_modules[\\/](react|react-dom|scheduler|@tarojs)[\\/]/, chunks: 'initial', priority: 30, enforce: true },
  vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 20 },
}
// postcss-pxtransform knows this option, its type in Taro does not
const pixels = { targetUnit: 'px' } as object

export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const base = {
    projectName: 'yangpu-veterans-services',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'miniprogram',
    outputRoot: `dist/${buildName}`,
    framework: 'react' as const,
    compiler: { type: 'webpack5' as const, prebundle: { enable: false } },
    // A warm build took a third of the time, but called exports by names that other modules no longer gave them.
    cache: { enable: false },
    plugins: [],
    defineConstants: { DEMO: JSON.stringify(buildName === 'h5-demo'), API_BASE: JSON.stringify(apiBase) },
    alias: { '@': inRoot('miniprogram'), '@shared': inRoot('shared') },
    mini: {
      compile: { include: [inRoot('shared'), inRoot('node_modules/valibot')] },
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain: (chain: WebpackChain) => {
        withBabel(chain)
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' as const },
      compile: { include: [inRoot('shared')] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
      postcss: { autoprefixer: { enable: true }, pxtransform: { enable: true, config: pixels }, cssModules: { enable: false } },
      webpackChain: (chain: WebpackChain) => {
        withBabel(chain)
        chain.merge({ optimization: { splitChunks: { chunks: 'all', cacheGroups: vendors } }, performance: { hints: false } })
      },
    },
  }
  return merge({}, base, mode === 'development' ? dev : prod)
})
