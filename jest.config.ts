import type { Config } from 'jest'

const config: Config = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }] },
  moduleNameMapper: { '^fast-check$': '<rootDir>/__tests__/tally/fast-check.ts' },
  globalSetup: '<rootDir>/__tests__/tally/setup.ts',
  globalTeardown: '<rootDir>/__tests__/tally/teardown.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  maxWorkers: '100%', // A worker waits for the processes that it starts, so one for each core keeps the cores busy.
  testTimeout: 15 * 60_000, // For a hang alone: no test fails because a machine is slow.
}

export default config
