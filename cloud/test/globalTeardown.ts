const globalTeardown = async (): Promise<void> => {
  await globalThis.testMariadb?.stop()
}

export default globalTeardown
