import { useId } from 'react'
import type { Ref } from 'react'
import { FieldFrame, describedBy, fieldIds, frameOf } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import fieldStyles from './field.module.css'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import styles from './select-field.module.css'

export type SelectOption = { value: string; label: string; unavailable?: boolean }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

export type SelectFieldProps = FieldFrameProps & {
  options: readonly (SelectOption | SelectGroup)[]
  /** Empty while nothing is chosen: then `placeholder` shows, in bold, as a thing to do. */
  value: string
  onChange: (value: string) => void
  /** What Enter does on the closed list once something is chosen; without it Enter opens the list. Space always does. */
  onEnter?: (() => void) | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  id?: string | undefined
  ref?: Ref<HTMLSelectElement> | undefined
}

// A native select: a mapping screen may hold 500 of them, and the system's list already has typing ahead,
// screen-reader support and the person's own settings. Newer runtimes draw the list in our tokens (see the CSS).
/** One of a closed list. */
export function SelectField({ ref, ...props }: SelectFieldProps) {
  const { options, value, hint, error, placeholder, onEnter } = props
  const ownId = useId()
  const ids = fieldIds(props.id ?? ownId)
  return (
    <FieldFrame ids={ids} {...frameOf(props)}>
      <div className={joinClasses(fieldStyles.box, styles.box)}>
        <select
          ref={ref}
          id={ids.control}
          className={joinClasses(fieldStyles.input, styles.select, value === '' && styles.empty)}
          value={value}
          disabled={props.disabled}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- each screen says where the focus starts
          autoFocus={props.autoFocus}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(ids, { hint, error })}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            // In the open list a key goes to one of its options, not to the select itself.
            if (onEnter === undefined || value === '' || event.key !== 'Enter' || event.target !== event.currentTarget) return
            event.preventDefault()
            if (!event.repeat) onEnter()
          }}
        >
          {placeholder !== undefined && (
            <option value="" hidden>
              {placeholder}
            </option>
          )}
          {options.map((item) =>
            'options' in item ? (
              <optgroup key={item.label} label={item.label}>
                {item.options.map((option) => (
                  <Option key={option.value} {...option} />
                ))}
              </optgroup>
            ) : (
              <Option key={item.value} {...item} />
            ),
          )}
        </select>
        <Icon name="expand" />
      </div>
    </FieldFrame>
  )
}

function Option({ value, label, unavailable }: SelectOption) {
  return (
    <option value={value} disabled={unavailable}>
      {label}
    </option>
  )
}
