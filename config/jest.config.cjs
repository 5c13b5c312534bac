// One project per kind of proof, so that each can be run alone: npx jest -c config/jest.config.cjs --selectProjects cloud
const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')
const transform = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }],
}
const moduleNameMapper = { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/miniprogram/$1' }
const common = { rootDir, transform, moduleNameMapper, modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'] }

module.exports = {
  rootDir,
  // Ends what hangs; nothing is measured by it, for the machine may be busy.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/config/tools/sequencer.cjs',
  projects: [
    { ...common, displayName: 'shared', testMatch: ['<rootDir>/shared/**/*.test.ts'] },
    {
      ...common,
      displayName: 'cloud',
      testMatch: ['<rootDir>/cloud/**/*.test.ts', '<rootDir>/config/**/*.test.ts'],
      globalSetup: '<rootDir>/cloud/test/globalSetup.ts',
      globalTeardown: '<rootDir>/cloud/test/globalTeardown.ts',
    },
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniprogram/**/*.test.{ts,tsx}'],
      // These two need a built program and a browser or WeChat's framework: projects of their own.
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/miniprogram/test/(weapp|browser)/'],
      transformIgnorePatterns: ['node_modules/(?!(@nutui|@tarojs)/)'],
      moduleNameMapper: {
        ...moduleNameMapper,
        '^@nutui/nutui-react-taro$': '<rootDir>/node_modules/@nutui/nutui-react-taro/dist/cjs/packages/nutui.react.build.js',
        '^@tarojs/taro$': '<rootDir>/miniprogram/test/taro.ts',
        '^@tarojs/components$': '<rootDir>/miniprogram/test/taroComponents.tsx',
        '^(@nutui/)?lottie-.*$': '<rootDir>/miniprogram/test/empty.ts',
        '\\.(scss|css|svg|png)$': '<rootDir>/miniprogram/test/empty.ts',
      },
    },
    { ...common, displayName: 'weapp', testMatch: ['<rootDir>/miniprogram/test/weapp/**/*.test.ts'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/miniprogram/test/browser/**/*.test.ts'] },
  ],
}
