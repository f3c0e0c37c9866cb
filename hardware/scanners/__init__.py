"""Cameras and scanners, and the reading of pictures."""

import os

# OpenCV and its FFmpeg read these when they are loaded, and only this package loads them. A
# missing camera is reported as the device's health, not by lines on a terminal; and a camera
# that hangs is given up after seconds, not after the built-in ten.
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
