package comments

import (
	"cmp"
	"context"

	"example.com/samewire/candidate-go/defect"
)

// Thread is one page of a post's comments, with the comments of its nodes.
type Thread struct {
	Tree
	Comments map[CommentID]Comment
}

// Thread returns one page of a post's comments.
func (s *Service) Thread(ctx context.Context, query ThreadQuery) (Thread, error) {
	places, err := s.Store.Places(ctx, query.PostID)
	if err != nil {
		return Thread{}, err
	}
	tree, err := BuildTree(places, query, s.order(query.Sort))
	if err != nil {
		return Thread{}, err
	}
	ids := tree.ids(nil, tree.Nodes)
	thread := Thread{Tree: tree, Comments: make(map[CommentID]Comment, len(ids))}
	if len(ids) == 0 {
		return thread, nil
	}
	comments, err := s.Store.Find(ctx, ids)
	for _, comment := range comments {
		thread.Comments[comment.ID] = comment
	}
	return thread, err
}

// order returns the order of siblings.
func (s *Service) order(sort string) func(a, b Place) int {
	order := siblingOrder(sort)
	if s.Defects.Has(defect.TiesNewestFirst) && sort != "old" {
		// Among equals the newest first, which is what "order by hotness desc, id desc" gives.
		newest := func(a, b Place) int { return cmp.Compare(b.ID, a.ID) }
		return func(a, b Place) int {
			if a.sameRank(b, sort) {
				return newest(a, b)
			}
			return order(a, b)
		}
	}
	return order
}

func (p Place) sameRank(other Place, sort string) bool {
	switch sort {
	case "hot":
		return p.Hotness == other.Hotness
	case "top":
		return p.Score == other.Score
	case "controversial":
		return p.Controversiality == other.Controversiality
	}
	return false
}

func (t Tree) ids(ids []CommentID, nodes []Node) []CommentID {
	for _, node := range nodes {
		ids = t.ids(append(ids, node.ID), node.Replies)
	}
	return ids
}
