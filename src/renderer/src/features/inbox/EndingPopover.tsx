import { Popover, VisuallyHidden } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';

type EndingPopoverProps = {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it opens at. */
  readonly target: ReactElement;
  readonly children: ReactNode;
};

/**
 * A small panel beside the button that it belongs to; it takes the focus, and Escape closes it. It is there at once, so
 * that a letter typed right after its key is its own.
 */
export function EndingPopover({ label, isOpen, onClose, target, children }: EndingPopoverProps) {
  const labelId = useId();
  return (
    <Popover
      opened={isOpen}
      onDismiss={onClose}
      position="bottom-start"
      width={330}
      shadow="md"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown aria-labelledby={labelId}>
        <VisuallyHidden id={labelId}>{label}</VisuallyHidden>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
