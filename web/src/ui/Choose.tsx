import { Select, type SelectProps } from 'antd';
import { awaited } from './awaited';

export interface Option {
  value: string;
  label: string;
}

interface Props<V> extends Pick<SelectProps<V>, 'value' | 'onChange' | 'mode' | 'placeholder' | 'allowClear' | 'disabled' | 'style' | 'id' | 'maxTagCount' | 'loading' | 'onSelect' | 'defaultOpen' | 'autoFocus' | 'getPopupContainer' | 'aria-describedby'> {
  options: Option[];
  label?: string;
}

/** A list to choose from that is searched by typing and works with the keyboard alone. */
export function Choose<V = string>({ label, options, ...rest }: Props<V>) {
  return (
    <Select<V>
      {...rest}
      aria-label={label}
      options={options}
      // A code whose name is on its way is not shown in its stead.
      labelRender={({ label: shown, value }) => shown ?? (options.length === 0 ? awaited : value)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}
