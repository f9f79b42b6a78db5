package comments

import (
	"cmp"
	"slices"
)

// Place is what the order of a thread needs to know of a comment.
type Place struct {
	ID               CommentID
	ParentID         *CommentID
	Score            int64
	Controversiality float64
	Hotness          float64
}

// Sorts are the orders of a thread.
var Sorts = []string{"hot", "top", "new", "old", "controversial"}

// ThreadQuery says which part of a post's thread is wanted.
type ThreadQuery struct {
	PostID PostID
	Sort   string
	Depth  int
	Limit  int
	// Cursor is the last comment of the page before.
	Cursor *CommentID
}

// Node is a comment's place in the tree.
type Node struct {
	ID    CommentID
	Depth int
	// More is how many direct replies are left out.
	More    int
	Replies []Node
}

// Tree is one page of a thread.
type Tree struct {
	Total int
	Nodes []Node
	// Next is the cursor of the next page, nil on the last one.
	Next *CommentID
}

// siblingOrder returns the order of two siblings; ties go by id.
func siblingOrder(sort string) func(a, b Place) int {
	byID := func(a, b Place) int { return cmp.Compare(a.ID, b.ID) }
	switch sort {
	case "hot":
		return func(a, b Place) int { return cmp.Or(cmp.Compare(b.Hotness, a.Hotness), byID(a, b)) }
	case "top":
		return func(a, b Place) int { return cmp.Or(cmp.Compare(b.Score, a.Score), byID(a, b)) }
	case "controversial":
		return func(a, b Place) int {
			return cmp.Or(cmp.Compare(b.Controversiality, a.Controversiality), byID(a, b))
		}
	case "new":
		return func(a, b Place) int { return byID(b, a) }
	}
	return byID
}

// BuildTree returns the page that query asks for among all places of its post.
func BuildTree(places []Place, query ThreadQuery, order func(a, b Place) int) (Tree, error) {
	children := map[CommentID][]Place{}
	var first []Place
	for _, place := range places {
		if place.ParentID == nil {
			first = append(first, place)
			continue
		}
		children[*place.ParentID] = append(children[*place.ParentID], place)
	}
	slices.SortFunc(first, order)
	page, err := after(first, query.Cursor)
	if err != nil {
		return Tree{}, err
	}
	tree := Tree{Total: len(places)}
	if len(page) > query.Limit {
		page = page[:query.Limit]
		tree.Next = &page[query.Limit-1].ID
	}
	tree.Nodes = grow(page, 0, query.Depth, order, children)
	return tree, nil
}

// after returns the places that follow the cursor.
func after(places []Place, cursor *CommentID) ([]Place, error) {
	if cursor == nil {
		return places, nil
	}
	i := slices.IndexFunc(places, func(p Place) bool { return p.ID == *cursor })
	if i < 0 {
		return nil, Refuse(InvalidCursor)
	}
	return places[i+1:], nil
}

// grow returns nodes of one level with their replies down to the depth asked for, which is at most 10.
func grow(level []Place, depth, limit int, order func(a, b Place) int, children map[CommentID][]Place) []Node {
	nodes := make([]Node, 0, len(level))
	for _, place := range level {
		node := Node{ID: place.ID, Depth: depth, Replies: []Node{}}
		replies := children[place.ID]
		if depth == limit-1 {
			node.More = len(replies)
		} else {
			slices.SortFunc(replies, order)
			node.Replies = grow(replies, depth+1, limit, order, children)
		}
		nodes = append(nodes, node)
	}
	return nodes
}
