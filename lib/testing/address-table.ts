import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A row of docs/addresses.md. */
export type DocumentedAddress = {
  address: string
  type: string | null
  forms: boolean
  feeds: boolean
  parameters: string[]
  kept: string
  rights: string
}

/** The table of all public addresses, as it is documented. */
export function readAddressTable(): DocumentedAddress[] {
  const rows = readFileSync(path.resolve('docs/addresses.md'), 'utf8').match(/^\| `.*$/gm) ?? []
  return rows.map((row) => {
    const cells = row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const [address = '', , type, forms, feeds, parameters = '', kept = '', rights = ''] = cells
    return {
      address: address.replaceAll('`', ''),
      type: type === '–' ? null : (type ?? null),
      forms: forms === 'yes',
      feeds: feeds === 'yes',
      parameters: parameters === '–' ? [] : parameters.split(', '),
      kept,
      rights,
    }
  })
}
