import type * as glassEasel from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import { type Bundle } from './bundle'

type Compiled = Record<string, glassEasel.template.ComponentTemplate['content']>

/** What the language of templates has itself; all other tags are elements of WeChat. */
const ownTags = ['template', 'wxs', 'import', 'include', 'block', 'slot', 'comp', 'custom-wrapper']

// Only components get events bound by `bindtap`, so every element becomes one, under a name that no browser knows.
const withElements = (wxml: string): string => wxml.replace(/<(\/?)([a-z][a-z-]*)/g, (tag, slash: string, name: string) => (ownTags.includes(name) ? tag : `<${slash}wx-${name}`))

/** The elements a template uses, each with the attributes it is given, in camel case. */
export const elementsIn = (wxml: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const [, name = '', attributes = ''] of withElements(wxml).matchAll(/<(wx-[a-z-]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)/g)) {
    const names = found.get(name) ?? new Set<string>()
    for (const [, attribute = ''] of attributes.matchAll(/\s([^\s="]+)="/g)) {
      if (!/^(bind|catch|data-|wx:|id$|class$|style$|slot$)/.test(attribute)) names.add(attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    }
    found.set(name, names)
  }
  return found
}

/** Compiles these templates (paths without ending) by WeChat's own compiler. Throws what it finds wrong. */
export const compileTemplates = (bundle: Bundle, paths: readonly string[], scripts: readonly string[]): Compiled => {
  const group = new TmplGroup()
  for (const path of paths) {
    const faults = group.addTmpl(path, withElements(bundle.text(`${path}.wxml`))) as unknown as { message: string }[]
    if (faults.length > 0) throw new Error(`${path}.wxml: ${faults.map(({ message }) => message).join(', ')}`)
  }
  for (const path of scripts) group.addScript(path, bundle.text(`${path}.wxs`))
  const source = group.getTmplGenObjectGroups()
  group.free()
  return new Function(`return ${source}`)() as Compiled
}
