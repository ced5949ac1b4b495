import { type RefObject, useEffect } from 'react'

/** While it is on, nothing on the page but these parts can be reached; dialogs can. */
export function useAlone(isOn: boolean, parts: RefObject<HTMLElement | null>[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are read when it is turned on
  useEffect(() => {
    if (!isOn) return
    const others = around(
      document.body,
      parts.flatMap(({ current }) => current ?? []),
    )
    for (const other of others) other.inert = true
    return () => {
      for (const other of others) other.inert = false
    }
  }, [isOn])
}

/** Whatever is within an element, holds none of the parts, and can be reached. */
function around(element: Element, parts: Element[]): HTMLElement[] {
  return [...element.children].flatMap((child) => {
    if (parts.includes(child) || !(child instanceof HTMLElement) || child.inert) return []
    return parts.some((part) => child.contains(part)) ? around(child, parts) : [child]
  })
}
