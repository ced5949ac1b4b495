// Runs before every npm command, on whatever Node the machine has: installs what package-lock.json names (a Node 24
// among it, which npm then finds first) and generates the database client. Does nothing when nothing changed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { step } from './step.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const inRoot = (...parts) => path.join(root, ...parts)
const ownNode = inRoot('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

// Written last, so that an interrupted step is done again.
const installed = { stamp: inRoot('node_modules', '.broadsheet-install'), digest: installDigest }
const generated = { stamp: inRoot('lib', 'db', 'generated', '.broadsheet-schema'), digest: schemaDigest }
const underWay = inRoot('.next', 'broadsheet-install.pids')

main().catch((error) => {
  console.error(error instanceof Trouble ? error.message : error)
  process.exit(1)
})

async function main() {
  requireNode(20, 19)
  if (process.argv[2] === '--installed') return keepInstalled()
  if (!isCurrent(installed)) await install()
  if (!isCurrent(generated)) await step('Generating the database client', generate)
}

class Trouble extends Error {}

function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  throw new Trouble(
    `Broadsheet needs Node ${major}.${minor} or newer to start; this is Node ${process.versions.node}. Install a newer one and run this again.`,
  )
}

function isCurrent({ stamp, digest }) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()
}

function installDigest() {
  return digestOf([readFileSync(inRoot('package-lock.json')), process.platform, process.arch])
}

function schemaDigest() {
  return digestOf([
    readFileSync(inRoot('prisma', 'schema.prisma')),
    readFileSync(inRoot('node_modules', 'prisma', 'package.json')),
  ])
}

function digestOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

// ── Installing ──────────────────────────────────────────────────────────────────────────────

async function install() {
  if (await othersInstall()) return
  rmSync(installed.stamp, { force: true })
  await step('Installing (a minute or two, once)', async () => {
    await runNpm(['ci', '--no-audit', '--no-fund', '--include=dev'])
    requireOwnNode()
    writeFileSync(installed.stamp, installDigest())
  })
}

/** After an installation that someone did by hand (`npm install`), ours would only do the same again. */
function keepInstalled() {
  if (!process.env.npm_config_omit && ownNodeWorks()) writeFileSync(installed.stamp, installDigest())
}

/** Waits for an installation that another command began, or that outlived its command. True when it did our work. */
async function othersInstall() {
  if (!pidsUnderWay().some(isInstalling)) return false
  await step('Waiting for an installation that is already under way', async () => {
    while (pidsUnderWay().some(isInstalling)) await new Promise((resolve) => setTimeout(resolve, 200))
  })
  return isCurrent(installed)
}

function pidsUnderWay() {
  const longAgo = Date.now() - 15 * 60_000
  if (!existsSync(underWay) || statSync(underWay).mtimeMs < longAgo) return []
  return readFileSync(underWay, 'utf8').split(' ').map(Number)
}

function isInstalling(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const command = `/proc/${pid}/cmdline`
  try {
    return !existsSync('/proc/self/cmdline') || /npm|bootstrap/.test(readFileSync(command, 'utf8'))
  } catch {
    return false
  }
}

async function runNpm(args) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  const [file, first] = npm ? [node, [npm]] : ['npm', []]
  await run(file, [...first, ...args], (child) => {
    mkdirSync(path.dirname(underWay), { recursive: true })
    writeFileSync(underWay, `${process.pid} ${child.pid}`)
  })
  rmSync(underWay, { force: true })
}

function ownNodeWorks() {
  const { status, stdout } = spawnSync(ownNode, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 && stdout.startsWith('v24.')
}

function requireOwnNode() {
  if (ownNodeWorks()) return
  throw new Trouble(
    'npm installed everything but Node 24, which an install script brings. Allow install scripts (npm config get ignore-scripts) and run this again.',
  )
}

// ── Generating ──────────────────────────────────────────────────────────────────────────────

async function generate() {
  await run(ownNode, [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'])
  writeFileSync(generated.stamp, schemaDigest())
}

// ── Running ─────────────────────────────────────────────────────────────────────────────────

function run(file, args, onSpawn = () => {}) {
  const environment = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('spawn', () => onSpawn(child))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => abandon(child))
    child.on('error', (error) => reject(new Trouble(`${file} could not be run (${error.message}).`)))
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Trouble(`${essence(output)}\n${advice(output)}`))))
  })
}

/** npm would go on for a while; what it leaves half-done is done again. */
function abandon(child) {
  child.kill('SIGKILL')
  process.exit(130)
}

/** What npm says about an error stands first, what other programs say stands last. */
function essence(output) {
  const lines = output.trim().split('\n')
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line) && !/A complete log/.test(line))
  const chosen = errors.length > 0 ? errors.slice(0, 6) : lines.slice(-12)
  return chosen.map((line) => `    ${line}`).join('\n')
}

function advice(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'The disk is full: make room and run this again.'
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
    return 'npm cannot reach its registry: check the connection (or npm’s proxy and registry settings) and run this again.'
  }
  if (/EACCES|EPERM|EROFS/.test(output))
    return `This account may not write in ${root}: change its owner, or run this as that owner.`
  if (/EUSAGE/.test(output))
    return 'package.json and package-lock.json disagree: run npm install once, and keep the package-lock.json that it writes.'
  return 'Mend what stands above and run this again.'
}
