import { leave } from '#lib/launch/leave.ts'
import { openPaper } from '#lib/launch/open-paper.ts'
import { fail } from '#lib/launch/steps.ts'

// The paper that the end-to-end tests read (lib/testing/paper.ts starts it); it ends with the process that wanted it.
process.on('disconnect', () => leave(0))
openPaper({ dev: false }).then((paper) => process.send?.(paper), fail)
