"""The screens: Qt Quick pages that show a state, and view-models that pick their words."""
