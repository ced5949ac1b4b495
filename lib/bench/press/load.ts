import { spawn } from 'node:child_process'

const seconds = 3

/** Answers a second from one address, asked for by wrk over 64 connections. @throws when wrk is not installed */
export async function requestsPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const child = spawn('wrk', ['-t1', '-c64', `-d${seconds}s`, ...given, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  await new Promise<void>((resolve, reject) => {
    child.on('close', () => resolve())
    child.on('error', () => reject(new Error('wrk is not installed: on Debian, apt-get install wrk')))
  })
  if (/Non-2xx or 3xx/.test(output)) throw new Error(`${url} did not answer well:\n${output}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0)
}
