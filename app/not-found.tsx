import { words } from '#lib/messages/words.ts'

export default function NotFound() {
  return <p>{words()('absent.nothing')}</p>
}
