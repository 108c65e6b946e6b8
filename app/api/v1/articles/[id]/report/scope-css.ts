/**
 * The text of a CSS module as plain CSS. Its local class names become those of the components, and `:global(…)` loses
 * its brackets. For modules of plain rules, without `composes`.
 */
export function scopeCss(css: string, classes: Readonly<Record<string, string>>): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\(([^()]*)\)/g, '$1')
    .replace(/\.([A-Za-z_][\w-]*)/g, (whole, name: string) =>
      Object.hasOwn(classes, name) ? `.${classes[name]}` : whole,
    );
}
