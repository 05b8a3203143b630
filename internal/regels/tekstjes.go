package regels

import "fmt"

// aantal writes "1 dag" or "3 dagen".
func aantal(n int, een, meer string) string {
	if n == 1 {
		return "1 " + een
	}
	return fmt.Sprintf("%d %s", n, meer)
}
