#![allow(unused)]
use axum::{http::StatusCode, response::{IntoResponse, Redirect}, Json};
/// doc
#[post("/orders/{id}", data = "<x>")]
pub async fn create<'a, T: Into<String> + 'a>(Json(o): Json<Order<'a>>) -> Result<impl IntoResponse, (StatusCode, String)> {
    /* a /* nested */ comment */
    let raw = r##"a "# b"##; let b = b'\xff'; let c = br"x"; let l = 'outer: loop { break 'outer 1.0e-3 };
    match o.n { 0..=9 if l > 1.0 => Err((StatusCode::from_u16(409u16)?, format!("{raw} {0:>1$}", 1, 2))), x @ _ => Ok(Redirect::to("/")) }
}
macro_rules! m { ($($e:expr),* $(,)?) => { [$($e),*] }; }
unsafe extern "C" { fn f(x: *const u8, ...); }
impl<T> Drop for A<T> where for<'b> T: Fn(&'b u8) -> u8 { fn drop(&mut self) { |x: u8| -> u8 { x }; } }
