export default { logger: { quiet: true, stats: false } }
