type Work = () => Promise<unknown>

/** Milliseconds of each run of each work, after some to warm up; the works take turns, so that all meet the same weather. */
export async function interleave(works: Work[], runs: number, warmUp = 20): Promise<number[][]> {
  const times: number[][] = works.map(() => [])
  for (let run = -warmUp; run < runs; run++) {
    for (const [index, work] of works.entries()) {
      const began = performance.now()
      await work()
      if (run >= 0) times[index]?.push(performance.now() - began)
    }
  }
  return times
}

export function median(values: number[]): number {
  return percentile(values, 50)
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN
}
