package comments

import "math"

// rate recomputes what follows from the votes; every step rounds to a double.
func (c *Comment) rate() {
	c.Score = c.Ups - c.Downs
	c.Controversiality = controversiality(c.Ups, c.Downs)
	c.Hotness = float64(c.Score) / math.Sqrt(float64(float64(c.Ups)+float64(c.Downs))+1.0)
}

func controversiality(ups, downs int64) float64 {
	if ups == 0 || downs == 0 {
		return 0
	}
	balance := float64(min(ups, downs)) / float64(max(ups, downs))
	return math.Sqrt(float64(ups)+float64(downs)) * balance
}
