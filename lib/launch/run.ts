import { spawn } from 'node:child_process'
import { beforeLeaving, isLeaving } from './leave.ts'

type Options = { env?: NodeJS.ProcessEnv; show?: boolean }
type Outcome = { code: number; signal: string | null; output: string }

/**
 * Runs a program to its end; `show` lets it write to the terminal, otherwise what it writes is the output.
 * A program that is stopped because this process leaves has no outcome.
 */
export function run(file: string, args: string[], { env = process.env, show = false }: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const ended = new Promise<void>((end) => child.on('close', () => end()))
    beforeLeaving(() => {
      child.kill()
      return ended
    })
    child.on('error', reject)
    child.on('close', (code, signal) => isLeaving() || resolve({ code: code ?? 1, signal, output }))
  })
}

/** Runs a script of an installed package on this Node. */
export function runScript(script: string, args: string[], options?: Options): Promise<Outcome> {
  return run(process.execPath, [`node_modules/${script}`, ...args], options)
}
