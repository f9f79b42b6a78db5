package comments

import (
	"context"
	"slices"

	"example.com/samewire/candidate-go/defect"
)

// Get returns one comment.
func (s *Service) Get(ctx context.Context, id CommentID) (Comment, error) {
	found, err := s.find(ctx, []CommentID{id})
	if err != nil {
		return Comment{}, err
	}
	comment, ok := found[id]
	if !ok {
		return Comment{}, Refuse(NotFound)
	}
	return comment, nil
}

// List returns the comments that exist, in the order asked for, and the ids of those that do not.
func (s *Service) List(ctx context.Context, ids []CommentID) (comments []Comment, missing []CommentID, err error) {
	found, err := s.find(ctx, ids)
	for _, id := range s.arrange(ids) {
		if comment, ok := found[id]; ok {
			comments = append(comments, comment)
		} else {
			missing = append(missing, id)
		}
	}
	return comments, missing, err
}

// arrange returns the ids in the order of the answer, each once.
func (s *Service) arrange(ids []CommentID) []CommentID {
	if s.Defects.Has(defect.ListByID) {
		ids = slices.Sorted(slices.Values(ids))
	}
	if s.Defects.Has(defect.ListRepeats) {
		return ids
	}
	seen := map[CommentID]bool{}
	var once []CommentID
	for _, id := range ids {
		if !seen[id] {
			once = append(once, id)
		}
		seen[id] = true
	}
	return once
}

// find reads through the cache.
func (s *Service) find(ctx context.Context, ids []CommentID) (map[CommentID]Comment, error) {
	found := s.Cache.Get(ids)
	var rest []CommentID
	for _, id := range ids {
		if _, ok := found[id]; !ok {
			rest = append(rest, id)
		}
	}
	if len(rest) == 0 {
		return found, nil
	}
	comments, err := s.Store.Find(ctx, rest)
	for _, comment := range comments {
		found[comment.ID] = comment
		s.Cache.Fill(comment)
	}
	return found, err
}
