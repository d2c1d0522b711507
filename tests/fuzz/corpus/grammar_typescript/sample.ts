@Controller("orders")
export class Orders<T extends { id: number }> implements Reader<T> {
  constructor(private readonly store: Store<T>) {}
  @Post() @HttpCode(HttpStatus.CREATED)
  async create(@Body() body: Partial<T>, res?: Response): Promise<T | undefined> {
    const key = `order-${(body as T).id!}`
    if (a < b && c > (d)) throw new HttpException("no", 409)
    return this.store.put<T>(key, body satisfies Partial<T>)
  }
}
declare module "x" { export type Y = keyof typeof z[number]; function f(x): asserts x is string }
abstract class Q { abstract m(): void
  readonly n = 1
}
enum E { A = 1, B }
