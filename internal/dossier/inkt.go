package dossier

// The box a signature is drawn in.
const (
	InktBreedte = 600
	InktHoogte  = 200
	maxInk      = 200_000 // bytes
)

// validInk accepts SVG path data of moves and lines between whole numbers
// inside the box: "M10 20L30,40 50 60". Anything else could draw what nobody signed.
func validInk(s string) bool {
	if len(s) > maxInk || s == "" || s[0] != 'M' {
		return false
	}
	numbers := 0 // since the last command
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == 'M' || c == 'L':
			if i > 0 && (numbers == 0 || numbers%2 != 0) {
				return false
			}
			numbers = 0
			i++
		case c == ' ' || c == ',':
			i++
		case c >= '0' && c <= '9':
			n := 0
			for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
				n = n*10 + int(s[i]-'0')
				if n > InktBreedte {
					return false
				}
			}
			if numbers%2 == 1 && n > InktHoogte {
				return false
			}
			numbers++
		default:
			return false
		}
	}
	return numbers > 0 && numbers%2 == 0
}
