const path = require('node:path')

const contract = path.join(path.resolve(__dirname, '..'), 'shared', 'contract') + path.sep
/** What of an endpoint only the server reads. */
const schemas = new Set(['params', 'query', 'body', 'answer', 'summary', 'limit'])

/** The expression under `as const`, `satisfies` and the like. */
const bare = (node) => (node && /^TS(As|Satisfies|NonNull)Expression$/.test(node.type) ? bare(node.expression) : node)
const nameOf = ({ key }) => key?.name ?? key?.value

/**
 * Clients call by method, path and flags, and leave it to the server to look at what is sent: the schemas of the contract are half of its size
 * and none of its use there. Taken out of the endpoints, and with every other call in these files marked as free of effects, what nobody reads
 * any more is dropped by the bundler. A schema that a page does read stays.
 */
module.exports = () => {
  const strip = (node) => {
    const object = bare(node)
    if (object?.type === 'ObjectExpression') object.properties = object.properties.filter((property) => property.type !== 'ObjectProperty' || !schemas.has(nameOf(property)))
  }
  const isContract = (state) => (state.filename ?? '').startsWith(contract)
  return {
    name: 'without-schemas',
    visitor: {
      VariableDeclarator: (found, state) => {
        if (isContract(state) && found.scope.path.isProgram()) strip(found.node.init)
      },
      CallExpression: (found, state) => {
        if (!isContract(state)) return
        if (found.node.callee.name === 'endpoint') strip(found.node.arguments[0])
        if (!found.node.leadingComments?.some(({ value }) => value.includes('__PURE__'))) found.addComment('leading', '#__PURE__')
      },
    },
  }
}
