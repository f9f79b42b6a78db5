package http

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
)

// operation answers a request; an error becomes the answer that tells it.
type operation func(*request) (answer, error)

// route is a path template, in which "" is a parameter, and its operations by method.
type route struct {
	template []string
	methods  map[string]operation
}

func (h *Handler) makeRoutes() []route {
	routes := []route{
		{[]string{"comments"}, map[string]operation{"GET": h.listComments, "POST": h.createComment}},
		{[]string{"comments", ""}, map[string]operation{"GET": h.getComment, "PATCH": h.updateComment}},
		{[]string{"comments", "", "increments"}, map[string]operation{"POST": h.incrementComment}},
		{[]string{"posts", "", "comments"}, map[string]operation{"GET": h.getThread}},
		{[]string{"health"}, map[string]operation{"GET": h.getHealth}},
	}
	for _, r := range routes {
		if get, ok := r.methods["GET"]; ok && !h.defects.Has(defect.HeadNotAllowed) {
			r.methods["HEAD"] = get
		}
	}
	return routes
}

// fits reports whether the segments are the template's, where a parameter is anything but empty.
func (r route) fits(segments []string) bool {
	return slices.EqualFunc(r.template, segments, func(part, segment string) bool {
		return segment != "" && (part == "" || part == segment)
	})
}

// allow returns the methods of the route, but for the implied ones.
func (r route) allow(implied ...string) field {
	names := make([]string, 0, len(r.methods))
	for name := range r.methods {
		if !slices.Contains(implied, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return field{"Allow", strings.Join(names, ", ")}
}

// dispatch returns the answer of the operation, or of the error that stands in its way.
func (h *Handler) dispatch(r *request) (result answer) {
	defer func() {
		if fault := recover(); fault != nil {
			result = h.refused(fmt.Errorf("panic: %v", fault))
		}
	}()
	segments, query, err := h.split(r)
	if err != nil {
		return h.refused(err)
	}
	i := slices.IndexFunc(h.routes, func(route route) bool { return route.fits(segments) })
	if i < 0 {
		return h.refused(comments.Refuse(routeNotFound))
	}
	operate, ok := h.routes[i].methods[r.Method]
	if !ok {
		return h.refused(comments.Refuse(methodNotAllowed), h.allowed(h.routes[i])...)
	}
	if len(segments) > 1 {
		r.parameter = segments[1]
	}
	r.query = query
	result, err = operate(r)
	if err != nil {
		return h.refused(err)
	}
	return result
}

func (h *Handler) allowed(r route) []field {
	switch {
	case h.defects.Has(defect.NoAllow):
		return nil
	case h.defects.Has(defect.AllowWithoutHead):
		return []field{r.allow("HEAD")}
	}
	return []field{r.allow()}
}

// split returns the segments of the path and the query.
func (h *Handler) split(r *request) ([]string, string, error) {
	segments, query, err := splitTarget(r.RequestURI)
	if err == nil && h.defects.Has(defect.DecodedPath) {
		segments = strings.Split(strings.TrimPrefix(r.URL.Path, "/"), "/")
	}
	if last := len(segments) - 1; last > 0 && segments[last] == "" && h.defects.Has(defect.TrailingSlash) {
		segments = segments[:last]
	}
	return segments, query, err
}

// cleaned puts http.ServeMux in front, which redirects paths that are not clean.
func cleaned(h http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", h)
	return mux
}
