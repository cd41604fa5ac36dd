import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findWorkflowBreaches } from './workflow-rules.ts';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);

describe('the workflows', () => {
  it.each(readdirSync(FOLDER))('give nothing away that they need not: %s', (name) => {
    expect(findWorkflowBreaches(readFileSync(new URL(name, FOLDER), 'utf8'))).toEqual([]);
  });
});

describe('the rules for workflows', () => {
  it('find every breach', () => {
    const workflow = `
on: [pull_request, pull_request_target]
permissions: read-all
jobs:
  one:
    runs-on: ubuntu-latest
    permissions: { contents: write }
    env: { FOLDER: '\${{ runner.temp }}/x' }
    steps:
      - uses: actions/checkout@v4
      - uses: some/action@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: docker://alpine
      - run: |
          echo "\${{ github.event.pull_request.title }}"
      - uses: some/script@3d3c42e5aac5ba805825da76410c181273ba90b1 # v1
        env:
          KEY: \${{ secrets.KEY }}
        with:
          script: console.log('\${{ github.head_ref }}')
  two:
    uses: ./.github/workflows/other.yml
    secrets: inherit
`;
    expect(findWorkflowBreaches(workflow).join('\n')).toMatchInlineSnapshot(`
      "permissions at the top are not {}
      pull_request_target runs with secrets for what strangers bring
      concurrency is not limited
      one: the token can write, and strangers’ pull requests run here
      one: timeout-minutes is missing
      one: no runner is known yet in the env of a job
      one: an expression stands in a script: echo "\${{ github.event.pull_request.title }}"
      one: an expression stands in a script: console.log('\${{ github.head_ref }}')
      one: a checkout keeps the token: persist-credentials is not false
      two: permissions are not listed
      two: secrets are handed on
      actions/checkout@v4 is not pinned to a commit with its version beside it
      some/action@3d3c42e5aac5ba805825da76410c181273ba90b1 is not pinned to a commit with its version beside it
      docker://alpine is not pinned to a commit with its version beside it
      secrets are named, and strangers’ pull requests run here"
    `);
  });

  it('ask for YAML that can be read', () => {
    expect(findWorkflowBreaches('a: 1\na: 2\n')).toEqual([expect.stringContaining('Map keys must be unique')]);
  });
});
