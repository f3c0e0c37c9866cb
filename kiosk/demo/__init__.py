"""The demonstration: a station on simulated devices, with people who come to it."""
