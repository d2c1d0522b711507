package a.b
import io.ktor.server.routing.*

fun Application.module() = routing {
    post("/orders") {
        val order = call.receive<Order>() ?: return@post call.respond(HttpStatusCode.BadRequest, "no ${call.x} $y")
        when (val r = store.put(order)) {
            is Ok -> call.respondRedirect("/orders/${order.id}", permanent = false)
            !in 1..2, else -> call.respondText("""raw "" $r """, status = HttpStatusCode(409, "x"))
        }
    }
}
/* a /* nested */ comment */
@RestController class C<in T : Any>(@Value("x") private val a: Int = 0x1F) : B by c, D() {
    companion object { const val X = 1_000L }
    var p: Int
        get() = field
        private set
    init { a as? Int; b !is C; c?.d!!.e::f }
}
