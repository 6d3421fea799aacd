#!/usr/bin/env node
// The command of the package. Plain JavaScript on purpose: it is the one file that an old Node runs.
import module from 'node:module';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old, expected 22.18 or later; install it from https://nodejs.org.`,
  );
  process.exit(1);
}
// What was compiled once starts in half the time.
module.enableCompileCache?.();
await import('./catalog.js');
