/**
 * Prints what is being done and how long it took; on a terminal also the seconds while it lasts. Everything goes to
 * standard error, because the standard output of a command can be data. Plain JavaScript: the bootstrap uses it too.
 */
export async function step(name, work) {
  const began = Date.now()
  const end = watch(name, began)
  try {
    const result = await work()
    end('✓')
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}

function watch(name, began) {
  const { stderr } = process
  if (!stderr.isTTY) {
    stderr.write(`  … ${name}\n`)
    return (mark) => stderr.write(`  ${mark} ${name}  ${since(began, 1)}\n`)
  }
  const draw = () => stderr.write(`\r  … ${name}  ${since(began, 0)}\u001b[K`)
  draw()
  const timer = setInterval(draw, 1000)
  return (mark) => {
    clearInterval(timer)
    stderr.write(`\r  ${mark} ${name}  ${since(began, 1)}\u001b[K\n`)
  }
}

function since(began, digits) {
  return `${((Date.now() - began) / 1000).toFixed(digits)} s`
}
