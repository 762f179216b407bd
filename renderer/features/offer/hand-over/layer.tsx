import type { ReactNode } from 'react'
import { useReady } from '../../../app/app-store.ts'
import { FullScreen, type FullScreenProps } from '../../../ui/full-screen.tsx'
import { SampleMark } from '../../../ui/sample-mark.tsx'
import styles from './layer.module.css'

export type LayerProps = Pick<FullScreenProps, 'label' | 'ground' | 'onClose' | 'foot'> & { children: ReactNode }

/** A layer over the whole window. In the sample clinic it says so as every other screen does. */
export function Layer({ children, ...layer }: LayerProps) {
  const { isSample } = useReady()
  return (
    <FullScreen open {...layer}>
      <div className={styles.layer}>
        {isSample && <SampleMark />}
        {children}
      </div>
    </FullScreen>
  )
}
