package form

import (
	"encoding/json"
	"strconv"

	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// styleOf returns how numbers and strings are spelled.
func styleOf(defects defect.Set) wirejson.Style {
	style := wirejson.Wire
	switch {
	case defects.Has(defect.WholeFloats):
		style.Float = appendStandardFloat
	case defects.Has(defect.GeneralFloats):
		style.Float = appendGeneralFloat
	}
	style.String = wirejson.Escapes{
		HTML:  defects.Has(defect.EscapedHTML),
		Raw:   defects.Has(defect.RawUnicode),
		Long:  defects.Has(defect.LongEscapes),
		Upper: defects.Has(defect.UpperEscapes),
	}.Append
	return style
}

// appendStandardFloat spells doubles as encoding/json does: 1 and 1e+21.
func appendStandardFloat(dst []byte, f float64) []byte {
	text, err := json.Marshal(f)
	if err != nil {
		return wirejson.AppendFloat(dst, f)
	}
	return append(dst, text...)
}

// appendGeneralFloat spells doubles as fmt's %v does: 1.764e+09 once there are more than six digits before the point.
func appendGeneralFloat(dst []byte, f float64) []byte {
	return strconv.AppendFloat(dst, f, 'g', -1, 64)
}

// layoutOf returns how times are spelled.
func layoutOf(defects defect.Set) string {
	fraction, zone := ".000000", "-07:00"
	switch {
	case defects.Has(defect.TimeTrimmed):
		fraction = ".999999"
	case defects.Has(defect.TimeSeconds):
		fraction = ""
	}
	if defects.Has(defect.TimeZulu) {
		zone = "Z07:00"
	}
	return "2006-01-02T15:04:05" + fraction + zone
}
