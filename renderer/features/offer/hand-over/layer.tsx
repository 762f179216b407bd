import type { ReactNode } from 'react'
import { useReady } from '../../../app/app-store.ts'
import { FullScreen, type FullScreenProps } from '../../../ui/full-screen.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { SampleMark } from '../../../ui/sample-mark.tsx'
import styles from './layer.module.css'

export type LayerProps = Pick<FullScreenProps, 'label' | 'ground' | 'onClose' | 'foot'> & {
  /** Just as high as the window: what is longer scrolls inside of it. */
  isWindowHigh?: boolean
  children: ReactNode
}

/** A layer over the whole window. In the sample clinic it says so as every other screen does. */
export function Layer({ children, isWindowHigh = false, ...layer }: LayerProps) {
  const { isSample } = useReady()
  return (
    <FullScreen open {...layer}>
      <div className={joinClasses(styles.layer, isWindowHigh && styles.high)}>
        {isSample && <SampleMark />}
        {children}
      </div>
    </FullScreen>
  )
}
