/** Jest runs what tsc compiled: no transformer of its own, and source maps lead back to the sources. */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  globalSetup: '<rootDir>/dist/test/helpers/postgres.setup.js',
  globalTeardown: '<rootDir>/dist/test/helpers/postgres.teardown.js',
  setupFiles: ['reflect-metadata'], // which type-graphql's decorators need, as each program's entry does
  testTimeout: 30_000,
}
