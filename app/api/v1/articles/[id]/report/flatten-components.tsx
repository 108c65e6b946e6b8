import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { VerdictIcon } from '@/components/claim-badges/verdict-icon';
import { drawVerdictIcon } from '@/lib/server/exporters/verdict-icon-svg';

type IconProps = Parameters<typeof VerdictIcon>[0];

/**
 * Turns a tree of components into plain elements. The library's icons run only in a browser, and a route handler may
 * not even call them. So the signs of verdicts are drawn here, as they are for paper. For components without hooks.
 */
export function flattenComponents(node: ReactNode): ReactNode {
  if (!isValidElement(node))
    return Array.isArray(node) ? Children.map(node as ReactNode[], flattenComponents) : node;
  const { type, props } = node as ReactElement<{ children?: ReactNode }>;
  if (type === VerdictIcon) return drawIcon(props as IconProps);
  if (typeof type === 'function')
    return flattenComponents((type as (given: typeof props) => ReactNode)(props));
  if (props.children === undefined) return node;
  return cloneElement(node, {}, Children.map(props.children, flattenComponents));
}

function drawIcon({ name, size = 16 }: IconProps): ReactNode {
  const svg = drawVerdictIcon(name, 'currentColor');
  if (svg === null) return null;
  return (
    <span
      aria-hidden
      style={{ display: 'inline-flex', flex: 'none' }}
      dangerouslySetInnerHTML={{
        __html: svg.replace('width="24" height="24"', `width="${size}" height="${size}"`),
      }}
    />
  );
}
