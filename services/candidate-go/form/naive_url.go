package form

import "net/url"

// parsesAsURL takes net/url's word for what an address is.
func parsesAsURL(s string) bool {
	u, err := url.ParseRequestURI(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
