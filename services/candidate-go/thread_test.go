package comments

import (
	"fmt"
	"strings"
	"testing"
)

// outline spells a tree as ids with their replies in brackets, and what was left out.
func outline(nodes []Node) string {
	var parts []string
	for _, n := range nodes {
		part := fmt.Sprint(int64(n.ID))
		if n.More > 0 {
			part += fmt.Sprintf("+%d", n.More)
		}
		if len(n.Replies) > 0 {
			part += "(" + outline(n.Replies) + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

func TestBuildTree(t *testing.T) {
	under := func(id CommentID) *CommentID { return &id }
	places := []Place{
		{ID: 4, ParentID: under(1), Score: 9}, {ID: 1, Score: 2, Hotness: 1}, {ID: 3, Score: 5, Hotness: 1},
		{ID: 2, Score: 5, Hotness: 0.5, Controversiality: 1}, {ID: 5, ParentID: under(4)}, {ID: 6, ParentID: under(1), Score: 9},
	}
	for name, c := range map[string]struct {
		query ThreadQuery
		want  string
		next  int64
	}{
		"hot, ties by id":     {ThreadQuery{Sort: "hot", Depth: 5, Limit: 9}, "1(4(5) 6) 3 2", 0},
		"top":                 {ThreadQuery{Sort: "top", Depth: 5, Limit: 9}, "2 3 1(4(5) 6)", 0},
		"controversial":       {ThreadQuery{Sort: "controversial", Depth: 5, Limit: 9}, "2 1(4(5) 6) 3", 0},
		"new":                 {ThreadQuery{Sort: "new", Depth: 5, Limit: 9}, "3 2 1(6 4(5))", 0},
		"old, cut by depth":   {ThreadQuery{Sort: "old", Depth: 1, Limit: 9}, "1+2 2 3", 0},
		"old, cut by depth 2": {ThreadQuery{Sort: "old", Depth: 2, Limit: 9}, "1(4+1 6) 2 3", 0},
		"first page":          {ThreadQuery{Sort: "old", Depth: 1, Limit: 2}, "1+2 2", 2},
		"second page":         {ThreadQuery{Sort: "old", Depth: 1, Limit: 2, Cursor: under(2)}, "3", 0},
	} {
		tree, err := BuildTree(places, c.query, siblingOrder(c.query.Sort))
		if err != nil || outline(tree.Nodes) != c.want || tree.Total != 6 {
			t.Errorf("%s: %s, %v", name, outline(tree.Nodes), err)
		}
		if (tree.Next == nil) != (c.next == 0) || tree.Next != nil && int64(*tree.Next) != c.next {
			t.Errorf("%s: next is %v", name, tree.Next)
		}
	}
	if _, err := BuildTree(places, ThreadQuery{Sort: "old", Depth: 1, Limit: 1, Cursor: under(4)}, siblingOrder("old")); !IsRefusal(err, InvalidCursor) {
		t.Errorf("a reply is taken for a cursor: %v", err)
	}
}
