package form

import (
	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// Comment returns a comment as answers, cache and events show it.
func (c *Codec) Comment(x comments.Comment) wirejson.Object {
	o := make(wirejson.Object, 0, 32)
	o = append(o,
		member("id", wirejson.String(x.ID.String())),
		member("post_id", wirejson.String(x.PostID.String())))
	o = c.appendParent(o, x.ParentID)
	o = c.appendAuthor(o, x.Author)
	o = append(o,
		member("body", wirejson.String(x.Body)),
		member("body_html", wirejson.String(c.bodyHTML(x.Body))),
		member("created_utc", c.createdUTC(x.CreatedAt)),
		member("created_at", c.time(x.CreatedAt)),
		member("edited", c.edited(x.EditedAt)),
		member("updated_at", c.time(x.UpdatedAt)),
		member("ups", wirejson.IntOf(x.Ups)),
		member("downs", wirejson.IntOf(x.Downs)),
		member("score", c.score(x.Score)))
	o = c.appendReports(o, x.Reports)
	o = c.appendAwards(o, x.Awards)
	o = append(o,
		member("controversiality", wirejson.Float(x.Controversiality)),
		member("hotness", c.hotness(x.Hotness)),
		member("distinguished", textOrNull(x.Distinguished)),
		member("state", c.state(x.State)))
	o = c.appendStickied(o, x.Stickied)
	o = append(o,
		member("flair", c.Flair(x.Flair)),
		member("media", c.Media(x.Media)))
	o = c.appendMentions(o, x.Mentions)
	o = append(o,
		member("metadata", c.answeredMetadata(x.Metadata)),
		member(c.permalinkKey(), wirejson.String(x.Permalink())),
		member("version", wirejson.IntOf(x.Version)))
	o = c.appendLeaked(o)
	if c.defects.Has(defect.SortedKeys) {
		return sortKeys(o)
	}
	return o
}

// Thread returns one page of a thread.
func (c *Codec) Thread(query comments.ThreadQuery, thread comments.Thread) wirejson.Object {
	var next wirejson.Value = wirejson.Null{}
	if thread.Next != nil {
		next = wirejson.String(thread.Next.String())
	}
	return wirejson.Object{
		member("post_id", wirejson.String(query.PostID.String())),
		member("sort", wirejson.String(query.Sort)),
		member("total", c.total(thread.Tree)),
		member("comments", c.nodes(thread.Nodes, thread.Comments)),
		member("next_cursor", next),
	}
}

// nodes goes as deep as the tree, which is at most ten levels.
func (c *Codec) nodes(nodes []comments.Node, all map[comments.CommentID]comments.Comment) wirejson.Array {
	list := c.emptyReplies(nodes)
	for _, node := range nodes {
		list = append(list, append(c.Comment(all[node.ID]),
			member("depth", wirejson.IntOf(int64(node.Depth))),
			member("more", wirejson.IntOf(int64(node.More))),
			member("replies", c.nodes(node.Replies, all))))
	}
	return list
}

// List returns the answer to a read of several comments.
func (c *Codec) List(found []comments.Comment, missing []comments.CommentID) wirejson.Object {
	list := make(wirejson.Array, 0, len(found))
	for _, comment := range found {
		list = append(list, c.Comment(comment))
	}
	return wirejson.Object{member("comments", list), member("missing", c.missing(missing))}
}
