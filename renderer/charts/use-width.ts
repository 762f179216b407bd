import { useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels; 0 until it is known. Charts are drawn for it, never scaled. */
export const useWidth = <Target extends HTMLElement>() => {
  const ref = useRef<Target>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
