package http_test

import (
	"strings"
	"testing"

	"example.com/samewire/candidate-go/defect"
)

// metadata returns the body of a create with this metadata.
func metadata(json string) step {
	return create(`{"post_id":"t3_1","body":"x","metadata":` + json + `}`)
}

// media returns the body of a create with a picture that has more members.
func media(more string) step {
	return create(`{"post_id":"t3_1","body":"x","media":{"kind":"gif","url":"http://a","width":3,"height":2` + more + `}}`)
}

func body(json string) step { return create(`{"post_id":"t3_1","body":` + json + `}`) }

func with(fields string) step { return create(`{"post_id":"t3_1","body":"x",` + fields + `}`) }

func headed(s step, headers ...string) step {
	s.headers = headers
	return s
}

// shows has, for each defect, the shortest story in which it changes an answer or an event.
var shows = map[defect.Name][]step{
	defect.NilReplies:        {get("/posts/t3_1/comments")},
	defect.NilFlair:          {plain()},
	defect.NilMissing:        {plain(), get("/comments?id={id}")},
	defect.MetadataNilMap:    {plain()},
	defect.ParentOmitEmpty:   {plain()},
	defect.MentionsAlways:    {plain()},
	defect.AuthorPlainString: {plain()},
	defect.AuthorNullString:  {with(`"author":"ada"`)},
	defect.EditedPointer:     {plain()},
	defect.EditedZeroTime:    {plain()},
	defect.NullKeeps:         {with(`"author":"ada"`), patch(`{"author":null}`)},
	defect.EventBeforeZero:   {plain()},

	defect.WholeFloats:      {plain()},
	defect.GeneralFloats:    {plain()},
	defect.MetadataFloats:   {metadata(`{"n":9007199254740993}`)},
	defect.FloatCounters:    {plain(), increment(`{"ups":9007199254740993}`)},
	defect.HotnessFloat32:   {plain()},
	defect.HotnessRounded:   {plain()},
	defect.TotalOfPage:      {plain(), plain(), get("/posts/t3_1/comments?limit=1")},
	defect.ScoreInt32:       {plain(), increment(`{"ups":2147483647}`)},
	defect.CounterWraps:     {plain(), increment(`{"ups":9223372036854775807}`)},
	defect.ClampedDuration:  {media(`,"duration":-0.0`)},
	defect.ScoreQuoted:      {plain()},
	defect.StickiedSmallint: {plain()},
	defect.MetadataNumbers:  {metadata(`{"n":1e2}`)},

	defect.EscapedHTML:      {body(`"1 < 2"`)},
	defect.RawUnicode:       {body(`"é"`)},
	defect.UpperEscapes:     {body(`"é"`)},
	defect.LongEscapes:      {body(`"\f"`)},
	defect.StandardEntities: {body(`"it's"`)},
	defect.TrimmedBody:      {body(`" x "`)},
	defect.ComposedBody:     {body(`"e\u0301"`)},
	defect.UnixNewlines:     {body(`"a\r\nb"`)},
	defect.EnumNames:        {plain()},
	defect.MetadataBytes:    {plain()},

	defect.TimeTrimmed:  {plain()},
	defect.TimeSeconds:  {plain()},
	defect.TimeZulu:     {plain()},
	defect.EpochSeconds: {plain()},
	defect.EpochMillis:  {plain()},

	defect.ListByID:          {plain(), plain(), get("/comments?id={id}&id={first}")},
	defect.ListRepeats:       {plain(), get("/comments?id={id}&id={id}")},
	defect.TiesNewestFirst:   {plain(), plain(), get("/posts/t3_1/comments")},
	defect.AwardsOmitEmpty:   {plain()},
	defect.MentionsOmitEmpty: {with(`"mentions":[]`)},
	defect.StaleCache:        {plain(), patch(`{"body":"y"}`), get("/comments/{id}")},
	defect.IncrementsSilent:  {plain(), increment(`{"ups":1}`)},

	defect.SortedKeys:        {plain()},
	defect.AwardsMap:         {plain(), increment(`{"awards":{"silver":1,"gold":1}}`)},
	defect.MetadataMap:       {metadata(`{"b":{"d":1,"c":2},"a":3}`)},
	defect.PermalinkUntagged: {plain()},
	defect.ReportsUnexported: {plain()},
	defect.LeakedField:       {plain()},
	defect.StickiedOmitEmpty: {plain()},

	defect.TrailingNewline: {get("/health")},
	defect.IndentedBody:    {get("/health")},

	defect.FoldedKeys:        {with(`"Author":"ada"`)},
	defect.UnknownFields:     {with(`"colour":"red"`)},
	defect.LastKeyWins:       {with(`"body":"y"`)},
	defect.QuotedInts:        {plain(), increment(`{"ups":"1"}`)},
	defect.WholeFloatsAsInts: {plain(), increment(`{"ups":1.0}`)},
	defect.AnyEnum:           {with(`"state":"open"`)},
	defect.ByteLength:        {with(`"flair":[{"type":"text","text":"` + strings.Repeat("é", 64) + `"}]`)},
	defect.ParsedURL:         {with(`"flair":[{"type":"text","text":"","url":"http://%"}]`)},
	defect.LoneSurrogates:    {body(`"\ud83d"`)},
	defect.BrokenUTF8:        {body("\"\xff\"")},
	defect.FirstValueOnly:    {create(`{"post_id":"t3_1","body":"x"}{`)},
	defect.ByteOrderMark:     {create("\uFEFF" + `{"post_id":"t3_1","body":"x"}`)},
	defect.DeepNesting:       {metadata(`{"n":` + strings.Repeat("[", 63) + strings.Repeat("]", 63) + `}`)},
	defect.BigIntegers:       {metadata(`{"n":9223372036854775808}`)},
	defect.EmptyBody:         {plain(), patch("")},
	defect.NulCharacters:     {body(`"\u0000"`)},
	defect.NullBody:          {plain(), patch("null")},

	defect.Unprocessable:    {create(`{}`)},
	defect.CreatedOK:        {plain()},
	defect.PlainNotFound:    {get("/nowhere")},
	defect.HeadNotAllowed:   {{method: "HEAD", target: "/health"}},
	defect.OptionsNoContent: {{method: "OPTIONS", target: "/comments"}},
	defect.ImplicitLength:   {body(`"` + strings.Repeat("x", 3000) + `"`)},
	defect.GoErrors:         {get("/comments/t1_1")},

	defect.MediaTypeCharset: {get("/health")},
	defect.SniffedType:      {get("/health")},
	defect.CanonicalETag:    {plain()},
	defect.WeakETag:         {plain()},
	defect.BareETag:         {plain()},
	defect.AbsoluteLocation: {plain()},
	defect.AllowWithoutHead: {{method: "DELETE", target: "/comments"}},
	defect.AlwaysNoStore:    {plain(), get("/comments/{id}")},
	defect.NoAllow:          {{method: "DELETE", target: "/comments"}},
	defect.SortedLink:       {plain(), plain(), get("/posts/t3_1/comments?limit=1")},
	defect.RepeatedNosniff:  {get("/health")},
	defect.ExactMediaType:   {headed(plain(), contentType+"; charset=utf-8")},
	defect.IfMatchIgnored:   {plain(), headed(patch(`{}`), contentType, `If-Match: "2"`)},

	defect.TrailingSlash: {get("/health/")},
	defect.CleanedPath:   {get("//health")},
	defect.DecodedPath:   {plain(), get("/comments%2F{id}")},
	defect.LaxQuery:      {get("/comments?id=t1_1&x=%zz")},
	defect.QueryDefaults: {get("/posts/t3_1/comments?limit=many")},
	defect.BlankQuery:    {get("/posts/t3_1/comments?sort=")},
	defect.LastQueryWins: {get("/posts/t3_1/comments?sort=new&sort=old")},
	defect.LaxIDs:        {get("/comments/t1_ABC")},
	defect.ManyIDs:       {get("/comments?" + strings.Repeat("id=t1_1&", 101))},
}

// outside shows in an entry of the cache only; the tests of package memcached have it.
var outside = map[defect.Name]bool{defect.CacheFlags: true, defect.CacheForever: true}

func TestEveryDefectShows(t *testing.T) {
	for _, d := range defect.Table {
		t.Run(string(d.Name), func(t *testing.T) {
			steps, ok := shows[d.Name]
			if !ok {
				if !outside[d.Name] {
					t.Fatal("no story shows this defect")
				}
				return
			}
			faithful := newStory(t, nil).tell(steps)
			naive := newStory(t, defect.Set{d.Name: true}).tell(steps)
			if faithful == naive {
				t.Fatalf("with and without the defect:\n%s", naive)
			}
			if d.Visible == defect.Wire && answers(faithful) == answers(naive) {
				t.Fatalf("shows in events only:\n%s", naive)
			}
			if again := newStory(t, nil).tell(steps); again != faithful {
				t.Fatalf("a second faithful service differs:\n%s\n%s", faithful, again)
			}
		})
	}
}

// answers cuts off the events.
func answers(told string) string { return told[:strings.LastIndex(told, "\n")] }
