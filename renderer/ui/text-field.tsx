import { useId } from 'react'
import type { ChangeEvent, KeyboardEvent, Ref } from 'react'
import { FieldFrame, describedBy, fieldIds, frameOf } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import fieldStyles from './field.module.css'
import { joinClasses } from './join-classes.ts'
import styles from './text-field.module.css'

export type TextFieldProps = FieldFrameProps & {
  value: string
  onChange: (value: string) => void
  /** Called on leaving the field and on Enter: the moment to check what was typed. */
  onLeave?: ((value: string) => void) | undefined
  /** Enter, after `onLeave`. Without it Enter submits the form the field is in. */
  onEnter?: (() => void) | undefined
  onShiftEnter?: (() => void) | undefined
  /** Up (-1) or down (1) in a one-line field: moves a choice below it while the caret stays. */
  onArrow?: ((step: 1 | -1) => void) | undefined
  /** What was understood of loose typing, repeated at the end of the field: "March 7, 1962". */
  understood?: string | undefined
  placeholder?: string | undefined
  /** `code` tells 0 from O and 1 from l; both keep their direction in right-to-left text. */
  kind?: 'words' | 'figures' | 'code' | undefined
  type?: 'text' | 'tel' | 'email' | 'url' | 'password' | undefined
  /** Several lines. Enter then makes a new line. */
  lines?: number | undefined
  /** Where it is not the language of the screen. */
  lang?: string | undefined
  required?: boolean | undefined
  readOnly?: boolean | undefined
  maxLength?: number | undefined
  autoFocus?: boolean | undefined
  spellCheck?: boolean | undefined
  name?: string | undefined
  id?: string | undefined
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined
}

/** One line to type into, or several. Phones, dates and codes are text fields whose caller understands them. */
export function TextField({ ref, ...props }: TextFieldProps) {
  const { value, kind = 'words', lines = 1, hint, error, understood, onLeave } = props
  const ownId = useId()
  const ids = fieldIds(props.id ?? ownId)

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || lines > 1) return
    if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && props.onArrow) {
      event.preventDefault()
      props.onArrow(event.key === 'ArrowUp' ? -1 : 1)
    }
    if (event.key !== 'Enter' || event.repeat) return
    onLeave?.(value)
    const act = event.shiftKey ? props.onShiftEnter : props.onEnter
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  const shared = {
    'id': ids.control,
    'lang': props.lang,
    'name': props.name,
    value,
    'placeholder': props.placeholder,
    'readOnly': props.readOnly,
    'maxLength': props.maxLength,
    'autoFocus': props.autoFocus,
    'required': props.required,
    'autoComplete': 'off',
    'spellCheck': props.spellCheck ?? false,
    'dir': kind === 'words' ? 'auto' : 'ltr',
    'className': joinClasses(fieldStyles.input, styles[kind]),
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby':
      joinClasses(
        describedBy(ids, { hint, error }),
        understood !== undefined && `${ids.control}-understood`,
      ) || undefined,
    'onChange': (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onChange(event.target.value),
    'onBlur': () => onLeave?.(value),
    'onKeyDown': keyDown,
  }
  return (
    <FieldFrame ids={ids} {...frameOf(props)}>
      <div className={joinClasses(fieldStyles.box, lines > 1 && styles.many)}>
        {lines > 1 ? (
          <textarea ref={ref} rows={lines} {...shared} />
        ) : (
          <input ref={ref} type={props.type ?? 'text'} {...shared} />
        )}
        {understood !== undefined && (
          <bdi id={`${ids.control}-understood`} className={fieldStyles.end}>
            {understood}
          </bdi>
        )}
      </div>
    </FieldFrame>
  )
}
