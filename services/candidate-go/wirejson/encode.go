package wirejson

// Style is the set of spelling choices of an encoder.
type Style struct {
	// Float appends a double.
	Float func(dst []byte, f float64) []byte
	// String appends a quoted string.
	String func(dst []byte, s string) []byte
}

// Wire is the one spelling of the wire contract.
var Wire = Style{Float: AppendFloat, String: AppendString}

// Append appends v as JSON without white space.
func (s Style) Append(dst []byte, v Value) []byte {
	switch v := v.(type) {
	case nil, Null:
		return append(dst, "null"...)
	case Bool:
		if v {
			return append(dst, "true"...)
		}
		return append(dst, "false"...)
	case Int:
		return append(dst, v...)
	case Literal:
		return append(dst, v...)
	case Float:
		return s.Float(dst, float64(v))
	case String:
		return s.String(dst, string(v))
	case Array:
		return s.appendArray(dst, v)
	case Object:
		return s.appendObject(dst, v)
	}
	panic("wirejson: unknown kind of value")
}

func (s Style) appendArray(dst []byte, items Array) []byte {
	if items == nil {
		return append(dst, "null"...)
	}
	dst = append(dst, '[')
	for i, item := range items {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = s.Append(dst, item)
	}
	return append(dst, ']')
}

func (s Style) appendObject(dst []byte, members Object) []byte {
	if members == nil {
		return append(dst, "null"...)
	}
	dst = append(dst, '{')
	for i, m := range members {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = s.String(dst, m.Key)
		dst = append(dst, ':')
		dst = s.Append(dst, m.Value)
	}
	return append(dst, '}')
}
