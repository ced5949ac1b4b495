import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeLeaving } from '../../launch/leave.ts'
import { freePort } from '../../launch/port.ts'

export type Page = { name: string; body: Buffer; headers: Record<string, string> }

/** nginx with one worker, serving these very bytes as files: what the figures are held against. Null without nginx. */
export async function serveFiles(folder: string, pages: Page[]): Promise<{ url: string; stop: () => void } | null> {
  const binary = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)
  if (!binary) return null
  const root = path.join(folder, 'nginx')
  await mkdir(root, { recursive: true, mode: 0o755 })
  const port = await freePort()
  for (const { name, body } of pages) await writeFile(path.join(root, name), body)
  await writeFile(path.join(root, 'nginx.conf'), configuration(root, port, pages))
  const child = spawn(binary, ['-c', path.join(root, 'nginx.conf'), '-p', root], { stdio: 'ignore' })
  beforeLeaving(() => child.kill('SIGTERM'))
  await answered(`http://127.0.0.1:${port}/${pages[0]?.name}`, child)
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

function configuration(root: string, port: number, pages: Page[]): string {
  const locations = pages.map(({ name, headers }) => {
    const { 'content-type': type = 'text/html', ...others } = headers
    const added = Object.entries(others).map(([key, value]) => `add_header ${key} "${value.replaceAll('"', '\\"')}";`)
    return `location = /${name} { default_type "${type}"; ${added.join(' ')} }`
  })
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
    daemon off; worker_processes 1; error_log ${root}/error.log; pid ${root}/nginx.pid;
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; types { }
      client_body_temp_path ${root}; proxy_temp_path ${root}; fastcgi_temp_path ${root}; uwsgi_temp_path ${root}; scgi_temp_path ${root};
      server { listen 127.0.0.1:${port}; root ${root}; ${locations.join('\n')} }
    }`
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  const { get } = await import('node:http')
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const ok = await new Promise((resolve) =>
      get(url, (response) => resolve(response.resume().statusCode === 200)).on('error', () => resolve(false)),
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nginx did not start')
}
