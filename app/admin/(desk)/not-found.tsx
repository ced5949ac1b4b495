import { deskWords } from '#lib/messages/desk/words.ts'

export default function NotFound() {
  return <p>{deskWords()('desk.absent')}</p>
}
