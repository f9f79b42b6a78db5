package comments

import (
	"math"
	"slices"
)

// MaxAwards is how many kinds of awards a comment may have.
const MaxAwards = 50

// Plus returns the sum; new awards come last.
func (c Counters) Plus(add Counters) Counters {
	total := Counters{
		Ups:     c.Ups + add.Ups,
		Downs:   c.Downs + add.Downs,
		Reports: c.Reports + add.Reports,
		Awards:  slices.Clone(c.Awards),
	}
	for _, award := range add.Awards {
		if i := findAward(total.Awards, award.Name); i >= 0 {
			total.Awards[i].Count += award.Count
			continue
		}
		total.Awards = append(total.Awards, award)
	}
	return total
}

// CheckPlus says why the sum is not allowed: the first counter that would leave the int64 range, or too many awards.
func (c Counters) CheckPlus(add Counters) error {
	switch {
	case overflows(c.Ups, add.Ups):
		return At(CounterOverflow, "/ups")
	case overflows(c.Downs, add.Downs):
		return At(CounterOverflow, "/downs")
	case overflows(c.Reports, add.Reports):
		return At(CounterOverflow, "/reports")
	}
	kinds := len(c.Awards)
	for _, award := range add.Awards {
		i := findAward(c.Awards, award.Name)
		if i < 0 {
			kinds++
			continue
		}
		if overflows(c.Awards[i].Count, award.Count) {
			return At(CounterOverflow, "/awards/"+award.Name)
		}
	}
	if kinds > MaxAwards {
		return At(TooManyItems, "/awards")
	}
	return nil
}

func overflows(a, b int64) bool { return b > math.MaxInt64-a }

func findAward(awards []Award, name string) int {
	return slices.IndexFunc(awards, func(a Award) bool { return a.Name == name })
}
