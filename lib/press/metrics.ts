import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Shelf } from './shelf.ts'

/** What the press tells Prometheus (text format 0.0.4) at /metrics; event-loop lag and memory come with it. */
export class PressMetrics {
  readonly #registry = new Registry()
  readonly #supplies = new Counter({
    name: 'broadsheet_supplies_total',
    help: 'Pages handed out, by where they came from',
    labelNames: ['from'],
    registers: [this.#registry],
  })
  readonly #prints = new Histogram({
    name: 'broadsheet_print_seconds',
    help: 'Time to print a page',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.#registry],
  })
  readonly #answers = new Histogram({
    name: 'broadsheet_answer_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['status'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.#registry],
  })
  readonly #answersByStatus = new Map<number, { observe(seconds: number): void }>()
  readonly #recalls = new Counter({
    name: 'broadsheet_recalled_pages_total',
    help: 'Pages that a change made stale',
    registers: [this.#registry],
  })

  readonly #links = new Counter({
    name: 'broadsheet_links_asked_total',
    help: 'Links that were asked whether they still answer, by what they did',
    labelNames: ['answer'],
    registers: [this.#registry],
  })

  constructor(stock: () => Shelf['stock']) {
    collectDefaultMetrics({ register: this.#registry })
    new Gauge({
      name: 'broadsheet_shelf',
      help: 'Printed pages at hand and their bytes',
      labelNames: ['what'],
      registers: [this.#registry],
      collect() {
        for (const [what, value] of Object.entries(stock())) this.set({ what }, value)
      },
    })
  }

  supplied(from: string): void {
    this.#supplies.inc({ from })
  }

  printed(seconds: number): void {
    this.#prints.observe(seconds)
  }

  answered(status: number, seconds: number): void {
    const known = this.#answersByStatus.get(status) ?? this.#answers.labels({ status })
    this.#answersByStatus.set(status, known)
    known.observe(seconds)
  }

  recalled(pages: number): void {
    this.#recalls.inc(pages)
  }

  linkAsked(answer: string): void {
    this.#links.inc({ answer: answer.toLowerCase() })
  }

  async text(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() }
  }
}
