import { availableParallelism } from 'node:os'
import type { Config } from 'jest'

const config: Config = {
  testEnvironment: '<rootDir>/__tests__/vanilla-environment.ts',
  extensionsToTreatAsEsm: ['.ts', '.mts'],
  transform: {
    '^.+\\.m?ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  moduleNameMapper: { '^fast-check$': '<rootDir>/__tests__/tally/fast-check.ts' },
  globalSetup: '<rootDir>/__tests__/tally/setup.ts',
  globalTeardown: '<rootDir>/__tests__/tally/teardown.ts',
  testSequencer: '<rootDir>/__tests__/longest-first.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  maxWorkers: 2 * availableParallelism(), // A worker mostly waits for the processes that it starts, and those for their timers.
  testTimeout: 15 * 60_000, // For a hang alone: no test fails because a machine is slow.
}

export default config
