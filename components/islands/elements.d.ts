import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Element<Names extends string> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Record<Names, string>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `words` is the JSON of ReadingWords. */
      'reading-settings': Element<'words'>
      /** A button that copies the text of the element with the id `from`; its words before and after. */
      'copy-text': Element<'from' | 'label' | 'done'>
      /** A button that hands an address to the system's share sheet, where there is one. */
      'share-sheet': Element<'label' | 'url' | 'headline'>
    }
  }
}
