import { partsOf } from '#lib/notes/parts.ts'

type Props = { text: string; mentions: { name: string }[] }

/** A note as it was written: names that it asks stand out, addresses are links, and the rest is text. */
export function NoteText({ text, mentions }: Props) {
  const parts = partsOf(
    text,
    mentions.map(({ name }) => name),
  )
  return (
    <p dir="auto" className="break-words whitespace-pre-line">
      {parts.map((part, index) => {
        const key = `${index}-${part.kind}`
        if (part.kind === 'text') return <span key={key}>{part.text}</span>
        if (part.kind === 'mention') return <strong key={key}>{part.text}</strong>
        return (
          <a key={key} href={part.href} rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}
