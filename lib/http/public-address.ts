import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

// What the ranges of ipaddr.js do not know: the address that a cloud talks to its machines by, and IPv4 in the old way
// of writing it as IPv6 (RFC 4291, section 2.5.5.1).
const refused: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [
  [ipaddr.parse('168.63.129.16'), 32],
  [ipaddr.parse('::'), 96],
]

/** Whether an IP address leads out into the internet: neither private, local, reserved nor another kind of one. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const ip = ipaddr.process(address) // ::ffff:10.0.0.1 is 10.0.0.1
  return (
    ip.range() === 'unicast' && !refused.some(([range, bits]) => ip.kind() === range.kind() && ip.match(range, bits))
  )
}
