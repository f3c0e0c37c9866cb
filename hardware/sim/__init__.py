"""Simulated devices that speak their real bytes over a real pty or TCP socket.

A model (`cu48`, `sdt`, …) takes bytes and gives bytes; `pty_link` and `tcp_link` put it
behind a line with fault switches (`line.LineFaults`). The same simulators serve the tests,
the demo and the developer's desk; no driver knows them.
"""
