import { NotFoundException, Controller, Get, HttpCode } from "@nestjs/common";

@Controller("orders")
export class Orders {
  @Get(":id")
  @HttpCode(204)
  show(id: string): void {
    if (!id) throw new NotFoundException();
    expect(response.body.status).toBe(404);
    if (response.body.status === 404) return;
  }
}
