import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Module,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common'
import { Allow, Anyone } from './access/access.decorators.js'
import { httpRoutesOf } from './http-routes.js'

class PartDto {
  name?: string
}

@Controller('things/:thing')
@Allow('buyer')
class ThingsController {
  @Get()
  @Anyone()
  list(@Query() query: PartDto, @Res() response: object): object {
    return { query, response }
  }

  @Post('parts')
  add(
    @Param('thing') thing: string,
    @Body() body: PartDto,
    @Headers('if-match') match: string,
  ): object {
    return { thing, body, match }
  }

  @Delete('parts/:part')
  @HttpCode(204)
  remove(@Param() all: object): object {
    return all
  }

  notARoute(): void {
    return undefined
  }
}

@Controller()
class BareController {
  @Get('bare')
  open(): string {
    return ''
  }
}

@Module({ controllers: [BareController] })
class InnerModule {}

@Module({ imports: [InnerModule], controllers: [ThingsController] })
class OuterModule {}

describe('the routes of a module', () => {
  const routes = httpRoutesOf(OuterModule)
  const of = (handler: string) => routes.find((route) => route.handler === handler)

  it('are those of its controllers and of the modules it imports', () => {
    const own = routes.filter(({ controller }) =>
      ([ThingsController, BareController] as unknown[]).includes(controller),
    )
    expect(own.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['get', '/things/{thing}', 200],
      ['post', '/things/{thing}/parts', 201],
      ['delete', '/things/{thing}/parts/{part}', 204],
      ['get', '/bare', 200],
    ])
  })

  it('take the rule of their method before that of their class', () => {
    expect(of('list')?.rule).toEqual({ who: 'anyone' })
    expect(of('add')?.rule).toEqual({ who: 'roles', roles: ['buyer'] })
    expect(of('open')?.rule).toBeUndefined()
  })

  it('say what they take from the request', () => {
    expect(of('list')?.inputs).toEqual([{ index: 0, from: 'query', type: PartDto }])
    expect(of('add')?.inputs).toEqual([
      { index: 0, from: 'path', name: 'thing' },
      { index: 1, from: 'body', type: PartDto },
      { index: 2, from: 'header', name: 'if-match' },
    ])
  })
})
