import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `day` and `night` are the labels of the button that leads to each edition. */
      'edition-switch': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { day: string; night: string }
    }
  }
}
