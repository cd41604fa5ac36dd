#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old can still say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  const { runCommandLine } = await import('./command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  console.error(
    `mentor-directory needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'In its own repository, "npm run directory -- …" brings the right one.',
  );
  process.exitCode = 2;
}
