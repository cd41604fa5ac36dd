import { parseDocument } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: unknown;
  'timeout-minutes'?: unknown;
  concurrency?: unknown;
  secrets?: unknown;
  env?: Record<string, unknown>;
  uses?: string;
  steps?: Step[];
}

interface Workflow {
  on?: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs?: Record<string, Job>;
}

/**
 * What a workflow of GitHub does that it must not, each as a sentence: the rules of zizmor and actionlint that bear on
 * workflows like ours. Their names there: excessive-permissions, dangerous-triggers, unpinned-uses, template-injection,
 * artipacked, secrets-inherit, concurrency-limits. Of actionlint's many only
 * the contexts of a job's env.
 */
export function findWorkflowBreaches(text: string): string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const workflow = document.toJS() as Workflow;
  const triggers = triggersOf(workflow.on);
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...(isEmptyMapping(workflow.permissions) ? [] : ['permissions at the top are not {}']),
    ...triggers
      .filter((trigger) => ['pull_request_target', 'workflow_run'].includes(trigger))
      .map((trigger) => `${trigger} runs with secrets for what strangers bring`),
    ...(workflow.concurrency !== undefined || jobs.every(([, { concurrency }]) => concurrency !== undefined)
      ? []
      : ['concurrency is not limited']),
    ...jobs.flatMap(([name, job]) => breachesOfJob(job, triggers).map((breach) => `${name}: ${breach}`)),
    ...breachesOfPins(text),
    ...(triggers.includes('pull_request') && /\bsecrets\b/.test(text.replace(/^\s*#.*$/gm, ''))
      ? ['secrets are named, and strangers’ pull requests run here']
      : []),
  ];
}

function triggersOf(on: Workflow['on']): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on ?? {});
}

function breachesOfJob(job: Job, triggers: readonly string[]): string[] {
  const permissions = typeof job.permissions === 'object' ? Object.values(job.permissions ?? {}) : undefined;
  const steps = job.steps ?? [];
  return [
    ...(permissions === undefined ? ['permissions are not listed'] : []),
    ...(triggers.includes('pull_request') && permissions?.some((permission) => permission === 'write')
      ? ['the token can write, and strangers’ pull requests run here']
      : []),
    ...(typeof job['timeout-minutes'] === 'number' || job.uses !== undefined ? [] : ['timeout-minutes is missing']),
    ...(JSON.stringify(job.env ?? {}).match(/\$\{\{[^}]*\brunner\./)
      ? ['no runner is known yet in the env of a job']
      : []),
    ...(job.secrets === 'inherit' ? ['secrets are handed on'] : []),
    ...steps
      .flatMap(({ run, with: given }) => [run, given?.['script']])
      .filter((script) => typeof script === 'string' && script.includes('${{'))
      .map((script) => `an expression stands in a script: ${firstLine(script)}`),
    ...steps
      .filter(
        ({ uses, with: given }) => uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
      )
      .map(() => 'a checkout keeps the token: persist-credentials is not false'),
  ];
}

/** Comments are no part of the data, and the version in them is what people and updates read. */
function breachesOfPins(text: string): string[] {
  return [...text.matchAll(/^[ \t-]*uses:[ \t]*(.*)$/gm)]
    .map(([, action = '']) => action)
    .filter(
      (action) => !action.startsWith('./') && !/^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+(?:\.\d+){0,2}$/.test(action),
    )
    .map((action) => `${action} is not pinned to a commit with its version beside it`);
}

const isEmptyMapping = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const firstLine = (text: unknown): string => String(text).trim().split('\n', 1)[0]!;
