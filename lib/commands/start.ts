import { greet, openPaper } from '#lib/launch/open-paper.ts'
import { fail } from '#lib/launch/steps.ts'

openPaper({ dev: false }).then(greet, fail)
