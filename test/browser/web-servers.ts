import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { webServerEnvironment } from '../../scripts/web-servers.mjs';
import type { StaticServer } from './static-server.ts';

/** The types that every distribution's server knows: fewer than most do. */
const TYPES = {
  'application/javascript': 'js',
  'application/json': 'json',
  'font/woff2': 'woff2',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/css': 'css',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/xml': 'xml',
};

const isRoot = process.getuid?.() === 0;

/** Serves a site by a real nginx, as the file that the build wrote for it says in its first lines. */
export const serveByNginx = (program: string) => (folder: string) => {
  const example = readFileSync(join(folder, '_nginx.conf'), 'utf8').matchAll(/^# {3}(.*)$/gm);
  const site = Array.from(example, ([, line = '']) => line.replace('/srv/mentors', folder)).join('\n');
  return start(program, (port, runtime) => ({
    args: ['-p', runtime, '-e', `${runtime}/error.log`],
    configuration: `
      daemon off;
      ${isRoot ? 'user root;' : ''}
      pid ${runtime}/nginx.pid;
      error_log ${runtime}/error.log;
      events {}
      http {
        access_log off;
        default_type application/octet-stream;
        types { ${Object.entries(TYPES)
          .map(([type, ending]) => `${type} ${ending};`)
          .join(' ')} }
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${runtime}/${name};`).join(' ')}
        server { listen 127.0.0.1:${port}; ${site} }
      }
    `,
    option: '-c',
  }));
};

/** Serves a site by a real Apache with the `.htaccess` that the build wrote into it. */
export const serveByApache = (program: string) => (folder: string, base: string) => {
  const modules = ['lib/apache2/modules', 'lib64/httpd/modules', 'lib/httpd/modules', 'libexec/apache2']
    .map((path) => join(program, '../..', path))
    .find((path) => existsSync(path));
  const loads = ['mpm_event', 'unixd', 'authz_core', 'mime', 'dir', 'alias', 'headers'].map((name) => {
    const file = `${modules}/mod_${name}.so`;
    return existsSync(file) ? `<IfModule !mod_${name}.c>\nLoadModule ${name}_module ${file}\n</IfModule>` : '';
  });
  return start(program, (port, runtime) => {
    writeFileSync(
      join(runtime, 'mime.types'),
      Object.entries(TYPES)
        .map((pair) => `${pair.join(' ')}\n`)
        .join(''),
    );
    return {
      args: ['-DFOREGROUND'],
      configuration: `
        ServerRoot ${runtime}
        DefaultRuntimeDir ${runtime}
        PidFile ${runtime}/apache.pid
        ErrorLog ${runtime}/error.log
        ServerName localhost
        Listen 127.0.0.1:${port}
        ${loads.join('\n')}
        ${isRoot ? 'User #65534\nGroup #65534' : ''}
        TypesConfig ${runtime}/mime.types
        DirectoryIndex index.html
        ${base === '/' ? `DocumentRoot ${folder}` : `Alias ${base.slice(0, -1)} ${folder}`}
        <Directory ${folder}>
          Require all granted
          AllowOverride FileInfo
        </Directory>
      `,
      option: '-f',
    };
  });
};

interface Start {
  args: readonly string[];
  configuration: string;
  /** The option that names the file of the configuration. */
  option: string;
}

/** Starts a server in the foreground on a free port; fails with its own words when it ends. */
async function start(program: string, plan: (port: number, runtime: string) => Start): Promise<StaticServer> {
  const runtime = mkdtempSync(join(tmpdir(), 'mentor-directory-server-'));
  const port = await findFreePort();
  const { args, configuration, option } = plan(port, runtime);
  const file = join(runtime, 'server.conf');
  writeFileSync(file, configuration);
  const child = spawn(program, [...args, option, file], {
    env: webServerEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (data: Buffer) => (words += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(runtime, { recursive: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(origin).catch(() => undefined);
    if (answered !== undefined) return { origin, close };
    if (child.exitCode !== null) break;
    await delay(50);
  }
  const log = join(runtime, 'error.log');
  if (existsSync(log)) words += readFileSync(log, 'utf8');
  await close();
  throw new Error(`${program} did not start: ${words}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
