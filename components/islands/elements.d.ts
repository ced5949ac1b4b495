import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `words` is the JSON of ReadingWords. */
      'reading-settings': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { words: string }
    }
  }
}
