/** `25 Nov 2026, 14:05 CET`: in somebody's zone, or the site's, which is UTC. */
export function deskTime(at: Date, zone: string | null): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: undefined,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone ?? 'UTC',
    timeZoneName: 'short',
  }).format(at)
}
