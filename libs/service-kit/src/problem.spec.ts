import { BadRequestException, ServiceUnavailableException } from '@nestjs/common'
import { Conflict, Forbidden, Gone, InvalidInput, NotFound, RuleBroken } from './errors.js'
import { toProblem } from './problem.js'

describe('what may be told of an error', () => {
  it.each([
    [new NotFound('NO_SUCH_THING', 'gone'), 404, 'NO_SUCH_THING'],
    [new Conflict('IN_THE_WAY', 'no'), 409, 'IN_THE_WAY'],
    [new RuleBroken('BROKEN', 'no'), 422, 'BROKEN'],
    [new Forbidden('NOT_YOURS', 'no'), 403, 'NOT_YOURS'],
    [new Gone('OVER', 'no'), 410, 'OVER'],
    [new InvalidInput('INVALID_INPUT', 'no'), 400, 'INVALID_INPUT'],
    [new BadRequestException('bad'), 400, 'BAD_REQUEST'],
    [new ServiceUnavailableException('internals'), 503, 'UNAVAILABLE'],
  ])('%p keeps its status and code', (error, status, code) => {
    expect(toProblem(error, 'c1')).toMatchObject({ status, code, correlationId: 'c1' })
  })

  it('names each field that needs attention', () => {
    const fields = [{ field: 'lots.0.value', message: 'must be pounds' }]
    expect(toProblem(new InvalidInput('INVALID_INPUT', 'x', fields), 'c')).toMatchObject({ fields })
  })

  it('says nothing of an error it does not know', () => {
    const error = Object.assign(new Error('select * from secrets where name = $1'), { status: 400 })
    const problem = toProblem(error, 'c')
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL' })
    expect(JSON.stringify(problem)).not.toMatch(/secrets|select/)
  })
})
