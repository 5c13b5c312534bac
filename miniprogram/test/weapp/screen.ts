import { type AnyComponent } from './host/framework'

/** What a test needs of an element of WeChat's tree. */
export interface TreeNode {
  is?: string
  class?: string
  textContent?: string
  data?: Record<string, unknown>
  childNodes?: TreeNode[]
  getShadowRoot?: () => { childNodes: TreeNode[] } | null
  setData?: (data: Record<string, unknown>) => void
  triggerEvent?: (name: string, detail: unknown, options: { bubbles: boolean; composed: boolean }) => void
}

/** An element with words of its own or something to type into; `within` are the elements around it, nearest first. */
export interface Line {
  text: string
  element: TreeNode
  within: readonly TreeNode[]
}

const isElement = ({ is }: TreeNode): boolean => is?.startsWith('wx-') ?? false
export const isInput = ({ is }: TreeNode): boolean => is === 'wx-input' || is === 'wx-textarea'

// A component of the program is seen through; an element keeps its children itself.
const childrenOf = (node: TreeNode): readonly TreeNode[] => (node.is && !isElement(node) && node.getShadowRoot?.()?.childNodes) || (node.childNodes ?? [])

/** The words that stand directly in an element, however many pieces they were written in. */
const ownText = (node: TreeNode): string =>
  childrenOf(node).map((child) => (child.textContent !== undefined && !child.childNodes ? child.textContent : isElement(child) ? '' : ownText(child))).join('')

/** Everything that can be read or filled in on a screen, from top to bottom. */
export const linesOf = (root: AnyComponent | TreeNode): Line[] => {
  const lines: Line[] = []
  const visit = (node: TreeNode, within: readonly TreeNode[]): void => {
    const around = isElement(node) ? [node, ...within] : within
    if (isElement(node)) {
      const text = ownText(node)
      if (text.trim() !== '' || isInput(node)) lines.push({ text, element: node, within: around })
    }
    for (const child of childrenOf(node)) visit(child, around)
  }
  visit(root as unknown as TreeNode, [])
  return lines
}

/** The elements of one kind, from top to bottom. */
export const elementsOf = (root: AnyComponent | TreeNode, is: string): TreeNode[] => {
  const visit = (node: TreeNode): TreeNode[] => [...(node.is === is ? [node] : []), ...childrenOf(node).flatMap(visit)]
  return visit(root as unknown as TreeNode)
}

/** The class of every element, for what only a style shows. */
export const classesOf = (root: AnyComponent | TreeNode): string[] => {
  const found: string[] = []
  const visit = (node: TreeNode): void => {
    if (isElement(node) && node.class) found.push(node.class)
    childrenOf(node).forEach(visit)
  }
  visit(root as unknown as TreeNode)
  return found
}
