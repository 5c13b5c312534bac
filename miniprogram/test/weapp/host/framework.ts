import * as glassEasel from 'glass-easel'
import * as adapter from 'glass-easel-miniprogram-adapter'
import { type Bundle } from './bundle'
import { compileTemplates, elementsIn } from './templates'

export type AnyComponent = glassEasel.GeneralComponent
export type Caller = Record<string, unknown> & { setData: (data: Record<string, unknown>) => void }
type Definition = Record<string, unknown>

const lists = ['behaviors', 'externalClasses']

// Taro gives empty objects where lists belong; WeChat lets that pass.
const tidied = ({ properties, ...definition }: Definition): Definition => ({
  ...Object.fromEntries(Object.entries(definition).filter(([name, value]) => !lists.includes(name) || Array.isArray(value))),
  ...(properties ? { properties: withOurTypes(properties) } : {}),
})

const types: Readonly<Record<string, unknown>> = { String, Number, Boolean, Object, Array }

// The program's own String is another one than ours, which the framework compares with.
const withOurTypes = (properties: object): object =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => {
    if (typeof property === 'function') return [name, types[property.name]]
    const { type, ...others } = property as { type?: { name: string } }
    return [name, { ...others, type: types[type?.name ?? ''] ?? null }]
  }))

/** WeChat's component framework over the templates of one bundle; nothing is drawn, the tree of elements is what tests read. */
export class Framework {
  private readonly environment = new adapter.MiniProgramEnv()
  private readonly backend = this.environment.associateBackend(new glassEasel.EmptyComposedBackendContext())
  private readonly space
  /** What the framework complained about; a test that ends with some has failed. */
  readonly faults: string[] = []
  private readonly listen = (error: unknown): boolean => {
    // The tab bar is made before Taro has given it anything to show.
    if (String(error).includes('The for-list data is neither Array nor Object, got type "undefined"')) return false
    this.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return false
  }

  constructor(bundle: Bundle, pages: readonly string[]) {
    glassEasel.addGlobalErrorListener(this.listen)
    glassEasel.addGlobalWarningListener(this.listen)
    this.space = this.environment.createCodeSpace('', true)
    this.defineElements(bundle.text('base.wxml'))
    const paths = ['base', 'comp', ...pages].filter((path) => bundle.has(`${path}.wxml`))
    const compiled = compileTemplates(bundle, paths, ['utils'])
    for (const path of paths) {
      this.space.addCompiledTemplate(path, { groupList: compiled, content: compiled[path] } as unknown as glassEasel.template.ComponentTemplate)
      if (bundle.has(`${path}.json`)) this.space.addComponentStaticConfig(path, bundle.json(`${path}.json`))
    }
  }

  private defineElements(wxml: string): void {
    const elements = this.space.getComponentSpace()
    for (const [name, attributes] of elementsIn(wxml)) {
      const properties = Object.fromEntries([...attributes].map((attribute) => [attribute, null]))
      elements.setGlobalUsingComponent(name, elements.defineComponent({ is: name, properties }))
    }
  }

  definePage(path: string, definition: Definition): void {
    this.space.component(path).pageDefinition(tidied(definition) as never).register()
  }

  defineComponent(path: string, definition: Definition): void {
    this.space.component(path).definition(tidied(definition) as never).register()
  }

  create(path: string): { root: AnyComponent; caller: Caller; release: () => void } {
    const made = this.backend.createRoot('page', this.space, path)
    const root = made.getComponent()
    glassEasel.Element.pretendAttached(root)
    return { root, caller: made.get() as unknown as Caller, release: () => made.release() }
  }

  stop(): void {
    glassEasel.removeGlobalErrorListener(this.listen)
    glassEasel.removeGlobalWarningListener(this.listen)
  }
}
