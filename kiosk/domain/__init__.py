"""What the product decides: pure values and functions, without I/O, clock, or words for people."""
