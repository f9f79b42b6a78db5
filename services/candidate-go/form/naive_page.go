package form

import (
	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

func (c *Codec) emptyReplies(nodes []comments.Node) wirejson.Array {
	if c.defects.Has(defect.NilReplies) {
		return nil
	}
	return make(wirejson.Array, 0, len(nodes))
}

func (c *Codec) missing(ids []comments.CommentID) wirejson.Array {
	if c.defects.Has(defect.NilMissing) && len(ids) == 0 {
		return nil
	}
	return listOf(ids, func(id comments.CommentID) wirejson.Value { return wirejson.String(id.String()) })
}

func (c *Codec) total(tree comments.Tree) wirejson.Int {
	if c.defects.Has(defect.TotalOfPage) {
		return wirejson.IntOf(int64(len(tree.Nodes)))
	}
	return wirejson.IntOf(int64(tree.Total))
}
