package wirejson

func (d *decoder) object(level int) (Value, error) {
	members, places := Object{}, map[string]int{}
	if d.peek() == '}' {
		d.at++
		return members, nil
	}
	for {
		key, err := d.key(places)
		if err != nil {
			return nil, err
		}
		value, err := d.value(level + 1)
		if err != nil {
			return nil, err
		}
		if place, repeated := places[key]; repeated {
			members[place].Value = value
		} else {
			places[key] = len(members)
			members = append(members, Member{key, value})
		}
		switch d.peek() {
		case ',':
			d.at++
		case '}':
			d.at++
			return members, nil
		default:
			return nil, Malformed
		}
	}
}

// key reads a key that is not among the places yet, and the colon after it.
func (d *decoder) key(places map[string]int) (string, error) {
	if d.peek() != '"' {
		return "", Malformed
	}
	key, err := d.quoted()
	if err != nil {
		return "", err
	}
	if _, repeated := places[key]; repeated && !d.rules.LastKeyWins {
		return "", RepeatedKey
	}
	if d.peek() != ':' {
		return "", Malformed
	}
	d.at++
	return key, nil
}
