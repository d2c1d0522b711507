package shop;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import org.springframework.http.*;

@RestController
@RequestMapping(path = {"/orders", "/o"})
public class Orders extends Base implements Shop {
    enum Code { GONE(410), LOST(404); Code(int n) { super(n); } }
    record Case(String url, int status) {}
    @PostMapping("/new") @ApiResponses({@ApiResponse(responseCode = "409")})
    ResponseEntity<?> create(@RequestBody Order order, int... rest) throws Lost {
        int code = response.getStatusCode().value();
        switch (code) { case 401: case 403: return null; default: break; }
        var name = switch (code) { case 404, 410 -> "lost"; default -> { yield "x"; } };
        try (var in = open()) { orders.stream().map(Order::id).filter(o -> o > 200); }
        catch (Lost | Gone e) { throw new ResponseStatusException(NOT_FOUND, """
            lost"""); } finally { done(); }
        return taken ? new ResponseEntity<>(order, HttpStatus.CONFLICT) : ResponseEntity.status((int) 201).body(order);
    }
}
