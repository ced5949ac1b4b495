import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeLeaving } from '../../launch/leave.ts'
import { fetchPage } from '../press/fetch.ts'

/** An engine in front of the paper, started with the configuration of deploy/. */
export type Front = { name: string; url: string; stop: () => Promise<void> }

/** `site` is the paper's SITE_URL, `secret` what a purge has to say. */
type Place = { folder: string; port: number; backends: number[]; site: string; secret: string }

/** @throws when varnishd is not installed or does not start */
export async function startVarnish({ folder, port, backends, site, secret }: Place): Promise<Front> {
  const root = path.join(folder, 'varnish')
  await mkdir(root, { recursive: true })
  const shipped = await readFile('deploy/varnish/backends.vcl', 'utf8')
  const ports = [...backends]
  const local = shipped.replace(/\.port = "300\d";/g, () => `.port = "${ports.shift()}";`)
  await writeFile(path.join(root, 'backends.vcl'), local)
  await writeFile(path.join(root, 'default.vcl'), await readFile('deploy/varnish/default.vcl'))
  await chmod(folder, 0o755)
  const command = [
    'varnishd',
    '-F',
    ...['-a', `127.0.0.1:${port}`, '-n', path.join(root, 'work'), '-f', path.join(root, 'default.vcl')],
    ...['-s', 'malloc,256m', '-p', `vcl_path=${root}`, '-p', 'http_gzip_support=off'],
    ...['-p', 'http_resp_hdr_len=16k', '-p', 'http_resp_size=64k', '-p', 'thread_pools=1'],
  ]
  return start('Varnish', port, command, { SITE_URL: site, PURGE_SECRET: secret })
}

/** Whether the engines are installed on this machine. */
export const findNginx = (): boolean => isInstalled('nginx')
export const findVarnish = (): boolean => isInstalled('varnishd')

const places = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin']

function isInstalled(program: string): boolean {
  return places.some((place) => existsSync(path.join(place, program)))
}

/** Where nginx and its module for purging lie on this machine; null when one of them does not. */
export function findPurgingNginx(): { module: string } | null {
  const module = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/local/lib/nginx/modules']
    .map((place) => path.join(place, 'ngx_http_cache_purge_module.so'))
    .find(existsSync)
  return module ? { module } : null
}

/** nginx, with purging where its module is installed. @throws when nginx is not installed or does not start */
export async function startNginx({ folder, port, backends, site, secret }: Place): Promise<Front> {
  const root = path.join(folder, 'nginx-front')
  const purging = findPurgingNginx()
  await mkdir(path.join(root, 'cache'), { recursive: true })
  const shipped = await readFile('deploy/nginx/broadsheet.conf', 'utf8')
  const ports = [...backends]
  const local = shipped
    .replace(/server 127\.0\.0\.1:300\d/g, () => `server 127.0.0.1:${ports.shift()}`)
    .replace('/var/cache/nginx/broadsheet', path.join(root, 'cache'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name paper.example;', `server_name ${new URL(site).hostname};`)
    .replaceAll('include broadsheet-proxy', `include ${path.resolve('deploy/nginx')}/broadsheet-proxy`)
    .replace('include broadsheet-purge*.conf;', purging ? await readPurging(secret) : '')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  await writeFile(
    path.join(root, 'nginx.conf'),
    `${purging ? `load_module ${purging.module};` : ''} ${user} daemon off; worker_processes 1; error_log ${root}/error.log; pid ${root}/nginx.pid;
     events { worker_connections 1024; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary.join(' ')}\n${local}\n}`,
  )
  return start('nginx', port, ['nginx', '-c', path.join(root, 'nginx.conf'), '-p', root])
}

async function readPurging(secret: string): Promise<string> {
  const shipped = await readFile('deploy/nginx/broadsheet-purge.conf', 'utf8')
  return shipped.replace('set $broadsheet_secret "";', `set $broadsheet_secret "${secret}";`)
}

type Environment = Record<string, string>

async function start(
  name: string,
  port: number,
  [command = '', ...args]: string[],
  environment: Environment = {},
): Promise<Front> {
  const env = { ...process.env, ...environment, PATH: [process.env.PATH, ...places].join(':') }
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  beforeLeaving(() => child.kill('SIGTERM'))
  let ended = false
  const end = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      complaint = error.message
    })
    child.on('close', () => {
      ended = true
      resolve()
    })
  })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const status = await fetchPage(`${url}/`).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status > 0) break // it is there, whatever it says of this host
    if (ended || tries > 200) throw new Error(`${name} did not start (answer ${status}):\n${complaint}`)
    await sleep(50)
  }
  return {
    name,
    url,
    stop: () => {
      child.kill('SIGTERM')
      return end
    },
  }
}
