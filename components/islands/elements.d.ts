import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Element<Names extends string> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Record<Names, string>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `words` is the JSON of ReadingWords. */
      'reading-settings': Element<'words'>
      /** Holds a form, and elements with `data-live` that are exchanged while somebody types into it. */
      'live-search': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      /** A button that copies the text of the element with the id `from`; its words before and after. */
      'copy-text': Element<'from' | 'label' | 'done'>
      /** A button that hands an address to the system's share sheet, where there is one. */
      'share-sheet': Element<'label' | 'url' | 'headline'>
    }
  }
}
