"""View-models: states in, words and typed properties out, touches back as events."""
