import { useEffect, useState } from 'react'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

/** What takes less is not worth a word. */
const SHOW_AFTER_MS = 800

/** Instead of the figures, while days are judged for the first time: after an update, or of a period nobody has asked for. */
export function ReadingDays() {
  const say = useSay()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return <div role="status">{isLong && <Text tone="quiet">{say('figures.reading-days')}</Text>}</div>
}
