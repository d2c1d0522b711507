class O { static void StatusCodeShouldBe(int id) { if (id == 200) { } } }
