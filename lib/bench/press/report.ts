import type { MemoryFigures } from './memory.ts'
import type { Row } from './throughput.ts'
import type { Visibility } from './visibility.ts'

export type PressFigures = {
  machine: string
  rows: Row[]
  /** Prints a second. */
  misses: number
  visible: Visibility[]
  /** Seconds from the start of a process to its first answer. */
  coldStart: number
  memory: MemoryFigures
}

/** The figures as Markdown. */
export function describe({ machine, rows, misses, visible, coldStart, memory }: PressFigures): string {
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    machine,
    '',
    line('answers a second, one process', 'ours', 'nginx, same bytes', 'ratio'),
    line('---', '---:', '---:', '---:'),
    ...rows.map(({ name, ours, nginx, ratio }) =>
      line(name, ours.toFixed(0), nginx?.toFixed(0) ?? '–', ratio?.toFixed(2) ?? '–'),
    ),
    line('miss: articles printed anew, body ready', misses.toFixed(0), '–', '–'),
    '',
    line('publish → visible in every process', 'processes', 'median', 'worst'),
    line('---', '---:', '---:', '---:'),
    ...visible.map((row) =>
      line(row.page, String(row.processes), `${row.median.toFixed(0)} ms`, `${row.worst.toFixed(0)} ms`),
    ),
    '',
    `Cold start to the first answer: ${coldStart.toFixed(1)} s.`,
    `Memory: ${memory.before.toFixed(0)} MB at the start, ${memory.after.toFixed(0)} MB after ${memory.pages} different pages (${memory.printsPerSecond.toFixed(0)} printed a second).`,
  ].join('\n')
}
