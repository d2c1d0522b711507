#!/usr/bin/env x
using static A.B;
global using C = D.E<int>;
#if DEBUG
[assembly: X(Y = 1)]
#endif
namespace N;
[Route("a/[b]"), HttpPost(Name = "c")]
public partial class K<T>(int q) : Base(q, 404), IX where T : new()
{
    #region r
    public int P { get; init; } = 3;
    string this[int i] => $"a {i:x2} {{ {f(@"b""c")} }} {$@"n{q}"}";
    public K() : base(1) => _ = """ raw " "" """ + $$"""x {{y}} {z}""";
    async Task<int?> M(params object[] a)
    {
        var x = new() { A = 1, ["b"] = { 2, 3 } };
        var y = o with { A = 2 };
        return a?.B!.C switch { 200 or > 3 and not null => 1, { A: [1, .. var r] } when r is not int => 2, _ => throw new X { Y = 3 } };
        from i in b where i > 0 orderby i select new { i, J = 1 };
        if (x is (1, var z)) yield return 'c';
        goto case 1;
    }
    #endregion
}
app.MapGet("/x", static async (int a, [FromBody] B b) => Results.Ok());
