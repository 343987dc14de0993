import type { Config } from 'jest'

const config: Config = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  maxWorkers: '100%', // A worker waits for the processes that it starts, so one for each core keeps the cores busy.
  testTimeout: 60_000,
}

export default config
