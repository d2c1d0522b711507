package codes

var texts = map[int]string{
	404: "Bad Request",
	409: "Conflict",
}
