import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const sources = 'components/islands'
const target = 'public/islands'

/**
 * Bundles what little script a reader's page may have: each file of components/islands into one file whose name holds
 * its hash, so that it can be kept for ever, and a list of the names (lib/press/islands.ts reads it).
 */
export async function buildIslands(): Promise<void> {
  const { build } = await import('esbuild')
  const names = (await readdir(sources)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  const draft = `${target}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const { metafile } = await build({
    entryPoints: names.map((name) => path.join(sources, name)),
    outdir: draft,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    metafile: true,
    logLevel: 'error',
  })
  const list = Object.entries(metafile.outputs).map(([file, { entryPoint = '' }]) => [
    path.basename(entryPoint, '.ts'),
    `/islands/${path.basename(file)}`,
  ])
  await writeFile(path.join(draft, 'islands.json'), JSON.stringify(Object.fromEntries(list)))
  await rm(target, { recursive: true, force: true })
  await rename(draft, target)
}
