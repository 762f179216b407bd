/* global document, window, performance, MutationObserver, MessageChannel, requestAnimationFrame */
/** In the page: waits until something is there, then for the frame that draws it. Times are epoch milliseconds. */
window.benchWatch = (() => {
  const epoch = (ms) => performance.timeOrigin + ms
  let keyed = null
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') keyed = epoch(event.timeStamp)
  }, true)

  /** After the frame: a message posted in its callback arrives when the frame has been handed on. */
  const nextFrame = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(epoch(performance.now()))
      port2.postMessage(null)
    })
  })
  const until = (isThere) => new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return
      observer.disconnect()
      document.removeEventListener('focusin', look)
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    // Taking the focus changes no attribute.
    document.addEventListener('focusin', look)
    look()
  })
  return {
    painted: async (isThere) => {
      await until(isThere)
      return { painted: await nextFrame(), keyed }
    },
  }
})()
