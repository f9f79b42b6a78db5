package defect

// nearest returns the known name that needs the fewest edits.
func nearest(name string) Name {
	var best Name
	least := -1
	for _, d := range Table {
		if edits := distance(name, string(d.Name)); least < 0 || edits < least {
			best, least = d.Name, edits
		}
	}
	return best
}

// distance returns how many bytes must be inserted, removed or replaced to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
