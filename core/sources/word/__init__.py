"""Word documents prepared for reading: numbers, notes, boxes and fields."""
