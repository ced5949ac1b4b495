import type { DragEvent } from 'react'

/** A file that is dropped beside the text would be shown by the browser in place of the page, with what is typed there. */
export function keepPage(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}
